/** The three readings of the digital cloud map: 历史, 形势, 走势. */
export const CLOUD_MAPS = ['history', 'situation', 'trend'] as const;
export type CloudMap = (typeof CLOUD_MAPS)[number];

/** Duty nets laid over a district beside one another; `governance` (综治) is the base net. */
export const NET_KINDS = [
  'governance',
  'civil-affairs',
  'digital-city',
  'market',
  'work-safety',
  'environment',
] as const;
export type NetKind = (typeof NET_KINDS)[number];

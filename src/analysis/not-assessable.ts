/** Why a figure is undefined. Such a figure is NaN or null, is drawn grey, and never reads as zero. */
export const NOT_ASSESSABLE_REASONS = ['constant', 'no_neighbours', 'no_exposure', 'too_few'] as const;
export type NotAssessableReason = (typeof NOT_ASSESSABLE_REASONS)[number];

/** One entry per unit: why it is undefined, `null` where it is defined. */
export type Reasons = readonly (NotAssessableReason | null)[];

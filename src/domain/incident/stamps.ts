/** The nine stamps of the closed loop (W1), in their order. */
export const STAMPS = [
  'foundAt',
  'acceptedAt',
  'triagedAt',
  'assignedAt',
  'startedAt',
  'fedBackAt',
  'completedAt',
  'calledBackAt',
  'effectCheckedAt',
] as const;
export type Stamp = (typeof STAMPS)[number];

/** Instants of the loop, epoch milliseconds UTC; `null` where a stamp is missing. */
export type StampTimes = Readonly<Record<Stamp, number | null>>;

/** No stamp known. */
export const NO_STAMPS: StampTimes = {
  foundAt: null,
  acceptedAt: null,
  triagedAt: null,
  assignedAt: null,
  startedAt: null,
  fedBackAt: null,
  completedAt: null,
  calledBackAt: null,
  effectCheckedAt: null,
};

/** Stands in `stampSeconds` for a stamp that is missing. */
export const NO_STAMP_SECONDS = -0x8000_0000;
/** Stands in `duplicateOf` for none. */
export const NO_DUPLICATE = 0xffff_ffff;
/** Values of `satisfied`. */
export const SATISFIED = { no: 0, yes: 1, unknown: 2 } as const;

/**
 * What became of orders, as plain columns: one entry a row in each array. Nothing in it points to a person.
 */
export interface OrderColumns {
  readonly count: number;
  /** Numbers of the incidents, by which rows of other columns find theirs. */
  readonly ids: Uint32Array;
  /** Seconds from report to each of `STAMPS`, negative before it, `NO_STAMP_SECONDS` where missing; shape `[count, 9]`. */
  readonly stampSeconds: Int32Array;
  /** 0 where nobody is there to be called back. */
  readonly callBackApplicable: Uint8Array;
  /** See `SATISFIED`. */
  readonly satisfied: Uint8Array;
  /** How often a unit sent it back. */
  readonly returned: Uint8Array;
  readonly reopened: Uint8Array;
  readonly supervised: Uint8Array;
  /** Time on hold in spells that have ended. */
  readonly suspendedSeconds: Int32Array;
  /** Number of the incident it repeats, `NO_DUPLICATE` where it repeats none that is known. */
  readonly duplicateOf: Uint32Array;
  /** Index in `unitChains` of the units that had it in turn; 0 where it stayed where it was. */
  readonly passes: Uint16Array;
  /** Index in `unitChains` of the co-operating units; 0 for none. */
  readonly coUnits: Uint16Array;
  /** Lists of unit codes; the first is empty. `null` stands for a unit that is not named. */
  readonly unitChains: readonly (readonly (string | null)[])[];
}

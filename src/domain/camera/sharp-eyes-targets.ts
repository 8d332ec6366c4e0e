/**
 * What the four “alls” of the Sharp Eyes project are to reach, as shares from 0 to 1; `null` where no figure is set.
 * Cities have figures of their own: these are data, to be replaced by theirs.
 *
 * @see 发改高技〔2015〕996 号: coverage and networking of key public areas 100 %, cameras in working order 98 %.
 */
export const SHARP_EYES_TARGETS = {
  area: 1,
  shared: 1,
  time: 0.98,
  control: null,
} as const satisfies Record<string, number | null>;

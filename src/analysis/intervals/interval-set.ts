/** A stretch of a line or of time; `from <= to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches joined where they meet or overlap, ascending. */
export function uniteStretches(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const united: Stretch[] = [];
  for (const { from, to } of sorted) {
    const last = united.at(-1);
    if (last && from <= last.to) united[united.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else united.push({ from, to });
  }
  return united;
}

/** Summed length; those that overlap count twice. */
export function totalLength(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** What of a whole no stretch covers, ascending. */
export function gapsWithin(whole: Stretch, stretches: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  let from = whole.from;
  for (const stretch of uniteStretches(stretches)) {
    if (stretch.from > from) gaps.push({ from, to: Math.min(stretch.from, whole.to) });
    from = Math.max(from, stretch.to);
    if (from >= whole.to) return gaps.filter((gap) => gap.to > gap.from);
  }
  if (whole.to > from) gaps.push({ from, to: whole.to });
  return gaps.filter((gap) => gap.to > gap.from);
}

/** Stretches cut to a whole. */
export function clipStretches(whole: Stretch, stretches: readonly Stretch[]): Stretch[] {
  return stretches
    .map(({ from, to }) => ({ from: Math.max(from, whole.from), to: Math.min(to, whole.to) }))
    .filter(({ from, to }) => to > from);
}

/** A part of a whole with the stretches that cover it, by their index. */
export interface Layer extends Stretch {
  readonly over: readonly number[];
}

/** Cuts a whole wherever a stretch begins or ends, and tells which stretches lie over each part. */
export function layersOver(whole: Stretch, stretches: readonly Stretch[]): Layer[] {
  const stops = [whole.from, whole.to];
  for (const { from, to } of stretches) {
    if (from > whole.from && from < whole.to) stops.push(from);
    if (to > whole.from && to < whole.to) stops.push(to);
  }
  stops.sort((a, b) => a - b);
  return stops.slice(1).flatMap((to, i) => {
    const from = stops[i]!;
    if (to <= from) return [];
    const middle = (from + to) / 2;
    const over = stretches.flatMap((stretch, k) =>
      stretch.from <= middle && stretch.to >= middle ? [k] : [],
    );
    return [{ from, to, over }];
  });
}

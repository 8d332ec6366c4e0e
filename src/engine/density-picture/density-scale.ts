/** t = (value / max) ^ 0.72: lifts the low half of the ramp, where most of a district lies. */
const EXPONENT = 0.72;
/** Where the iso-lines stand, as fractions of the end of the scale, before rounding to plain numbers. */
const LEVEL_FRACTIONS = [0.095, 0.19, 0.38, 0.67, 0.86];
/** Levels that carry a tick of the legend, besides the end. */
const TICK_LEVELS = [0, 2, 3];
const CORE_SHARE = 0.005;
/** Powers of two fall on bit boundaries, so bins by the upper bits of a float32 are under 1 % wide. */
const BIN_SHIFT = 16;

/** The scale of one density picture; two windows that are compared share it. */
export interface DensityScale {
  /** Incidents per square kilometer at the end of the ramp. */
  readonly max: number;
  /** Highest value there is. */
  readonly peak: number;
  readonly locked: boolean;
  /** Values of the iso-lines, ascending; below the first nothing is drawn. */
  readonly levels: readonly number[];
}

/** Place of a value on the ramp, 0 to 1. */
export function rampFraction(value: number, max: number): number {
  return Math.min(1, Math.max(0, value / max)) ** EXPONENT;
}

/**
 * Builds the scale of one or more fields.
 *
 * The free scale ends where the densest half percent of the area begins, so that a single pile of incidents does not
 * turn the rest of the district blank; higher values keep the last color and the legend says ⩾.
 *
 * @param lockedMax End of a locked scale; `null` to follow the data.
 * @returns `null` where nothing is denser than zero.
 */
export function buildDensityScale(
  fields: readonly Float32Array[],
  lockedMax: number | null,
): DensityScale | null {
  const { peak, core } = summarize(fields);
  const max = lockedMax ?? (peak > 0 ? roundUp(core) : 0);
  if (!(max > 0)) return null;
  return { max, peak, locked: lockedMax !== null, levels: isolineLevels(max) };
}

/** Plain numbers near fixed shares of the scale, strictly rising and below its end. */
export function isolineLevels(max: number): number[] {
  const levels: number[] = [];
  for (const fraction of LEVEL_FRACTIONS) {
    const level = roundPlain(fraction * max);
    if (level < max && level > (levels.at(-1) ?? 0)) levels.push(level);
  }
  return levels;
}

/** A number beside the ramp. */
export interface ScaleTick {
  readonly fraction: number;
  readonly value: number;
  readonly label: string;
}

/** Ticks at their true place on the ramp; the last carries ⩾ where values go beyond it. */
export function rampTicks(scale: DensityScale): ScaleTick[] {
  const inner = TICK_LEVELS.flatMap((i) => scale.levels[i] ?? []).map((value) => ({
    fraction: rampFraction(value, scale.max),
    value,
    label: formatPlain(value),
  }));
  const end = formatPlain(scale.max);
  return [
    ...inner,
    { fraction: 1, value: scale.max, label: scale.peak > scale.max * 1.0001 ? `⩾${end}` : end },
  ];
}

const plainFormat = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** The plain numbers of scales: at most three significant digits, grouped by thousands. */
export function formatPlain(value: number): string {
  return plainFormat.format(value);
}

/** Highest value, and the value at which the densest half percent of the area above zero begins. */
function summarize(fields: readonly Float32Array[]): { peak: number; core: number } {
  const bins = new Uint32Array(1 << (31 - BIN_SHIFT));
  let peak = 0;
  let positive = 0;
  for (const field of fields) {
    const bits = new Uint32Array(field.buffer, field.byteOffset, field.length);
    for (let i = 0; i < field.length; i++) {
      const value = field[i]!;
      if (!(value > 0)) continue;
      positive++;
      bins[bits[i]! >>> BIN_SHIFT]!++;
      if (value > peak) peak = value;
    }
  }
  let above = 0;
  let bin = bins.length;
  while (bin > 0 && above < positive * CORE_SHARE) above += bins[--bin]!;
  const core = new Float32Array(Uint32Array.of(bin << BIN_SHIFT).buffer)[0]!;
  return { peak, core: Math.min(core, peak) };
}

/** Step of plain numbers of a size: 0.2 below 3, 0.5 above, times a power of ten. */
function plainStep(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return (value / decade < 3 ? 0.2 : 0.5) * decade;
}

function roundPlain(value: number): number {
  const step = plainStep(value);
  return trimNoise(Math.round(value / step) * step);
}

function roundUp(value: number): number {
  const step = plainStep(value);
  return trimNoise(Math.ceil(value / step - 1e-9) * step);
}

/** Removes the last binary digits that decimal steps leave behind. */
function trimNoise(value: number): number {
  return Number(value.toPrecision(6));
}

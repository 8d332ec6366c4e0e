import type { LocalizedText } from '@/domain/text/localized-text';

/** How a layer row and its legend draw a sign: the same colors and dashes as on the map. */
export type LegendSymbol =
  | { readonly kind: 'ramp'; readonly colors: readonly string[] }
  | { readonly kind: 'fill'; readonly color: string; readonly edge?: string }
  | {
      readonly kind: 'hatch';
      readonly color: string;
      readonly ground: string;
      /** Lines run down to the right instead of up. */
      readonly mirrored?: boolean;
      readonly edge?: string;
    }
  | {
      readonly kind: 'line';
      readonly color: string;
      readonly widthPixels: number;
      readonly dash: readonly number[];
    }
  | { readonly kind: 'disc'; readonly color: string; readonly ring: string }
  | { readonly kind: 'cross-disc'; readonly color: string; readonly ring: string }
  | { readonly kind: 'square'; readonly color: string; readonly ring: string }
  /** Shape and numeral of a warning level, 1 the worst. */
  | { readonly kind: 'warning'; readonly level: 1 | 2 | 3 | 4 };

/** How many of all are drawn, and in words why the others are not. */
export interface DrawnCount {
  readonly drawn: number;
  readonly all: number;
  readonly missing: LocalizedText | null;
}

interface LegendFrame {
  /** Unit of the values, such as 件/km²; `null` where the layer has no values. */
  readonly unit: LocalizedText | null;
  readonly drawn: DrawnCount | null;
  /** One sentence each: method, bandwidth, denominator, class rule. */
  readonly notes: readonly LocalizedText[];
}

export interface RampTick {
  /** Where the value stands on the ramp, 0 to 1. */
  readonly fraction: number;
  readonly value: number;
  /** With ⩾ where the ramp ends below the highest value. */
  readonly label: string;
}

/** A continuous scale. */
export interface RampLegend extends LegendFrame {
  readonly kind: 'ramp';
  /** Nine colors at even steps. */
  readonly colors: readonly string[];
  readonly ticks: readonly RampTick[];
  /** Value at the end of the ramp; hand it back as the setting `scaleMax` to lock the scale. */
  readonly scaleMax: number;
  readonly locked: boolean;
}

export interface LegendClass {
  readonly color: string;
  /** Inclusive. */
  readonly from: number;
  /** Exclusive but for the last class. */
  readonly to: number;
  readonly label: string;
  readonly count: number;
}

/** A scale of classes. */
export interface ClassLegend extends LegendFrame {
  readonly kind: 'classes';
  readonly classes: readonly LegendClass[];
  /** Units whose value is unknown or suppressed, drawn hatched. */
  readonly unknown: {
    readonly symbol: LegendSymbol;
    readonly count: number;
    readonly label: LocalizedText;
  } | null;
}

export interface LegendEntry {
  readonly symbol: LegendSymbol;
  readonly title: LocalizedText;
  /** `null` where it is not known yet. */
  readonly count: number | null;
}

/** A list of signs. */
export interface SymbolLegend extends LegendFrame {
  readonly kind: 'symbols';
  readonly entries: readonly LegendEntry[];
}

export type Legend = RampLegend | ClassLegend | SymbolLegend;

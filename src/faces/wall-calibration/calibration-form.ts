import { evenSeams } from '@/domain/wall/calibration';
import type { WallCalibration } from '@/domain/wall/calibration';

/** What is typed in, as text. */
export interface CalibrationDraft {
  readonly width: string;
  readonly seat: string;
  readonly columns: string;
  readonly rows: string;
}

const WIDTH = { least: 200, most: 200_000 };
const SEAT = { least: 0.5, most: 60 };
const MOST_PANELS = 24;

export function toDraft(calibration: WallCalibration | null): CalibrationDraft {
  return {
    width: calibration ? String(calibration.widthMillimeters) : '',
    seat: calibration ? String(calibration.farthestSeatMeters) : '',
    columns: String((calibration?.verticalSeams.length ?? 0) + 1),
    rows: String((calibration?.horizontalSeams.length ?? 0) + 1),
  };
}

/** The calibration that is typed in; `null` where a number is missing or out of bounds. */
export function toCalibration({ width, seat, columns, rows }: CalibrationDraft): WallCalibration | null {
  const [widthMillimeters, farthestSeatMeters] = [Number(width), Number(seat)];
  const panels = [Number(columns), Number(rows)];
  const isWhole = panels.every((count) => Number.isInteger(count) && count >= 1 && count <= MOST_PANELS);
  const isKnown = isWithin(widthMillimeters, WIDTH) && isWithin(farthestSeatMeters, SEAT);
  if (!isWhole || !isKnown) return null;
  const [verticalSeams, horizontalSeams] = panels.map(evenSeams) as [number[], number[]];
  return { widthMillimeters, farthestSeatMeters, verticalSeams, horizontalSeams };
}

function isWithin(value: number, { least, most }: typeof WIDTH): boolean {
  return value >= least && value <= most;
}

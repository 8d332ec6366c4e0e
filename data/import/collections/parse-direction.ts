import type { ProblemCode } from '../report/problem-kinds';

/** What a text says of where a camera looks. */
export interface Direction {
  /** Clockwise from north, in [0, 360); `null` where it does not say one direction. */
  readonly azimuthDegrees: number | null;
  /** Where the text gives an arc, its width. */
  readonly fieldOfViewDegrees: number | null;
  readonly problem: ProblemCode | null;
}

const UNKNOWN: Direction = { azimuthDegrees: null, fieldOfViewDegrees: null, problem: null };
const FULL_TURN = 360;
const POINTS = [
  'N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW',
]; // prettier-ignore
const CHINESE: Readonly<Record<string, string>> = {
  北: 'N',
  东北: 'NE',
  东: 'E',
  东南: 'SE',
  南: 'S',
  西南: 'SW',
  西: 'W',
  西北: 'NW',
};
/** `DirectionType` of GB/T 28181-2016, 1 to 8. */
const DIRECTION_TYPES = ['E', 'W', 'S', 'N', 'SE', 'NE', 'SW', 'NW'];
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const BLANK = /^(?:null|none|nan|n\/?a|unknown|-|无|未知)?$/iu;

/**
 * Reads a direction: degrees (`240`, `-30`, `240°`), a point of the compass (`NW`, `西北`), an arc (`190-100`, clockwise from
 * the first to the second). Several directions (`90;160;270`) and impossible ones (`4.6e14`) are told and leave it unknown.
 *
 * @param isTypeCode Whether the column holds `DirectionType` of GB/T 28181.
 */
export function parseDirection(text: string, isTypeCode = false): Direction {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[°º度]|deg(?:rees)?$/giu, '')
    .trim();
  if (BLANK.test(plain)) return UNKNOWN;
  if (isTypeCode && /^[1-8]$/u.test(plain)) return ofPoint(DIRECTION_TYPES[Number(plain) - 1]!);
  if (NUMBER.test(plain)) return ofNumber(Number(plain));
  if (/[;,|、，；]/u.test(plain)) return { ...UNKNOWN, problem: 'direction-several' };
  const arc = /^(\d{1,3}(?:\.\d+)?)\s*[-–~]\s*(\d{1,3}(?:\.\d+)?)$/u.exec(plain);
  if (arc) return ofArc(Number(arc[1]), Number(arc[2]));
  return ofPoint(plain);
}

function ofNumber(degrees: number): Direction {
  if (Math.abs(degrees) > FULL_TURN) return { ...UNKNOWN, problem: 'direction-impossible' };
  return { ...UNKNOWN, azimuthDegrees: turned(degrees) };
}

function ofArc(from: number, to: number): Direction {
  if (from > FULL_TURN || to > FULL_TURN) return { ...UNKNOWN, problem: 'direction-impossible' };
  if (to - from === FULL_TURN)
    return { azimuthDegrees: null, fieldOfViewDegrees: FULL_TURN, problem: 'direction-arc' };
  const width = turned(to - from);
  if (width === 0) return { ...UNKNOWN, azimuthDegrees: turned(from), problem: 'direction-arc' };
  return {
    azimuthDegrees: turned(from + width / 2),
    fieldOfViewDegrees: width,
    problem: 'direction-arc',
  };
}

function ofPoint(text: string): Direction {
  const name = CHINESE[text.replace(/[向方朝]/gu, '')] ?? text.toUpperCase();
  const point = POINTS.indexOf(name);
  if (point < 0) return { ...UNKNOWN, problem: 'direction-unreadable' };
  return {
    ...UNKNOWN,
    azimuthDegrees: (point * FULL_TURN) / POINTS.length,
    problem: 'direction-compass',
  };
}

function turned(degrees: number): number {
  return ((degrees % FULL_TURN) + FULL_TURN) % FULL_TURN;
}

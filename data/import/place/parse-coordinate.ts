const MAX_LENGTH = 40;
const DECIMAL = /^[+-]?\d{1,9}(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const DECIMAL_COMMA = /^[+-]?\d{1,9},\d+$/u;
const SIDES = 'NSEWnsew东西南北';
const DEGREES_MINUTES_SECONDS = new RegExp(
  `^([${SIDES}])?\\s*([+-]?\\d{1,3})\\s*[°º度d:]\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*['′’分m:]?\\s*)?(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:["″”秒s]|'')?)?\\s*([${SIDES}])?$`,
  'u',
);
const DECIMAL_SIDE = new RegExp(`^([${SIDES}])?\\s*(\\d{1,3}(?:[.,]\\d+)?)\\s*°?\\s*([${SIDES}])?$`, 'u');

/**
 * Reads one coordinate: `120.28143`, `120,28143` (decimal comma), `120°16'53.1"E`, `N 30.5`, `30度15分`.
 *
 * @returns `NaN` where the text is no coordinate; minus for south and west.
 */
export function parseCoordinate(text: string): number {
  const plain = text.trim();
  if (DECIMAL.test(plain)) return Number(plain);
  if (DECIMAL_COMMA.test(plain)) return Number(plain.replace(',', '.'));
  if (plain.length > MAX_LENGTH) return NaN;
  const half = plain.normalize('NFKC').replace(/′′/gu, '″');
  if (DECIMAL.test(half)) return Number(half);
  const parts = DEGREES_MINUTES_SECONDS.exec(half);
  if (parts) return fromParts(parts);
  const side = DECIMAL_SIDE.exec(half);
  return side ? signed(toNumber(side[2]), side[1] ?? side[3]) : NaN;
}

function fromParts(parts: RegExpExecArray): number {
  const degrees = toNumber(parts[2]);
  const minutes = toNumber(parts[3]);
  const seconds = toNumber(parts[4]);
  if (minutes >= 60 || seconds >= 60) return NaN;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  return signed(parts[2]!.startsWith('-') ? -size : size, parts[1] ?? parts[5]);
}

function toNumber(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}

function signed(size: number, side: string | undefined): number {
  return side !== undefined && /[SWsw西南]/u.test(side) ? -size : size;
}

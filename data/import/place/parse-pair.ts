import { parseCoordinate } from './parse-coordinate';

/** Two coordinates from one cell, and which is which where the way of writing says so. */
export interface TextPair {
  readonly first: number;
  readonly second: number;
  /** `null` where only ranges or the user can tell. */
  readonly order: 'longitude-first' | 'latitude-first' | null;
}

const MAX_LENGTH = 400;
const MAX_SIDES_LENGTH = 60;
const NUMBER = '[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?';
const WELL_KNOWN_TEXT = new RegExp(`POINT\\s*(?:Z|M|ZM)?\\s*\\(\\s*(${NUMBER})\\s+(${NUMBER})`, 'iu');
/** As open-data portals end a location: `(42.35, -71.06)`, after an address or alone. */
const IN_PARENTHESES = new RegExp(`\\(\\s*(${NUMBER})°?\\s*,\\s*(${NUMBER})°?\\s*\\)\\s*$`, 'u');
const BARE = new RegExp(`^\\s*\\[?\\s*(${NUMBER})\\s*[,;，；\\s]\\s*(${NUMBER})\\s*\\]?\\s*$`, 'u');
const NAMED_LATITUDE = new RegExp(`["']?lat(?:itude)?["']?\\s*[:=]\\s*["']?(${NUMBER})`, 'iu');
const NAMED_LONGITUDE = new RegExp(`["']?(?:lng|lon(?:gitude)?|long)["']?\\s*[:=]\\s*["']?(${NUMBER})`, 'iu');
const COORDINATES_MEMBER = new RegExp(`"coordinates"\\s*:\\s*\\[\\s*(${NUMBER})\\s*,\\s*(${NUMBER})`, 'u');

/**
 * Reads a position written in one cell: `POINT (-71.06 42.35)`, `(42.35, -71.06)` (latitude first, as portals write it),
 * `120.28,31.92`, a GeoJSON point, `{"latitude": …}`, or two coordinates in degrees, minutes and seconds.
 */
export function parsePair(text: string): TextPair | null {
  if (text.length > MAX_LENGTH || !/\d/u.test(text)) return null;
  const known = WELL_KNOWN_TEXT.exec(text) ?? COORDINATES_MEMBER.exec(text);
  if (known) return pair(known[1], known[2], 'longitude-first');
  const parentheses = IN_PARENTHESES.exec(text);
  if (parentheses) return pair(parentheses[1], parentheses[2], 'latitude-first');
  const bare = BARE.exec(text);
  if (bare) return pair(bare[1], bare[2], null);
  const latitude = NAMED_LATITUDE.exec(text);
  const longitude = NAMED_LONGITUDE.exec(text);
  if (latitude && longitude) return pair(latitude[1], longitude[1], 'latitude-first');
  return parseSides(text);
}

/** `42°21'34"N 71°3'31"W`: the letters tell which is which. */
function parseSides(text: string): TextPair | null {
  if (text.length > MAX_SIDES_LENGTH) return null;
  const found = /^\s*(.*?[NSEW东西南北])[\s,;，；]*(.*?[NSEW东西南北])\s*$/iu.exec(text.normalize('NFKC'));
  if (!found) return null;
  const first = parseCoordinate(found[1]!);
  const second = parseCoordinate(found[2]!);
  if (Number.isNaN(first) || Number.isNaN(second)) return null;
  return { first, second, order: /[NS南北]$/iu.test(found[1]!) ? 'latitude-first' : 'longitude-first' };
}

function pair(first: string | undefined, second: string | undefined, order: TextPair['order']): TextPair {
  return { first: Number(first), second: Number(second), order };
}

/** A value that a parameter of a statement may have. Instants are given as `Date`, JSON as its text. */
export type Parameter =
  string | number | boolean | Date | Uint8Array | null | readonly (string | number | null)[];

type ParseText = (text: string) => unknown;

const toNumber: ParseText = (text) => Number(text);
const toMilliseconds: ParseText = (text) => Date.parse(toIsoInstant(text));

/** Object identifiers of PostgreSQL's built-in types, with the JavaScript value each becomes. */
const PARSE_BY_OID: Readonly<Record<number, ParseText>> = {
  16: (text) => text === 't',
  17: (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
  20: toNumber,
  21: toNumber,
  23: toNumber,
  26: toNumber,
  114: (text) => JSON.parse(text) as unknown,
  700: toNumber,
  701: toNumber,
  1000: (text) => parseArray(text).map((word) => (word === null ? null : word === 't')),
  1007: (text) => parseArray(text).map(toNumberOrNull),
  1009: (text) => parseArray(text),
  1016: (text) => parseArray(text).map(toNumberOrNull),
  1022: (text) => parseArray(text).map(toNumberOrNull),
  1114: (text) => Date.parse(toIsoInstant(`${text}+00`)),
  1184: toMilliseconds,
  1700: toNumber,
  3802: (text) => JSON.parse(text) as unknown,
};

/** Oids whose values are not left as text. */
export const PARSED_OIDS: readonly number[] = Object.keys(PARSE_BY_OID).map(Number);

/** The JavaScript value of a column's text: the same for both drivers. */
export function parseValue(oid: number, text: string): unknown {
  const parse = PARSE_BY_OID[oid];
  return parse ? parse(text) : text;
}

/** Text of a parameter as PostgreSQL reads it; `null` is SQL's NULL. */
export function toParameterText(value: Parameter): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return `{${value.map(toArrayElement).join(',')}}`;
}

function toArrayElement(value: string | number | null): string {
  const text = toParameterText(value);
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** `2026-01-02 03:04:05.678+00` (session time zone UTC) as RFC 3339; years past 9999 do not occur. */
function toIsoInstant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

function toNumberOrNull(word: string | null): number | null {
  return word === null ? null : Number(word);
}

/** Elements of a one-dimensional array literal such as `{a,"b,\"c",NULL}`. */
function parseArray(literal: string): (string | null)[] {
  const elements: (string | null)[] = [];
  const pattern = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs;
  for (const [, quoted, plain] of literal.matchAll(pattern)) {
    if (quoted !== undefined) elements.push(quoted.replaceAll(/\\(.)/gs, '$1'));
    else elements.push(plain === 'NULL' ? null : plain!);
  }
  return elements;
}

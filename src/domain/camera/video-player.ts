/** What is asked of a video platform's player: a camera and the stretch of its recording. */
export interface RecordingAsked {
  /** GB/T 28181 code. */
  readonly code: string;
  /** Epoch milliseconds UTC. */
  readonly from: number;
  readonly to: number;
}

const PLACEHOLDERS = ['code', 'from', 'to', 'fromMs', 'toMs'] as const;

/**
 * What is wrong with a template of a player's address; `null` where nothing is. It must be an address of the web whose
 * host is fixed, name the camera, and hold no placeholder that is not known.
 */
export function faultOfPlayer(template: string): string | null {
  const names = [...template.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name!);
  const unknown = names.find((name) => !(PLACEHOLDERS as readonly string[]).includes(name));
  if (unknown !== undefined)
    return `has the unknown placeholder {${unknown}}; known are {${PLACEHOLDERS.join('}, {')}}`;
  if (!names.includes('code')) return 'must hold {code}, the place of the camera’s code';
  if (!/^https?:\/\/[^/?#{}\s@]+(?:[/?#]|$)/u.test(template) || /\s/u.test(template))
    return 'must begin with https:// or http:// and a host without placeholders or credentials';
  return URL.canParse(template.replaceAll(/[{}]/gu, '')) ? null : 'is no address';
}

/**
 * Address at which a video platform's own player shows a recording; instants as RFC 3339 in UTC, or as epoch milliseconds
 * where the template says `fromMs` and `toMs`.
 */
export function toPlayerAddress(template: string, { code, from, to }: RecordingAsked): string {
  const values: Readonly<Record<(typeof PLACEHOLDERS)[number], string>> = {
    code,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    fromMs: String(from),
    toMs: String(to),
  };
  return PLACEHOLDERS.reduce(
    (address, name) => address.replaceAll(`{${name}}`, encodeURIComponent(values[name])),
    template,
  );
}

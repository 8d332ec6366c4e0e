/** Uses of buildings that no camera of the public may look into (Order 799 of the State Council). */
export const SENSITIVE_USES = ['home', 'school'] as const;
export type SensitiveUse = (typeof SENSITIVE_USES)[number];

/** Words of OpenStreetMap's `building`, of Chinese surveys and of the sample district. */
const WORDS: Readonly<Record<SensitiveUse, RegExp>> = {
  home: /^(?:home|house|apartments?|residential|detached|semidetached_house|terrace|dormitory|bungalow|farm|courtyard|slab|tower|village-house)$|住宅|居住|宿舍|公寓|民房|民居/iu,
  school: /^(?:school|kindergarten|college)$|学校|幼儿园|小学|中学|托儿/iu,
};

/** The sensitive use that a building's record names; `null` where it names another, or none. */
export function toSensitiveUse(word: unknown): SensitiveUse | null {
  if (typeof word !== 'string') return null;
  return SENSITIVE_USES.find((use) => WORDS[use].test(word.trim())) ?? null;
}

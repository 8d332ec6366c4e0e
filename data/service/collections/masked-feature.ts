import type { StoredFeature } from '#data/store/collection/page';
import { maskPersonalDigits } from '#data/import/text/mask-personal-digits';

/** What camera catalogs and staff lists carry and nobody who looks at a map has to see. */
const LEFT_OUT = /^(password|passwd|ip_?address|port|idcard|id_?number|certnum)$/i;
/** What tells who somebody is, beside names and numbers in texts. */
const WHO = /^(worker_?code|worker_?name)$/i;

/** Collections that tell where a person was and when: only for who may see details, and every look is written down. */
export const MOVEMENTS: readonly string[] = ['patrol-tracks'];

/** A feature without credentials and network addresses, which nobody sees. */
export function withoutCredentials(feature: StoredFeature): StoredFeature {
  const properties = Object.entries(feature.properties ?? {}).filter(([name]) => !LEFT_OUT.test(name));
  return { ...feature, properties: Object.fromEntries(properties) };
}

/** A feature without credentials and network addresses, and with personal digits masked. */
export function maskFeature(feature: StoredFeature): StoredFeature {
  const plain = withoutCredentials(feature);
  const properties = Object.entries(plain.properties ?? {})
    .filter(([name]) => !WHO.test(name))
    .map(([name, value]) => [name, typeof value === 'string' ? maskPersonalDigits(value) : value] as const);
  return { ...plain, properties: Object.fromEntries(properties) };
}

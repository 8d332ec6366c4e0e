import type { StoredFeature } from '#data/store/collection/page';
import { maskPersonalDigits } from '#data/import/text/mask-personal-digits';

/** What camera catalogs and staff lists carry and nobody who looks at a map has to see. */
const LEFT_OUT = /^(password|passwd|ip_?address|port|idcard|id_?number|certnum)$/i;

/** A feature without credentials and network addresses, which nobody sees. */
export function withoutCredentials(feature: StoredFeature): StoredFeature {
  const properties = Object.entries(feature.properties ?? {}).filter(([name]) => !LEFT_OUT.test(name));
  return { ...feature, properties: Object.fromEntries(properties) };
}

/** A feature without credentials and network addresses, and with personal digits masked. */
export function maskFeature(feature: StoredFeature): StoredFeature {
  const plain = withoutCredentials(feature);
  const properties = Object.entries(plain.properties ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? maskPersonalDigits(value) : value] as const,
  );
  return { ...plain, properties: Object.fromEntries(properties) };
}

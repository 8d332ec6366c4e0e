/** Schemes that never leave the page by themselves. */
const LOCAL_SCHEMES = ['data:', 'blob:'];

/**
 * Lets through only what this origin serves. A style, a tile address or a sprite from elsewhere is refused before any
 * request is made: no map view may tell a third party where a district is looking.
 *
 * @throws {Error} For any other origin.
 */
export function guardRequest(url: string): { url: string } {
  if (LOCAL_SCHEMES.some((scheme) => url.startsWith(scheme))) return { url };
  const inner = url.replace(/^pmtiles:\/\//, '');
  const target = new URL(inner, location.href);
  if (target.origin !== location.origin) {
    throw new Error(
      `The map asked for ${target.origin}, which is another server: serve it through this one instead.`,
    );
  }
  return { url: inner === url ? target.href : url };
}

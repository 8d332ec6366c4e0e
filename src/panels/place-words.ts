/** A place by the last two steps of its path; where the last names the one before already, by that alone. */
export function placeWords(path: readonly string[]): string {
  const [outer, inner] = path.slice(-2);
  if (inner === undefined) return outer ?? '';
  return inner.startsWith(outer!) ? inner : `${outer!} · ${inner}`;
}

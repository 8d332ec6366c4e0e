/** A unit that could be made responsible. */
export interface UnitSuggestion {
  readonly code: string;
  /** Open orders of the area that it leads. */
  readonly open: number;
}

/**
 * Units in the order in which they offer themselves: who leads the case already, then who leads most open orders of the
 * area, then the rest of the district's units as they are listed.
 */
export function suggestUnits(
  departments: readonly { readonly code: string }[],
  openRows: readonly { readonly departmentCode: string | null }[],
  leading: string | null,
): UnitSuggestion[] {
  const open = new Map<string, number>();
  for (const { departmentCode } of openRows) {
    if (departmentCode !== null) open.set(departmentCode, (open.get(departmentCode) ?? 0) + 1);
  }
  const rank = (code: string) => (code === leading ? Infinity : (open.get(code) ?? 0));
  return departments
    .map(({ code }) => ({ code, open: open.get(code) ?? 0 }))
    .sort((a, b) => (rank(a.code) === rank(b.code) ? 0 : rank(b.code) - rank(a.code)));
}

/** Ground, or something on it, by the unit of each net that holds it. */
export interface NetAtom {
  /** Unit in each net, in the order of the nets; `null` where the net does not cover it. */
  readonly units: readonly (number | null)[];
  /** What decides where the majority lies: area, residents, incidents. */
  readonly weight: number;
  /** Further figures to be told of what changes hands, by name. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** Ground that a proposal moves from one unit of the base net to another. */
export interface Handover {
  /** Unit that held it; `null` where it was a gap. */
  readonly from: number | null;
  readonly to: number;
  readonly weight: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** A proposal to redraw one net along the lines of the others. */
export interface NetAlignment {
  /** Unit of the base net proposed for each atom, in order; `null` where no unit of the base net is near. */
  readonly proposed: readonly (number | null)[];
  readonly handovers: readonly Handover[];
  /** Share of the weight that changes hands; NaN where there is none. */
  readonly changedFraction: number;
}

/**
 * Proposes a net whose units are made of whole units of the other nets, with the least change: ground that lies in the same
 * units of all other nets stays together and goes to the base unit that holds most of it, ties to the lower number.
 *
 * The proposal counts weight only: a unit may come out in two parts, which has to be looked at.
 *
 * @param atoms Slivers left out.
 * @param base  Which net is redrawn, as an index into `units`.
 */
export function alignNet(atoms: readonly NetAtom[], base: number): NetAlignment {
  const blocks = new Map<string, number[]>();
  atoms.forEach(({ units }, i) => {
    const others = units.filter((_, net) => net !== base);
    // Ground that no other net covers has no line to follow.
    const key = others.every((unit) => unit === null) ? `alone ${i}` : others.join(' ');
    const block = blocks.get(key);
    if (block) block.push(i);
    else blocks.set(key, [i]);
  });
  const proposed: (number | null)[] = atoms.map(() => null);
  for (const block of blocks.values()) {
    const winner = majorityOf(
      block.map((i) => ({ unit: atoms[i]!.units[base] ?? null, weight: atoms[i]!.weight })),
    );
    for (const i of block) proposed[i] = winner;
  }
  const moved = atoms.flatMap((atom, i) => {
    const from = atom.units[base] ?? null;
    const to = proposed[i] ?? null;
    return to === null || from === to ? [] : [{ from, to, weight: atom.weight, figures: atom.figures ?? {} }];
  });
  const total = atoms.reduce((sum, { weight }) => sum + weight, 0);
  const changed = moved.reduce((sum, { weight }) => sum + weight, 0);
  return { proposed, handovers: joinHandovers(moved), changedFraction: total > 0 ? changed / total : NaN };
}

function majorityOf(shares: readonly { unit: number | null; weight: number }[]): number | null {
  const sums = new Map<number, number>();
  for (const { unit, weight } of shares) {
    if (unit !== null) sums.set(unit, (sums.get(unit) ?? 0) + weight);
  }
  const ranked = [...sums].sort(([a, most], [b, other]) => other - most || a - b);
  return ranked[0]?.[0] ?? null;
}

function joinHandovers(moved: readonly Handover[]): Handover[] {
  const joined = new Map<string, Handover>();
  for (const handover of moved) {
    const key = `${handover.from ?? 'gap'} ${handover.to}`;
    const known = joined.get(key);
    if (!known) joined.set(key, handover);
    else {
      const figures = { ...known.figures };
      for (const [name, value] of Object.entries(handover.figures))
        figures[name] = (figures[name] ?? 0) + value;
      joined.set(key, { ...known, weight: known.weight + handover.weight, figures });
    }
  }
  return [...joined.values()].sort((a, b) => b.weight - a.weight);
}

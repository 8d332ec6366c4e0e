import { createHash } from 'node:crypto';
import type { Region } from '@/domain/region/region';

/** The regions somebody is bound to, as the database's policies ask for them. */
export interface DataScope {
  /** Equal for equal regions. */
  readonly key: string;
  /** Codes of the regions and of all within them. */
  readonly codes: ReadonlySet<string>;
  /** Codes of the regions above them, which are named but whose data are not seen. */
  readonly path: ReadonlySet<string>;
}

/**
 * @param scopeCodes Regions somebody is bound to; those the district does not have give nothing.
 */
export function toDataScope(scopeCodes: readonly string[], regions: readonly Region[]): DataScope {
  const parents = new Map<string, string | null>(regions.map(({ code, parentCode }) => [code, parentCode]));
  const bound = new Set(scopeCodes.filter((code) => parents.has(code)));
  const chains = new Map(regions.map(({ code }) => [code as string, chainOf(code, parents)]));
  const codes = new Set(
    [...chains].filter(([, chain]) => chain.some((one) => bound.has(one))).map(([code]) => code),
  );
  const path = new Set([...bound].flatMap((code) => chains.get(code)!).filter((code) => !codes.has(code)));
  const content = JSON.stringify([[...codes].sort(), [...path].sort()]);
  return { key: createHash('sha256').update(content).digest('hex').slice(0, 16), codes, path };
}

/** A region and all above it. */
function chainOf(code: string, parents: ReadonlyMap<string, string | null>): string[] {
  const chain: string[] = [];
  for (let at: string | null = code; at !== null && !chain.includes(at); at = parents.get(at) ?? null)
    chain.push(at);
  return chain;
}

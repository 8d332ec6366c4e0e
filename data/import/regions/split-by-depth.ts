import { ImportRefusal } from '../import-refusal';

/** A region as a node of the tree its file states. */
export interface StatedNode {
  readonly code: string;
  readonly parent: string | null;
}

/**
 * How deep each region lies in the tree that codes and parent codes of one file make.
 *
 * @returns Depth by region, 0 for those whose parent is not in the file; `null` where the parents are elsewhere, so the
 *     file holds one level.
 * @throws {ImportRefusal} If parents go round in a circle.
 */
export function depthsOf(file: string, nodes: readonly StatedNode[]): number[] | null {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  const inner = nodes.filter(({ code, parent }) => parent !== null && parent !== code && parents.has(parent));
  if (inner.length < nodes.length * 0.3) return null;
  return nodes.map(({ code }) => depthOf(file, code, parents));
}

function depthOf(file: string, code: string, parents: ReadonlyMap<string, string | null>): number {
  let depth = 0;
  let at = code;
  for (
    let parent = parents.get(at);
    parent != null && parent !== at && parents.has(parent);
    parent = parents.get(at)
  ) {
    at = parent;
    if (++depth > parents.size) refuseCircle(file, code);
  }
  return depth;
}

function refuseCircle(file: string, code: string): never {
  throw new ImportRefusal('region-parents-circular', {
    zh: `${file} 里区域 ${code} 的上级关系绕成了圈，请核对上级编码。`,
    en: `The parents of region ${code} in ${file} go round in a circle. Check the parent codes.`,
  });
}

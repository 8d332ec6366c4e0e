import type { Point } from '../../geography';
import { EdgeIndex } from './edge-index';

/** The face around everything. */
export const OUTER_FACE = 0;

/**
 * A division of the plane into faces, as half-edges (doubly connected edge list). It starts as one face and is only ever
 * refined by cutting an edge or a face in two, so that at every moment faces cover the plane without gap or overlap
 * and neighbors share their vertices: nested regions, blocks and roads all stand on that.
 *
 * Half-edges come in pairs, `half ^ 1` being the twin and `half >> 1` the edge. A half-edge has its face on the left.
 */
export class PlanarMap {
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly outgoing: number[] = [];
  private readonly origins: number[] = [];
  private readonly nexts: number[] = [];
  private readonly previouses: number[] = [];
  private readonly faces: number[] = [];
  private readonly lines: number[] = [];
  private readonly starts: number[] = [];
  private readonly index = new EdgeIndex();

  /**
   * @param ring  Open counter-clockwise ring of the widest face.
   * @param line  Id of the line its edges belong to.
   */
  constructor(ring: readonly Point[], line: number) {
    ring.forEach((point) => this.addVertex(point));
    const n = ring.length;
    ring.forEach((_, i) => {
      const inner = this.addEdge(i, (i + 1) % n, line);
      this.faces[inner] = 1;
      this.faces[inner ^ 1] = OUTER_FACE;
    });
    ring.forEach((_, i) => {
      this.join(2 * i, 2 * ((i + 1) % n));
      this.join(2 * ((i + 1) % n) + 1, 2 * i + 1);
    });
    this.starts.push(1, 0);
  }

  get faceCount(): number {
    return this.starts.length;
  }

  get edgeCount(): number {
    return this.lines.length;
  }

  get vertexCount(): number {
    return this.x.length;
  }

  point(vertex: number): Point {
    return [this.x[vertex]!, this.y[vertex]!];
  }

  origin(half: number): number {
    return this.origins[half]!;
  }

  next(half: number): number {
    return this.nexts[half]!;
  }

  previous(half: number): number {
    return this.previouses[half]!;
  }

  face(half: number): number {
    return this.faces[half]!;
  }

  /** The line an edge is a piece of. */
  line(half: number): number {
    return this.lines[half >> 1]!;
  }

  /** Half-edges around a face, in its order. */
  loop(face: number): number[] {
    const start = this.starts[face]!;
    const loop: number[] = [];
    let half = start;
    do {
      loop.push(half);
      half = this.nexts[half]!;
    } while (half !== start);
    return loop;
  }

  /** A face's open ring, counter-clockwise. */
  ring(face: number): Point[] {
    return this.loop(face).map((half) => this.point(this.origins[half]!));
  }

  /** Half-edges that leave a vertex, clockwise. */
  star(vertex: number): number[] {
    const start = this.outgoing[vertex]!;
    const star: number[] = [];
    let half = start;
    do {
      star.push(half);
      half = this.nexts[half ^ 1]!;
    } while (half !== start);
    return star;
  }

  /** Edges with a bounding box near the one given; some may lie outside it. */
  edgesNear(a: Point, b: Point, margin: number): Iterable<number> {
    return this.index.near(a, b, margin);
  }

  /** Cuts an edge at a point on it. @returns The new vertex. */
  splitEdge(half: number, at: Point): number {
    const vertex = this.addVertex(at);
    const twin = half ^ 1;
    const end = this.origins[twin]!;
    const rest = this.addEdge(vertex, end, this.lines[half >> 1]!);
    this.faces[rest] = this.faces[half]!;
    this.faces[rest ^ 1] = this.faces[twin]!;
    this.origins[twin] = vertex;
    if (this.outgoing[end] === twin) this.outgoing[end] = rest ^ 1;
    const after = this.nexts[half]!;
    const before = this.previouses[twin]!;
    this.join(rest, after);
    this.join(before, rest ^ 1);
    this.join(half, rest);
    this.join(rest ^ 1, twin);
    return vertex;
  }

  /**
   * Cuts the face left of `from` and `to` by a chain from the origin of the one to the origin of the other.
   *
   * @param between Points of the chain without its ends; the chain has to run inside the face.
   * @returns       The new face, on the chain's left; the old face keeps the other side.
   */
  splitFace(from: number, to: number, between: readonly Point[], line: number): number {
    const old = this.faces[from]!;
    const vertices = [
      this.origins[from]!,
      ...between.map((point) => this.addVertex(point)),
      this.origins[to]!,
    ];
    const [beforeFrom, beforeTo] = [this.previouses[from]!, this.previouses[to]!];
    let last = beforeFrom;
    let back = from;
    for (let i = 1; i < vertices.length; i++) {
      const edge = this.addEdge(vertices[i - 1]!, vertices[i]!, line);
      this.join(last, edge);
      this.join(edge ^ 1, back);
      [last, back] = [edge, edge ^ 1];
    }
    this.join(last, to);
    this.join(beforeTo, back);
    const created = this.starts.length;
    this.starts.push(last);
    this.starts[old] = back;
    for (const half of this.loop(created)) this.faces[half] = created;
    for (const half of this.loop(old)) this.faces[half] = old;
    return created;
  }

  private addVertex([x, y]: Point): number {
    this.x.push(x);
    this.y.push(y);
    this.outgoing.push(-1);
    return this.x.length - 1;
  }

  private addEdge(from: number, to: number, line: number): number {
    const half = this.origins.length;
    this.origins.push(from, to);
    this.nexts.push(-1, -1);
    this.previouses.push(-1, -1);
    this.faces.push(-1, -1);
    this.lines.push(line);
    if (this.outgoing[from] === -1) this.outgoing[from] = half;
    if (this.outgoing[to] === -1) this.outgoing[to] = half + 1;
    this.index.add(half >> 1, this.point(from), this.point(to));
    return half;
  }

  private join(half: number, following: number): void {
    this.nexts[half] = following;
    this.previouses[following] = half;
  }
}

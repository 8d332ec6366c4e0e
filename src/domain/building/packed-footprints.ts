/** Outlines of buildings in degrees, WGS 84, flattened to arrays that go to a worker at once. */
export interface PackedFootprints {
  /** Longitude, latitude of every vertex: two numbers each. */
  readonly positions: Float64Array;
  /** Vertex after the last of each ring. */
  readonly ringEnds: Uint32Array;
  /** Ring after the last of each footprint: its outer ring, then courtyards. */
  readonly footprintEnds: Uint32Array;
  /** Height of each roof above ground in meters; NaN where unknown. */
  readonly roofs: Float64Array;
  /** Number of each footprint's use in `SENSITIVE_USES` plus one; 0 for another or an unknown one. */
  readonly sensitiveUses: Uint8Array;
}

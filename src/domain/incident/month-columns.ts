/**
 * A column that may hold nulls, as Arrow keeps them. Bit `i & 7` of byte `i >> 3` of `validity` is 0 where row `i` is
 * null; `validity` is `null` (or empty) where none is. Values at null rows mean nothing.
 */
export interface NullableColumn<Values> {
  readonly values: Values;
  readonly validity: Uint8Array | null;
}

/** A column of words: `indices[i]` points into `words`, which belong to this column alone. */
export interface WordColumn {
  readonly indices: Uint8Array | Uint16Array | Uint32Array;
  readonly words: readonly string[];
  readonly validity: Uint8Array | null;
}

/**
 * The incidents of one civil month (or one record batch of it) as they come off the wire: the buffers of an Arrow file
 * as they lie there, with no work done on any row. Each column holds `length` values; rows are ordered by
 * `reportedAt`, then `id`.
 *
 * The arrays may be views of one shared buffer. The engine copies what it keeps and never writes to them.
 */
export interface MonthColumns {
  readonly length: number;
  readonly id: Uint32Array;
  /** Epoch seconds, UTC. */
  readonly reportedAt: Uint32Array;
  /** 1e-7 degree, WGS 84; null where the place is unknown. */
  readonly longitude: NullableColumn<Int32Array>;
  /** 1e-7 degree, WGS 84; null where the place is unknown. */
  readonly latitude: NullableColumn<Int32Array>;
  readonly category: WordColumn;
  readonly source: WordColumn;
  readonly department: WordColumn;
  /** Words of `INCIDENT_STATES`. */
  readonly state: WordColumn;
  /** Words of `ROUTES`. */
  readonly route: WordColumn;
  /** Words of `GEOCODE_QUALITIES`. */
  readonly quality: WordColumn;
  /** 1 (worst) to 4; null for everyday incidents. */
  readonly eventGrade: NullableColumn<Uint8Array>;
  /** Null while open, or where it would be negative. */
  readonly closedAfterSeconds: NullableColumn<Int32Array>;
  /** Null where no limit is set. */
  readonly dueAfterSeconds: NullableColumn<Int32Array>;
  /** Bits of `INCIDENT_FLAGS`; `overdue` stands for closed incidents only, the engine judges open ones itself. */
  readonly flags: Uint8Array;
  /** Codes of the finest known region, one column for each hierarchy of the district, in its order. */
  readonly regions: readonly WordColumn[];
}

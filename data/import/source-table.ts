import type { LocalizedText } from '@/domain/text/localized-text';
import type { InspectedFile } from './input/inspect-file';
import type { ReadControl } from './input/open-bytes';

/** One record of a file, before it is understood. */
export interface SourceRow {
  /** Line on which it begins, counted from 1; for GeoJSON the number of the feature. */
  readonly line: number;
  /** Text by column, in the order of the headers; shorter where the file gave less. */
  readonly cells: readonly string[];
  /** What is wrong with the record as a whole. */
  readonly fault?: 'too-many-cells' | 'record-broken';
}

/** A file as a table: its columns, and its rows as often as they are asked for. */
export interface SourceTable {
  readonly file: InspectedFile;
  readonly headers: readonly string[];
  /** Coordinate reference system the file names itself; `null` where it does not. */
  readonly declaredCrs: string | null;
  /** What was found out about the file's form, in plain sentences. */
  readonly notes: readonly LocalizedText[];
  readonly readRows: (control?: ReadControl) => AsyncIterable<readonly SourceRow[]>;
}

/** How a reader may be told to take a file. */
export interface ReadOptions {
  readonly delimiter?: string | undefined;
  /** Names of the columns where the file has no line of headers. */
  readonly header?: readonly string[] | undefined;
}

/** One file format that holds rows. */
export interface Reader {
  /** As in `csv`. */
  readonly format: string;
  /** Readers are asked in ascending order; the first that recognizes the file reads it. */
  readonly order: number;
  /** Whether the first characters of a file are of this format. */
  readonly recognizes: (head: string) => boolean;
  /** @throws {ImportRefusal} If the file is of the format but not sound. */
  readonly open: (file: InspectedFile, options: ReadOptions) => Promise<SourceTable>;
}

/** Headers of the two columns in which a format with geometries hands out its points. */
export const GEOMETRY_HEADERS = ['geometry.longitude', 'geometry.latitude'] as const;

import type { IncidentSource } from '@/domain/incident/vocabularies';
import type { TimeField, ColumnPlan } from '../columns/fields';
import type { Crs } from '../place/crs';
import type { PairReader } from '../place/pair-reader';
import type { RegionStamper } from '../regions/region-stamper';
import type { SourceTable } from '../source-table';
import type { CivilClock } from '../time/civil-clock';
import type { MomentReader } from '../time/moment-reader';

/** Everything that is decided about one incident file before its rows are stored. */
export interface FilePlan {
  readonly table: SourceTable;
  readonly columns: ColumnPlan;
  readonly moments: Readonly<Partial<Record<TimeField, MomentReader>>>;
  readonly clock: CivilClock;
  readonly readPair: PairReader | null;
  readonly crs: Crs;
  readonly exchanged: boolean;
  /** Keys of the places that are piles; see `coordinateKey`. */
  readonly piles: ReadonlySet<number>;
  readonly stamper: RegionStamper;
  /** Code of the system the file comes from: what its numbers are unique in. */
  readonly scope: string;
  /** Where an incident came from whose row names no channel. */
  readonly defaultSource: IncidentSource;
  /** Before the codes of channels, where files of several systems are taken in together; else ''. */
  readonly sourcePrefix: string;
  /** Whether anybody is called back in this file's process at all. */
  readonly hasCallBack: boolean;
}

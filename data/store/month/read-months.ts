import type { Queries } from '../store';

export interface MonthState {
  /** `yyyy-mm` in the district's civil time. */
  readonly month: string;
  readonly rows: number;
  readonly version: number;
}

export interface MonthList {
  readonly months: readonly MonthState[];
  /** Number of the last change these months contain. */
  readonly sequence: number;
  readonly dataVersion: number;
}

/** The months that hold incidents, as of one moment. */
export async function readMonths(queries: Queries): Promise<MonthList> {
  const rows = await queries.query<{
    month: string | null;
    rows: number;
    version: number;
    sequence: number;
    data_version: number;
  }>(
    `SELECT incident_month.month, incident_month.rows, incident_month.version, sequence, data_version
     FROM store_state LEFT JOIN incident_month ON true ORDER BY month`,
  );
  const { sequence, data_version: dataVersion } = rows[0]!;
  const months = rows.flatMap(({ month, rows: count, version }) =>
    month === null ? [] : [{ month, rows: count, version }],
  );
  return { months, sequence, dataVersion };
}

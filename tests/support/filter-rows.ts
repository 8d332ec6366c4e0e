import type { StudyRows } from '@/studies/study-rows';

/** The rows that pass, as the scene's filters would leave them. */
export function filterRows(rows: StudyRows, passes: (row: number) => boolean): StudyRows {
  const kept = Uint32Array.from(Array.from({ length: rows.count }, (_, row) => row).filter(passes));
  return {
    ...rows,
    count: kept.length,
    ids: kept.map((row) => rows.ids[row]!),
    reportedAt: kept.map((row) => rows.reportedAt[row]!),
    x: Float32Array.from(kept, (row) => rows.x[row]!),
    y: Float32Array.from(kept, (row) => rows.y[row]!),
    region: Int32Array.from(kept, (row) => rows.region[row]!),
    category: Uint16Array.from(kept, (row) => rows.category[row]!),
    source: Uint16Array.from(kept, (row) => rows.source[row]!),
    openness: Uint8Array.from(kept, (row) => rows.openness[row]!),
    clockSeconds: Int32Array.from(kept, (row) => rows.clockSeconds[row]!),
    hasLimit: Uint8Array.from(kept, (row) => rows.hasLimit[row]!),
    quality: Uint8Array.from(kept, (row) => rows.quality[row]!),
    flags: Uint8Array.from(kept, (row) => rows.flags[row]!),
  };
}

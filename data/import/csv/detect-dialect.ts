import { ImportRefusal } from '../import-refusal';
import { createRecordSplitter } from './split-records';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const LOOK_AT_RECORDS = 50;

export interface Dialect {
  readonly delimiter: string;
  /** Lines end by a bare carriage return, as old Macintosh programs wrote them. */
  readonly bareReturns: boolean;
}

/**
 * Finds the delimiter that cuts the first records into the most, and most often equal, numbers of cells.
 *
 * @param head First characters of the file.
 */
export function detectDialect(head: string, name: string): Dialect {
  const bareReturns = !head.includes('\n') && head.includes('\r');
  const text = bareReturns ? head.replaceAll('\r', '\n') : head;
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreDelimiter(text, name, delimiter) }));
  const best = scored.reduce((most, candidate) => (candidate.score > most.score ? candidate : most));
  return { delimiter: best.delimiter, bareReturns };
}

function scoreDelimiter(text: string, name: string, delimiter: string): number {
  const counts = cellCounts(text, name, delimiter).slice(0, LOOK_AT_RECORDS);
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [usual, times] = [...tally].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0]);
  return usual <= 1 ? 0 : (times / counts.length) * Math.log2(usual);
}

function cellCounts(text: string, name: string, delimiter: string): number[] {
  try {
    return createRecordSplitter({ name, delimiter })
      .push(text)
      .map(({ cells }) => cells.length);
  } catch (error) {
    // Under a wrong delimiter quotes may seem never to close; the right one is judged by itself.
    if (error instanceof ImportRefusal) return [];
    throw error;
  }
}

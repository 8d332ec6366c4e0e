import type { InspectedFile } from '../input/inspect-file';
import type { ReadControl } from '../input/open-bytes';
import { openText } from '../input/open-text';
import { crsMemberName } from './crs-member';
import { RecordScanner, type JsonRecord } from './scan-records';

/** The records of a JSON file in batches; when all are read, `onEnd` is told the name of the CRS, if it has one. */
export async function* readRecords(
  file: InspectedFile,
  control: ReadControl = {},
  onEnd?: (crsName: string | null) => void,
): AsyncGenerator<JsonRecord[]> {
  const scanner = new RecordScanner(file.name);
  for await (const text of openText(file, control)) yield scanner.push(text);
  onEnd?.(crsMemberName(scanner.end()));
}

import { existsSync, readdirSync } from 'node:fs';
import { ImportRefusal } from './import-refusal';
import type { InspectedFile } from './input/inspect-file';
import { readHead } from './input/open-text';
import type { Reader, ReadOptions, SourceTable } from './source-table';

const HEAD_CHARACTERS = 64 * 1024;

/** Every reader there is: the folders beside this file that hold a `reader.ts`. */
export async function loadReaders(): Promise<Reader[]> {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${import.meta.dirname}/${entry.name}/reader.ts`))
    .map((entry) => entry.name);
  const modules = await Promise.all(
    folders.map((folder) => import(`./${folder}/reader.ts`) as Promise<{ reader: Reader }>),
  );
  return modules.map(({ reader }) => reader).sort((a, b) => a.order - b.order);
}

/**
 * Opens a file with the reader that recognizes its content; its name plays no part.
 *
 * @throws {ImportRefusal} If no reader does.
 */
export async function openTable(file: InspectedFile, options: ReadOptions): Promise<SourceTable> {
  const head = await readHead(file, HEAD_CHARACTERS);
  const readers = await loadReaders();
  const reader = readers.find(({ recognizes }) => recognizes(head));
  if (reader) return reader.open(file, options);
  const formats = readers.map(({ format }) => format).join(', ');
  throw new ImportRefusal('format-unknown', {
    zh: `${file.name} 的内容不是可读取的格式（${formats}）。`,
    en: `The content of ${file.name} is none of the formats that are read (${formats}).`,
  });
}

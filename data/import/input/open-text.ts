import { ImportRefusal } from '../import-refusal';
import type { InspectedFile } from './inspect-file';
import { openBytes, type ReadControl } from './open-bytes';

/** The text of a file, chunk by chunk, without its byte-order mark. Chunks end anywhere between two characters. */
export async function* openText(file: InspectedFile, control: ReadControl = {}): AsyncGenerator<string> {
  // Inspection has seen every byte, so what cannot be decoded is known and counted: no need to stop at it.
  const decoder = new TextDecoder(file.encoding, { fatal: false });
  for await (const chunk of openBytes(file, control)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The first characters of a file. */
export async function readHead(file: InspectedFile, maxCharacters: number): Promise<string> {
  let head = '';
  for await (const text of openText(file)) {
    head += text;
    if (head.length >= maxCharacters) break;
  }
  if (head.trim() === '') {
    throw new ImportRefusal('file-empty', {
      zh: `${file.name} 里没有内容。`,
      en: `${file.name} holds nothing but blanks.`,
    });
  }
  return head.slice(0, maxCharacters);
}

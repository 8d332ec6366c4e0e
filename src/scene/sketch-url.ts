import type { Buffer, Note } from './scene';
import { escapeWord, trim, unescapeWord } from './url-words';

/** A tenth of a meter. */
const DIGITS = 6;

type Place = Note['at'];

/** `region:300:330106`, `point:500`. */
export function bufferText({ of, meters, code }: Buffer): string {
  return [of, trim(meters, 1), ...(code === '' ? [] : [escapeWord(code)])].join(':');
}

/** @returns What is not checked yet: the scene's schema judges it. */
export function parseBuffer(text: string): unknown {
  const [of, meters, code = ''] = text.split(':');
  return { of, meters: meters ? Number(meters) : Number.NaN, code: unescapeWord(code) };
}

/** Notes joined by `~`: `point:120.1,30.2:words`, `arrow:120.1,30.2:120.2,30.3:words`. */
export function notesText(notes: readonly Note[]): string {
  return notes
    .map((note) => {
      const places = note.kind === 'arrow' ? [note.at, note.from] : [note.at];
      return [note.kind, ...places.map(placeText), escapeWord(note.text)].join(':');
    })
    .join('~');
}

/** @returns What is not checked yet: the scene's schema judges it. */
export function parseNotes(text: string): unknown {
  return text.split('~').map((note) => {
    const [kind, at = '', ...rest] = note.split(':');
    const words = unescapeWord(rest.at(-1) ?? '');
    if (kind !== 'arrow') return { kind, at: parsePlace(at), text: words };
    return { kind, at: parsePlace(at), from: parsePlace(rest[0] ?? ''), text: rest.length > 1 ? words : '' };
  });
}

function placeText([longitude, latitude]: Place): string {
  return `${trim(longitude, DIGITS)},${trim(latitude, DIGITS)}`;
}

function parsePlace(text: string): number[] {
  return text.split(',').map(Number);
}

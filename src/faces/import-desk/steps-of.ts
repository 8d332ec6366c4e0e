import type { Desk } from './use-desk';

type Note =
  | { readonly kind: 'count'; readonly key: 'files' | 'tried'; readonly count: number }
  | { readonly kind: 'columns'; readonly used: number; readonly all: number }
  | { readonly kind: 'sending'; readonly fraction: number }
  | { readonly kind: 'words'; readonly key: 'noFiles' | 'refused' | 'noPlace' | 'notTried' | 'undoable' }
  | { readonly kind: 'crs'; readonly crs: string }
  | { readonly kind: 'none' };

/** One step of an import and how it stands. */
export interface Step {
  readonly id: 'files' | 'columns' | 'place' | 'check' | 'take';
  readonly state: 'done' | 'now' | 'wrong' | 'later';
  readonly note: Note;
}

const NONE: Note = { kind: 'none' };

/** The five steps as they stand with the files that wait. */
export function stepsOf({ shown, uploads, trial }: Pick<Desk, 'shown' | 'uploads' | 'trial'>): Step[] {
  const hasFiles = shown !== null;
  const isRefused =
    hasFiles && (shown.refusal !== null || shown.files.some(({ refusal }) => refusal !== null));
  return [
    filesStep(shown, uploads.sending),
    {
      ...columnsStep(shown),
      ...(isRefused ? { state: 'wrong', note: { kind: 'words', key: 'refused' } } : {}),
    },
    placeStep(shown),
    {
      id: 'check',
      state: trial ? 'done' : hasFiles && !isRefused ? 'now' : 'later',
      note: trial
        ? { kind: 'count', key: 'tried', count: trial.record.counts.rows - trial.record.counts.rejected }
        : hasFiles
          ? { kind: 'words', key: 'notTried' }
          : NONE,
    },
    { id: 'take', state: trial ? 'now' : 'later', note: { kind: 'words', key: 'undoable' } },
  ];
}

function filesStep(shown: Desk['shown'], sending: Desk['uploads']['sending']): Step {
  if (sending.length > 0) {
    const bytes = sending.reduce((sum, { file }) => sum + file.size, 0);
    const sent = sending.reduce((sum, { file, fraction }) => sum + file.size * fraction, 0);
    return { id: 'files', state: 'now', note: { kind: 'sending', fraction: bytes === 0 ? 0 : sent / bytes } };
  }
  if (shown === null) return { id: 'files', state: 'now', note: { kind: 'words', key: 'noFiles' } };
  return { id: 'files', state: 'done', note: { kind: 'count', key: 'files', count: shown.files.length } };
}

function columnsStep(shown: Desk['shown']): Step {
  const columns = shown?.files.flatMap((file) => file.columns) ?? [];
  if (columns.length === 0) return { id: 'columns', state: shown ? 'done' : 'later', note: NONE };
  const used = columns.filter(({ use }) => use !== null).length;
  return { id: 'columns', state: 'done', note: { kind: 'columns', used, all: columns.length } };
}

function placeStep(shown: Desk['shown']): Step {
  const place = shown?.places[0];
  if (place) return { id: 'place', state: 'done', note: { kind: 'crs', crs: place.crs } };
  const hasIncidents = shown?.files.some(({ role }) => role === 'incidents') ?? false;
  return hasIncidents
    ? { id: 'place', state: 'later', note: { kind: 'words', key: 'noPlace' } }
    : { id: 'place', state: shown ? 'done' : 'later', note: NONE };
}

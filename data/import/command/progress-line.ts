import type { LocalizedText } from '@/domain/text/localized-text';
import type { ImportProgress } from '../run-import';
import { countWords } from '../text/count-words';

/** Shows how an import goes: a bar that is drawn over itself on a terminal, a line now and then elsewhere. */
export interface ProgressLine {
  readonly show: (progress: ImportProgress) => void;
  readonly clear: () => void;
}

const PHASES: Readonly<Record<string, LocalizedText>> = {
  regions: { zh: '读取边界', en: 'reading boundaries' },
  survey: { zh: '通读文件', en: 'surveying' },
  resolve: { zh: '比对重复编号', en: 'comparing repeated numbers' },
  store: { zh: '写入', en: 'storing' },
  finish: { zh: '建索引、提交', en: 'indexing and committing' },
};
const BAR_WIDTH = 24;
const TERMINAL_MILLISECONDS = 100;
const PLAIN_MILLISECONDS = 5000;

export function createProgressLine(
  output: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  clock: () => number = Date.now,
): ProgressLine {
  const isTerminal = output.isTTY;
  let phase = '';
  let startedAt = 0;
  let shownAt = -Infinity;
  let isDrawn = false;

  const clear = (): void => {
    if (isDrawn) output.write('\r\u001b[2K');
    isDrawn = false;
  };

  return {
    clear,
    show: (progress) => {
      const now = clock();
      if (progress.phase !== phase) {
        phase = progress.phase;
        startedAt = now;
        shownAt = -Infinity;
      }
      if (now - shownAt < (isTerminal ? TERMINAL_MILLISECONDS : PLAIN_MILLISECONDS)) return;
      shownAt = now;
      const text = describe(progress, (now - startedAt) / 1000);
      if (isTerminal) output.write(`\r\u001b[2K${text}`);
      else output.write(`${text}\n`);
      isDrawn = isTerminal;
    },
  };
}

function describe({ phase, done, total }: ImportProgress, seconds: number): string {
  const words = PHASES[phase] ?? { zh: phase, en: phase };
  const title = `${words.zh} ${words.en}`;
  if (total === null || total === 0) return `${title} …`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR_WIDTH);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${Math.floor(share * 100)} %`;
  if (phase !== 'store') return `${title} ${bar}`;
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : null;
  return `${title} ${bar}  ${countWords(done)} 行 rows  ${countWords(Math.round(rate))}/s${left === null ? '' : `  还需 left ${left} s`}`;
}

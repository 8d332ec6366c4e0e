import type { RowProblem } from '@/contract/imports';
import { sameText, type LocalizedText } from '@/domain/text/localized-text';
import { cleanText, detachText } from '../text/clean-text';
import { maskPersonalDigits } from '../text/mask-personal-digits';
import { PROBLEM_KINDS, type ProblemCode } from './problem-kinds';

/** Rows kept for the report; beyond them findings are only counted. */
export const MAX_REPORTED = 1000;
const MAX_VALUE_LENGTH = 80;

export interface Finding {
  readonly file: string;
  readonly line: number | null;
  readonly field?: string | null;
  readonly value?: string | null;
  readonly detail?: string | LocalizedText;
}

/** Collects what an import finds: counts all of it, keeps a fair choice of rows by kind for the report. */
export interface ProblemLog {
  readonly add: (code: ProblemCode, finding: Finding) => void;
  readonly counts: () => Record<string, number>;
  /** The kept rows, by file and line. */
  readonly rows: () => RowProblem[];
}

export function createProblemLog(): ProblemLog {
  const counts = new Map<ProblemCode, number>();
  const kept = new Map<ProblemCode, RowProblem[]>();
  let total = 0;

  const add = (code: ProblemCode, finding: Finding): void => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    const own = kept.get(code) ?? [];
    if (total >= MAX_REPORTED) {
      const largest = [...kept.values()].reduce(
        (most, rows) => (rows.length > most.length ? rows : most),
        own,
      );
      if (own.length + 1 >= largest.length) return;
      largest.pop();
      total--;
    }
    own.push(toProblem(code, finding));
    kept.set(code, own);
    total++;
  };

  return {
    add,
    counts: () => Object.fromEntries([...counts].sort(([, a], [, b]) => b - a)),
    rows: () =>
      [...kept.values()].flat().sort((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)),
  };
}

function toProblem(code: ProblemCode, finding: Finding): RowProblem {
  const kind = PROBLEM_KINDS[code];
  const detail = finding.detail ?? '';
  const reason = kind.reason(typeof detail === 'string' ? sameText(detail) : detail);
  return {
    file: finding.file,
    line: finding.line,
    field: finding.field ?? null,
    value: finding.value == null ? null : presentable(finding.value),
    code,
    effect: kind.effect,
    reasonZh: reason.zh,
    reasonEn: reason.en,
  };
}

function presentable(value: string): string {
  return detachText(cleanText(maskPersonalDigits(value), MAX_VALUE_LENGTH));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

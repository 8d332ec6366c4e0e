import { boxOf, hexOf, typeOf } from './slide-frame';
import type { SlideDraft } from './slide-frame';

const MOST = 9;

/** Decisions as a table of text, or one sentence where there are none. */
export function addDecisions({ slide, sheet, t }: SlideDraft): void {
  const { decisions, tokens, dayOf } = sheet;
  const say = (words: string) =>
    slide.addText(words, { ...boxOf(72, 144, 1776, 80), ...typeOf(sheet, { size: 26 }) });
  if (decisions === null) {
    say(t('brief.decisionsUnknown'));
    return;
  }
  if (decisions.length === 0) {
    say(t('brief.decisionsNone'));
    return;
  }
  const count = (wanted: string) => decisions.filter(({ state }) => state === wanted).length;
  say(t('brief.decisionsSome', { n: decisions.length, done: count('done'), open: count('sent') }));
  const head = ['decidedOn', 'decidedWhat', 'decidedWho', 'decidedWhy', 'decidedOutcome'] as const;
  slide.addTable(
    [
      head.map((word) => ({ text: t(`brief.${word}`), options: { color: hexOf(tokens.text3) } })),
      ...decisions
        .slice(0, MOST)
        .map(({ decidedAt, title, action, unitName, reason, state, outcome }) =>
          [
            dayOf(decidedAt),
            `${title} · ${t(`dispatch.action.${action}`)}`,
            unitName,
            reason,
            `${t(`brief.state.${state}`)} ${outcome}`,
          ].map((text) => ({ text })),
        ),
    ],
    {
      ...boxOf(72, 250, 1776, 660),
      colW: [1.3, 3.2, 2, 3, 2.8],
      fontFace: typeOf(sheet, { size: 18 }).fontFace,
      fontSize: 9,
      color: hexOf(tokens.text),
      border: { type: 'none' },
    },
  );
}

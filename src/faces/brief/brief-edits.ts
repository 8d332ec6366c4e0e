import type { BriefingDraft } from '@/domain/briefing/briefing';
import type { BriefPage } from './brief-pages';

/** What people did to the pages of a brief. */
export type BriefEdits = Pick<BriefingDraft, 'order' | 'hidden' | 'comments' | 'notes'>;

export const NO_EDITS: BriefEdits = { order: [], hidden: [], comments: {}, notes: {} };

/** All pages in the order people gave them; a page they did not know stays behind the one it comes after by weight. */
export function arrangePages(
  pages: readonly BriefPage[],
  { order }: Pick<BriefEdits, 'order'>,
): readonly BriefPage[] {
  const known = order.flatMap((id) => pages.find((page) => page.id === id) ?? []);
  const arranged = [...known];
  pages.forEach((page, i) => {
    if (known.includes(page)) return;
    const before = pages[i - 1];
    arranged.splice(before ? arranged.indexOf(before) + 1 : 0, 0, page);
  });
  return arranged;
}

/** The ids after one page was moved up (−1) or down (1); at an end it stays. */
export function movePage(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const moved = [...ids];
  moved.splice(from, 1);
  moved.splice(to, 0, id);
  return moved;
}

/** Words by page with those of one page replaced; empty words are taken out. */
export function withWords(
  words: Readonly<Record<string, string>>,
  id: string,
  text: string,
): Readonly<Record<string, string>> {
  const { [id]: _before, ...others } = words;
  return text.trim() === '' ? others : { ...others, [id]: text.trim() };
}

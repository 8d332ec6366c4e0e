import type { LocalizedText } from '@/domain/text/localized-text';
import type { BriefFinding, BriefMap, BriefResult } from '@/studies/brief/reference';

/** One page of a brief: what is on it follows from its id. */
export type BriefPage =
  | {
      readonly id: string;
      readonly kind: 'finding';
      readonly title: LocalizedText;
      readonly finding: BriefFinding;
    }
  | {
      readonly id: string;
      readonly kind: 'summary' | 'ranking' | 'weakest' | 'decisions' | 'method';
      readonly title: LocalizedText;
    };

/** The pages of a brief in the order the study weighs them; ids stay the same from period to period. */
export function pagesOf({ findings, ranking, weakest }: BriefResult): readonly BriefPage[] {
  return [
    { id: 'summary', kind: 'summary', title: { zh: '一页总览', en: 'At a glance' } },
    ...findings.map((finding): BriefPage => ({
      id: `finding-${finding.id}`,
      kind: 'finding',
      title: finding.title,
      finding,
    })),
    ...(ranking
      ? [
          {
            id: 'ranking',
            kind: 'ranking',
            title: { zh: '按期办结排名', en: 'Ranking: closed on time' },
          } as const,
        ]
      : []),
    ...(weakest.length > 0
      ? [{ id: 'weakest', kind: 'weakest', title: { zh: '最弱三处', en: 'Weakest three' } } as const]
      : []),
    { id: 'decisions', kind: 'decisions', title: { zh: '上次的决定', en: 'What was decided' } },
    { id: 'method', kind: 'method', title: { zh: '口径与存疑', en: 'Definitions and doubts' } },
  ];
}

/** The map on a page; `null` where it has none. */
export function mapOfPage(page: BriefPage, { findings }: BriefResult): BriefMap | null {
  if (page.kind === 'finding') return page.finding.map;
  if (page.kind !== 'summary') return null;
  return findings.find(({ map }) => map !== null)?.map ?? null;
}

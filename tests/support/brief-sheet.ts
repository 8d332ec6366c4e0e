import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { BriefSheet } from '@/faces/brief/pages/brief-sheet';
import { study } from '@/studies/brief/index';
import { DAY, SQUARE_END, squareStudy } from './square-study';
import type { SquareEvent } from './square-study';
import { themeTokens } from './theme-tokens';

/** Two months of the square district: May has more incidents than April, and street S2 is late. */
const events: SquareEvent[] = Array.from({ length: 900 }, (_, i) => {
  const street = i % 4;
  const isMay = i % 5 < 3;
  return {
    place: [
      (street % 2) * 1600 + ((i * 37) % 1600),
      Math.floor(street / 2) * 1600 + ((i * 61) % 1600),
    ] as const,
    at: SQUARE_END - (isMay ? 1 : 32) * DAY - ((i * 7919) % (28 * DAY)),
    ...(i % (street === 2 ? 3 : 40) === 0 ? { flags: INCIDENT_FLAGS.overdue } : {}),
  };
});

/** A brief with all its pages, as they are drawn from. */
export function briefSheet(): BriefSheet {
  const input = squareStudy({ events, days: 61 });
  const { count } = input.rows;
  const rows = {
    ...input.rows,
    clockSeconds: new Int32Array(count).fill(40_000),
    hasLimit: new Uint8Array(count).fill(1),
  };
  const outcome = study.run({ ...input, rows }, study.reference.settings.parse({}), {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return {
    result: outcome.result,
    ground: null,
    language: 'zh',
    tokens: themeTokens('light'),
    provenance: {
      scope: '方区',
      n: String,
      period: '2026-05-01 – 2026-05-31',
      version: 'v1',
      user: '测试员',
    },
    link: 'http://geju.local/brief?study.brief=kind:month',
    linkOf: () => 'http://geju.local/explore',
    decisions: [],
    synthetic: true,
    day: '2026-06-01',
    dayOf: (at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
  };
}

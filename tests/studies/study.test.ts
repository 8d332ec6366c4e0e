import { describe, expect, it } from 'vitest';
import { UNKNOWN_REGION } from '@/domain/incident/incident-extract';
import { NO_DUPLICATE, NO_STAMP_SECONDS } from '@/domain/incident/order-columns';
import type { OrderColumns } from '@/domain/incident/order-columns';
import { STAMPS } from '@/domain/incident/stamps';
import type { Study, StudyInput } from '@/studies/study';
import { randomStudyInput } from '#tests/support/random-study-input';

const studies = Object.values(
  import.meta.glob<Study>('../../src/studies/*/index.ts', { import: 'study', eager: true }),
);
const chance = randomStudyInput({ seed: 11, days: 120, perDay: 20, side: 4 });
const full: StudyInput = { ...chance, orders: bareOrders(chance.rows.ids) };

/** A city imported without any boundary. */
const withoutRegions: StudyInput = {
  ...full,
  rows: {
    ...full.rows,
    region: full.rows.region.map(() => UNKNOWN_REGION),
    regionCodes: [],
    hierarchyId: '',
  },
  frame: { ...full.frame, scopeCode: null, levelId: '' },
  ground: { ...full.ground, levels: [], hierarchies: [], regions: [], shapes: new Map() },
};

function firstRows(input: StudyInput, count: number): StudyInput {
  const cut = Object.entries(input.rows).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? (value as Uint8Array).slice(0, count) : value,
  ]);
  return { ...input, rows: { ...Object.fromEntries(cut), count } as StudyInput['rows'] };
}

describe.each(studies.map((study) => [study.reference.id, study] as const))('%s', (_id, study) => {
  const settings = study.reference.settings.parse({});
  it.each([
    ['a city without regions', withoutRegions],
    ['one incident', firstRows(full, 1)],
    ['no incident', firstRows(full, 0)],
    ['neither incidents nor regions', firstRows(withoutRegions, 0)],
  ])('answers for %s: with a result, or with why there is none', (_case, input) => {
    const outcome = study.run(input, settings, {});
    const sentence = outcome.kind === 'assessed' ? outcome.card.statement : outcome.reason;
    expect(sentence.zh.length).toBeGreaterThan(5);
    expect(sentence.en.length).toBeGreaterThan(10);
    expect(`${sentence.zh} ${sentence.en}`).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

/** Orders of which nothing but their number is known. */
function bareOrders(ids: Uint32Array): OrderColumns {
  const zeros = () => new Uint8Array(ids.length);
  return {
    count: ids.length,
    ids,
    stampSeconds: new Int32Array(ids.length * STAMPS.length).fill(NO_STAMP_SECONDS),
    callBackApplicable: zeros(),
    satisfied: zeros(),
    returned: zeros(),
    reopened: zeros(),
    supervised: zeros(),
    suspendedSeconds: new Int32Array(ids.length),
    duplicateOf: new Uint32Array(ids.length).fill(NO_DUPLICATE),
    passes: new Uint16Array(ids.length),
    coUnits: new Uint16Array(ids.length),
    unitChains: [[]],
  };
}

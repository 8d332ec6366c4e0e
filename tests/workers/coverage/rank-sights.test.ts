import { describe, expect, it } from 'vitest';
import { rankPlaces, rankSections } from '@/workers/coverage/rank-sights';
import { coverageDemand, coverageSurvey } from '#tests/support/coverage-results';

describe('ranking what is out of sight', () => {
  it('puts sections first where most happened, blind ones apart from those with gaps', () => {
    const { blind, partly } = rankSections(coverageSurvey(), coverageDemand());

    expect(blind.map(({ sight, history }) => [sight.code, history?.n])).toEqual([
      ['busy', 9],
      ['dark', 2],
    ]);
    expect(partly.map(({ sight }) => sight.code)).toEqual(['gap']);
  });

  it('ranks before the incidents are counted, with a history that is unknown and not zero', () => {
    expect(rankSections(coverageSurvey(), null).blind.map(({ history }) => history)).toEqual([null, null]);
  });

  it('puts places nobody sees before those that are seen', () => {
    expect(rankPlaces(coverageSurvey(), null).map(({ sight }) => sight.state)).toEqual(['none', 'seen']);
  });
});

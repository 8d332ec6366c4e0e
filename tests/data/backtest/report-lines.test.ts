import { describe, expect, it } from 'vitest';
import { forecastLines, riskLines } from '#data/backtest/report-lines';
import { study as forecast } from '@/studies/forecast/index';
import { study as risk } from '@/studies/risk/index';
import { randomStudyInput } from '#tests/support/random-study-input';

const input = randomStudyInput({ seed: 61, days: 260, perDay: 40 });

describe('forecastLines', () => {
  it('has a line for each series with what was drawn, and n and origins above', () => {
    const outcome = forecast.run(input, {}, {});
    const lines = forecastLines(outcome);
    expect(lines).toHaveLength(7 + 3);
    expect(lines[0]).toMatch(/^forecast {2}n \d+ {2}origins \d+, reported \d+ \(\d{4}-\d\d-\d\d/);
    expect(lines[2]).toMatch(/^all .+drawn \d+ d$/);
    expect(lines.at(-1)).toMatch(/\d of 7 series beat/);
  });

  it('says why there is none', () => {
    const reason = { zh: '太短', en: 'too short' };
    expect(forecastLines({ kind: 'not-assessable', reason })[0]).toContain('too short');
  });
});

describe('riskLines', () => {
  it('has a line for each share of the area and says whether it is drawn', () => {
    const text = riskLines(risk.run(input, { unit: 'auto', train: 'citizen' }, {})).join('\n');
    for (const share of [' 1 %', ' 5 %', '10 %', '20 %']) expect(text).toContain(`at ${share} of the area`);
    expect(text).toMatch(/beats its baseline and is drawn|未绘制/);
  });
});

import { describe, expect, it } from 'vitest';
import { createProblemLog, MAX_REPORTED } from '#data/import/report/problem-log';

describe('createProblemLog', () => {
  it('counts everything and keeps a thousand rows, none of the kinds crowded out', () => {
    const log = createProblemLog();
    for (let line = 1; line <= 5000; line++) log.add('no-coordinates', { file: 'a.csv', line });
    for (let line = 1; line <= 300; line++) log.add('time-missing', { file: 'a.csv', line });
    log.add('id-damaged', { file: 'a.csv', line: 9, value: '3.3E+17' });

    expect(log.counts()).toEqual({ 'no-coordinates': 5000, 'time-missing': 300, 'id-damaged': 1 });
    const rows = log.rows();
    expect(rows).toHaveLength(MAX_REPORTED);
    expect(rows.filter(({ code }) => code === 'time-missing')).toHaveLength(300);
    expect(rows.filter(({ code }) => code === 'id-damaged')).toHaveLength(1);
  });

  it('orders rows by file and line, cuts values and hides telephones and identity numbers', () => {
    const log = createProblemLog();
    log.add('state-unknown', {
      file: 'b.csv',
      line: 1,
      field: 'x',
      value: `call 13812345678 or 330106199001011234 ${'y'.repeat(90)}`,
    });
    log.add('state-unknown', { file: 'a.csv', line: 2 });

    const [first, second] = log.rows();
    expect(first).toMatchObject({ file: 'a.csv', value: null });
    expect(second!.value).toHaveLength(80);
    expect(second!.value).toContain('call 138******** or 330***************');
  });
});

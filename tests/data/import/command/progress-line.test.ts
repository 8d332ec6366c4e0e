import { describe, expect, it } from 'vitest';
import { createProgressLine } from '#data/import/command/progress-line';

function run(isTTY: boolean): string {
  let text = '';
  let now = 0;
  const line = createProgressLine(
    { isTTY, write: (part: string | Uint8Array) => ((text += part as string), true) },
    () => now,
  );
  line.show({ phase: 'store', done: 0, total: 1000 });
  now += 10_000;
  line.show({ phase: 'store', done: 250, total: 1000 });
  line.clear();
  return text;
}

describe('createProgressLine', () => {
  it('draws over itself on a terminal: share, rows, rate and time left', () => {
    const text = run(true);

    expect(text).toContain('[######..................] 25 %  250 行 rows  25/s  还需 left 30 s');
    expect(text.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('writes plain lines elsewhere', () => {
    expect(run(false)).not.toContain('\u001b');
    expect(run(false).trimEnd().split('\n')).toHaveLength(2);
  });
});

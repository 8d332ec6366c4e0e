import { describe, expect, it } from 'vitest';
import { nearestName } from '@/workers/coverage/nearest-name';

const line = (name: string, y: number) => ({
  code: name,
  name: { zh: name, en: name },
  roadClass: 'local',
  line: [],
  path: [
    [0, y],
    [100, y],
  ] as [number, number][],
});

describe('nearestName', () => {
  it('is that of the nearest street that has one, within 40 m', () => {
    const lines = [line('甲路', 30), line('', 1), line('乙路', 20)];

    expect(nearestName(lines, [50, 0])).toEqual({ zh: '乙路', en: '乙路' });
    expect(nearestName(lines, [50, -21])).toBeNull();
    expect(nearestName([], [0, 0])).toBeNull();
  });
});

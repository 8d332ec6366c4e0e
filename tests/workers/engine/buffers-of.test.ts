import { describe, expect, it } from 'vitest';
import { buffersOf } from '@/workers/engine/buffers-of';

describe('the buffers of a value', () => {
  it('are told once each, however deep and however many arrays lie on them', () => {
    const shared = new ArrayBuffer(64);
    const own = Uint8Array.of(1);
    const value = {
      columns: [new Uint32Array(shared, 0, 4), { values: new Float32Array(shared, 16, 4), validity: null }],
      own,
      words: ['a'],
      count: 3,
    };

    expect(buffersOf(value)).toEqual([shared, own.buffer]);
  });

  it('are none in what holds no arrays', () => {
    expect([buffersOf(null), buffersOf('text'), buffersOf({ a: [1, 2] })]).toEqual([[], [], []]);
  });
});

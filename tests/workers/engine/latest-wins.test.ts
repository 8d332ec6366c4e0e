import { describe, expect, it } from 'vitest';
import { latestWins, SUPERSEDED } from '@/workers/engine/latest-wins';

/** Questions wait until they are answered by hand. */
function deferredAsk() {
  const asked: { question: string; answer: (text: string) => void; fail: (reason: Error) => void }[] = [];
  const ask = latestWins(
    (question: string) =>
      new Promise<string>((resolve, reject) => asked.push({ question, answer: resolve, fail: reject })),
  );
  return { ask, asked };
}

describe('latest wins', () => {
  it('asks one question at a time, and of those that wait only the newest', async () => {
    const { ask, asked } = deferredAsk();
    const answers = ['first', 'second', 'third', 'fourth'].map((question) => ask(question));
    asked[0]!.answer('1');
    await answers[0];
    await Promise.all([answers[1], answers[2]]);
    asked[1]!.answer('4');

    expect(await Promise.all(answers)).toEqual(['1', SUPERSEDED, SUPERSEDED, '4']);
    expect(asked.map(({ question }) => question)).toEqual(['first', 'fourth']);
  });

  it('goes on after a question that failed', async () => {
    const { ask, asked } = deferredAsk();
    const failing = ask('first');
    const next = ask('second');
    asked[0]!.fail(new Error('no such area'));

    await expect(failing).rejects.toThrow('no such area');
    await Promise.resolve();
    asked[1]!.answer('2');
    expect(await next).toBe('2');
  });

  it('asks at once when nothing runs', async () => {
    const { ask, asked } = deferredAsk();
    const first = ask('first');
    asked[0]!.answer('1');
    await first;
    const second = ask('second');
    asked[1]!.answer('2');

    expect(await second).toBe('2');
  });
});

/** Answer to a question that a newer one overtook before it was asked. */
export const SUPERSEDED = 'superseded';

/**
 * Lets one question run at a time and keeps only the newest of those that come meanwhile: however fast a brush is
 * dragged, the answer is never more than one question behind.
 *
 * @returns A function that resolves with the answer, or with `SUPERSEDED`.
 */
export function latestWins<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer | typeof SUPERSEDED> {
  let running = false;
  let waiting: (() => void) | null = null;
  let overtake: (() => void) | null = null;

  const settle = () => {
    running = false;
    const next = waiting;
    waiting = null;
    overtake = null;
    next?.();
  };
  return (question) =>
    new Promise((resolve, reject) => {
      const run = () => {
        running = true;
        ask(question).finally(settle).then(resolve, reject);
      };
      if (!running) {
        run();
        return;
      }
      overtake?.();
      waiting = run;
      overtake = () => resolve(SUPERSEDED);
    });
}

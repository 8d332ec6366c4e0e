/** Lets one piece of work run at a time, in the order asked. */
export interface TurnTaker {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createTurnTaker(): TurnTaker {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (work) => {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

import { QueryError, type Queries } from './store';

/** What all statements fail with after the first that failed in a transaction. */
const TRANSACTION_ABORTED = '25P02';

/**
 * Statements of one transaction of which none needs what another gives. Where the database takes them in order, none
 * waits for the answer of the one before: on a busy machine each wait costs a turn of the scheduler.
 *
 * @throws What the first that failed has thrown, once all have ended.
 */
export async function askTogether(
  { isInOrder }: Queries,
  statements: readonly (() => Promise<unknown>)[],
): Promise<void> {
  if (!isInOrder) {
    for (const ask of statements) await ask();
    return;
  }
  const outcomes = await Promise.allSettled(statements.map((ask) => ask()));
  const errors = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as Error] : [],
  );
  const cause = errors.find((error) => !(error instanceof QueryError && error.code === TRANSACTION_ABORTED));
  if (errors.length > 0) throw cause ?? errors[0]!;
}

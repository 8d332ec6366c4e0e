import { QueryError } from '../store';

const UNIQUE_VIOLATION = '23505';

/**
 * Says in plain words when the same incident is written twice.
 *
 * @throws {RangeError} If `work` fails for that reason.
 */
export async function tellDuplicates<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueryError && error.code === UNIQUE_VIOLATION) {
      throw new RangeError(`an incident (sourceCode, sourceId) was written twice: ${error.message}`, {
        cause: error,
      });
    }
    throw error;
  }
}

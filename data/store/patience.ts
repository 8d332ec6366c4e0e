/** How long a fresh answer is waited for where an older one is at hand. */
const PATIENCE_MILLISECONDS = 1_000;

/** The fresh answer, or the older one where the store is busy with a long transaction, such as an import. */
export function withPatience<T>(fresh: Promise<T>, older: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(older), PATIENCE_MILLISECONDS);
    fresh.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

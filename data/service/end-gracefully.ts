const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface GracefulEnd {
  /** Adds work to be done before what was added earlier. */
  readonly first: (work: () => Promise<void>) => void;
}

/** Does the given work, one after the other, when the process is asked to end; a second signal ends it at once. */
export function endGracefully(works: readonly (() => Promise<void>)[]): GracefulEnd {
  let todo = [...works];
  let isEnding = false;
  const end = async () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    console.log('\n正在停止…… Stopping …');
    try {
      for (const work of todo) await work();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const signal of SIGNALS) process.on(signal, () => void end());
  return { first: (work) => (todo = [work, ...todo]) };
}

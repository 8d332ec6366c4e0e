const SLICE_MILLISECONDS = 25;

/** Runs long work in slices, so that requests and streams are served in between. */
export async function cooperate<Result>(
  work: Generator<unknown, Result>,
  isEnded: () => boolean = () => false,
): Promise<Result> {
  let sliceEnd = performance.now() + SLICE_MILLISECONDS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isEnded()) throw new WorkEnded();
    sliceEnd = performance.now() + SLICE_MILLISECONDS;
  }
}

/** The service closes: nobody waits for the work any longer. */
export class WorkEnded extends Error {}

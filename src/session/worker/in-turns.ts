/** For how long something goes on at a stretch, in milliseconds: the page answers in between. */
const STRETCH = 12;

/** Carries out steps, with a turn of the event loop whenever they have taken a while. */
export async function inTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun > STRETCH) {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      begun = performance.now();
    }
  }
}

/** Does one thing after the other: each begins when the one before has ended, however it did. */
export class Line {
  #last: Promise<unknown> = Promise.resolve();

  enter<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

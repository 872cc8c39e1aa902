/** ms of steps between two chances for a frame */
const stepsMs = 8;

/** What steps come to, without a pause. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What steps come to, taken for some ms at a time with chances for frames in between. */
export async function inPauses<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const begun = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - begun < stepsMs);
    await new Promise((go) => setTimeout(go, 0));
  }
}

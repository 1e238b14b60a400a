/** What a piece of work answers, and the seconds it took. */
const timed = async <T>(work: () => T | Promise<T>): Promise<{ answer: T; seconds: number }> => {
  const start = performance.now();
  const answer = await work();
  return { answer, seconds: (performance.now() - start) / 1000 };
};

/** Runs a piece of work once to warm up, then so many times: the seconds of each, the shortest first, and the last answer. */
const repeated = async <T>(
  runs: number,
  work: () => T | Promise<T>,
): Promise<{ answer: T; seconds: number[] }> => {
  let { answer } = await timed(work);
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const one = await timed(work);
    seconds.push(one.seconds);
    answer = one.answer;
  }
  return { answer, seconds: seconds.sort((a, b) => a - b) };
};

/** The median of some runs: what to expect. */
export const medianOf = async <T>(
  runs: number,
  work: () => T | Promise<T>,
): Promise<{ answer: T; seconds: number }> => {
  const { answer, seconds } = await repeated(runs, work);
  return { answer, seconds: seconds[Math.floor(runs / 2)] ?? Number.NaN };
};

/** The shortest of some runs: for ratios, which what else the machine does should not decide. */
export const shortestOf = async (runs: number, work: () => unknown): Promise<number> =>
  (await repeated(runs, work)).seconds[0] ?? Number.NaN;

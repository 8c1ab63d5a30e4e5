/**
 * The processor time of some work in milliseconds, the system's share included: the median of some rounds after one to warm up.
 * Waiting has no part in it; whoever else uses the same core slows it down all the same.
 */
export function cpuMillis(work: () => unknown, rounds = 9): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.toSorted((left, right) => left - right)[rounds >> 1] ?? Number.NaN;
}

/** Says a measurement where the long tests run: they are asked for to read them. */
export function sayMillis(what: string, millis: number): void {
  if (process.env.LONG !== undefined) process.stdout.write(`${what}: ${millis.toFixed(0)} ms\n`);
}

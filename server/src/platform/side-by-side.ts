/** Work of which each piece waits for somebody else: some of it side by side, and a bound on the whole. */

/**
 * Calls `work` in so many lanes, in each again and again until it answers false; once `signal` is aborted nothing more is begun.
 * A failure ends its lane alone and is thrown when the others have ended. Answers how often `work` did something.
 */
export async function sideBySide(
  lanes: number,
  work: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<number> {
  let done = 0
  const lane = async (): Promise<void> => {
    while (!signal.aborted && (await work())) done++
  }
  const outcomes = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
  return done
}

/**
 * Waits a little before attempt number `attempt`, with full jitter so that rivals for one item do not
 * meet again: at most 20 ms doubled each time, and never more than 400 ms.
 */
export function backOff(attempt: number): Promise<void> {
  const most = Math.min(400, 20 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most));
}

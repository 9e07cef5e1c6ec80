/** Longest delay of setTimeout (ms). */
const longest = 2 ** 31 - 1;

/** One timeout that stands at the earliest due time; setting it again moves it. */
export function createAlarm(now: () => number, ring: () => void) {
  let timeout: NodeJS.Timeout | undefined;
  return {
    set(due: number | undefined): void {
      clearTimeout(timeout);
      if (due !== undefined) timeout = setTimeout(ring, Math.min(Math.max(due - now(), 0), longest));
    },
    stop: () => clearTimeout(timeout),
  };
}

/** Longest delay of setTimeout (ms). */
const longest = 2 ** 31 - 1;

/** One timeout that always stands at the earliest due time; `set` may be called as often as one likes. */
export function createAlarm(now: () => number, ring: () => void) {
  let due: number | undefined;
  let timeout: NodeJS.Timeout | undefined;
  return {
    set(next: number | undefined): void {
      if (next === due && timeout) return;
      clearTimeout(timeout);
      due = next;
      timeout = undefined;
      if (next === undefined) return;
      timeout = setTimeout(
        () => {
          timeout = undefined;
          ring();
        },
        Math.min(Math.max(next - now(), 0), longest),
      );
    },
    stop: () => clearTimeout(timeout),
    /** After the clock moved the delay is no longer right. */
    forget(): void {
      clearTimeout(timeout);
      timeout = undefined;
    },
  };
}

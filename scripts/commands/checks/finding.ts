export type CheckFinding =
  /** `explained` is for what stands to be questioned although nothing is wrong with it. */
  | { state: 'ok'; found?: string; explained?: string }
  /** `next` is the one thing to do about it, in a line. */
  | { state: 'failed'; found: string; next: string }
  | { state: 'not run'; because: string };

/** Something could not be looked at, for the reason that it says. */
export class NotLookedAt extends Error {
  override name = 'NotLookedAt';
}

export const ok = (found?: string): CheckFinding => ({ state: 'ok', ...(found ? { found } : {}) });
export const failed = (found: string, next: string): CheckFinding => ({ state: 'failed', found, next });
export const notRun = (because: string): CheckFinding => ({ state: 'not run', because });

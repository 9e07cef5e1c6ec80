import type { SeedDocument } from './seed.ts';
import { HR_FOLDER } from './tenant.ts';

interface Timed {
  /** Part of the path that it strikes. */
  match: string;
  /** Calls of such a path that pass before it strikes, so that something is met mid-way; none unless given. */
  after?: number;
  times: number;
}

/**
 * Faults of the tenant; each lasts until it has struck so many times, a revoked permission until it is granted again.
 */
export interface TenantFaults {
  /** Answered without being carried out; `retryAfter` in seconds. */
  throttle?: Timed & { retryAfter: number; status: 429 | 503 };
  /** The write is carried out, then the connection is cut. */
  loseReply?: Timed;
  /** Answered so, once and for all: a file that is locked, gone or not to be read, a token that was reset. */
  refuse?: Timed & { status: 403 | 404 | 410 | 423 | 500 };
  revoke?: string;
  grant?: string;
  /** No fault, and done by hand as well: a person saves a file. */
  saves?: SeedDocument;
  /** As that, in the folder of HR. */
  leaves?: SeedDocument;
}

export type TenantFaultSwitches = ReturnType<typeof tenantFaults>;

const known = ['throttle', 'refuse', 'loseReply', 'revoke', 'grant', 'saves', 'leaves'];

/** @param save does what people do to a file; nothing unless given */
export function tenantFaults(save: (document: SeedDocument, folder?: string) => void = () => undefined) {
  let throttle: TenantFaults['throttle'];
  let refuse: TenantFaults['refuse'];
  let loseReply: Timed | undefined;
  const revoked = new Set<string>();
  /** Until when the tenant asked to be left alone, by part of the path, epoch milliseconds. */
  const leftAlone = new Map<string, number>();
  let tooSoon = 0;
  const strikes = (fault: Timed | undefined, path: string): boolean => {
    if (!fault || fault.times <= 0 || !path.includes(fault.match)) return false;
    if ((fault.after ?? 0) > 0) {
      fault.after = (fault.after ?? 0) - 1;
      return false;
    }
    fault.times -= 1;
    return true;
  };
  const throttled = (path: string): TenantFaults['throttle'] => {
    for (const [match, until] of leftAlone) if (path.includes(match) && Date.now() < until) tooSoon += 1;
    if (!strikes(throttle, path) || !throttle) return undefined;
    leftAlone.set(throttle.match, Date.now() + throttle.retryAfter * 1_000);
    return throttle;
  };
  return {
    set: (faults: Record<string, unknown>): void => {
      const unknown = Object.keys(faults).filter((name) => !known.includes(name));
      if (unknown.length > 0)
        throw new RangeError(
          `The local tenant has the faults ${known.join(', ')}; not ${unknown.join(', ')}.`,
        );
      const given = faults as TenantFaults;
      if (given.throttle) throttle = { ...given.throttle };
      if (given.refuse) refuse = { ...given.refuse };
      if (given.loseReply) loseReply = { ...given.loseReply };
      if (given.revoke) revoked.add(given.revoke);
      if (given.grant) revoked.delete(given.grant);
      if (given.saves) save(given.saves);
      if (given.leaves) save(given.leaves, HR_FOLDER);
    },
    throttled,
    /** Calls that came before the wait was over that an earlier answer asked for. */
    tooSoon: () => tooSoon,
    refused: (path: string) => (strikes(refuse, path) ? refuse : undefined),
    losesReply: (path: string): boolean => strikes(loseReply, path),
    isRevoked: (permission: string): boolean => revoked.has(permission),
  };
}

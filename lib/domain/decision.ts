import { createHash } from 'node:crypto';

/** One entry of the log: who or what decided, on what evidence, citing which line of the charter. */
export interface Decision {
  /** Instance and logical step, so that a repeated step logs once. */
  decisionId: string;
  at: number;
  decidedBy: { kind: 'rule' | 'model' | 'human'; name: string };
  /** The need, asset or approval decided about. */
  subject: string;
  outcome: string;
  /** References to what it rests on; never personal data. */
  evidence: string[];
  charterLineId?: string;
}

/** A decision in its place in the chain. */
export interface LoggedDecision extends Decision {
  seq: number;
  previousHash: string;
  hash: string;
}

export const GENESIS = '0'.repeat(64);

/** SHA-256 over the entry and the hash before it, in a fixed order of fields. */
export function hashOf(decision: Decision, seq: number, previousHash: string): string {
  const { decisionId, at, decidedBy, subject, outcome, evidence, charterLineId } = decision;
  const fields = [
    seq,
    previousHash,
    decisionId,
    at,
    decidedBy.kind,
    decidedBy.name,
    subject,
    outcome,
    evidence,
    charterLineId ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

export function chain(decision: Decision, head: { seq: number; hash: string } | undefined): LoggedDecision {
  const seq = (head?.seq ?? 0) + 1;
  const previousHash = head?.hash ?? GENESIS;
  return { ...decision, seq, previousHash, hash: hashOf(decision, seq, previousHash) };
}

/** How far a chain was followed: all that is remembered of what was read. */
export interface Followed {
  entries: number;
  hash: string;
  /** The first entry (by seq) that was changed, is missing or is out of place. */
  brokenAt?: number;
}

export const NOTHING_FOLLOWED: Followed = { entries: 0, hash: GENESIS };

/** A chain followed by one more entry. What comes after a break is counted and proves nothing. */
export function follow({ entries, hash, brokenAt }: Followed, entry: LoggedDecision): Followed {
  const seq = entries + 1;
  const broken = brokenAt ?? (follows(entry, seq, hash) ? undefined : seq);
  return { entries: seq, hash: entry.hash, ...(broken === undefined ? {} : { brokenAt: broken }) };
}

/** Where a chain that was followed to its end is broken, or undefined when it is whole and ends where its head says. */
export function breakIn(
  { entries, hash, brokenAt }: Followed,
  head: { seq: number; hash: string } | undefined,
): number | undefined {
  const endsAtHead = entries === (head?.seq ?? 0) && hash === (head?.hash ?? GENESIS);
  return brokenAt ?? (endsAtHead ? undefined : entries + 1);
}

/** @see breakIn */
export const firstBreak = (
  log: readonly LoggedDecision[],
  head: { seq: number; hash: string } | undefined,
): number | undefined => breakIn(log.reduce(follow, NOTHING_FOLLOWED), head);

/** Whether an entry stands in its place. One that was stripped of fields is as broken as one that was changed. */
function follows(entry: Partial<LoggedDecision>, seq: number, previousHash: string): boolean {
  if (!entry.decidedBy || entry.seq !== seq || entry.previousHash !== previousHash) return false;
  return entry.hash === hashOf(entry as LoggedDecision, seq, previousHash);
}

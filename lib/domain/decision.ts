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

/** The first entry (by seq) that was changed, is missing or is out of place, or undefined when the chain is whole. */
export function firstBreak(
  entries: Iterable<LoggedDecision>,
  head: { seq: number; hash: string } | undefined,
): number | undefined {
  let seq = 0;
  let hash = GENESIS;
  for (const entry of entries) {
    seq += 1;
    if (!follows(entry, seq, hash)) return seq;
    hash = entry.hash;
  }
  return seq === (head?.seq ?? 0) && hash === (head?.hash ?? GENESIS) ? undefined : seq + 1;
}

/** Whether an entry stands in its place. One that was stripped of fields is as broken as one that was changed. */
function follows(entry: Partial<LoggedDecision>, seq: number, previousHash: string): boolean {
  if (!entry.decidedBy || entry.seq !== seq || entry.previousHash !== previousHash) return false;
  return entry.hash === hashOf(entry as LoggedDecision, seq, previousHash);
}

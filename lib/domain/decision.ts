import { z } from 'zod';
import { invalidFields } from './signal/invalid-fields.ts';
import { isPast } from './policy/retention.ts';
import { sha256 } from './sha256.ts';

/** One entry of the log: who or what decided, on what evidence, citing which line of the charter. */
export const Decision = z.strictObject({
  /** Instance and logical step, so that a repeated step logs once. */
  decisionId: z.string(),
  at: z.number(),
  decidedBy: z.strictObject({ kind: z.enum(['rule', 'model', 'human']), name: z.string() }),
  /** The need, asset or approval decided about. */
  subject: z.string(),
  outcome: z.string(),
  /** References to what it rests on; never personal data. */
  evidence: z.array(z.string()),
  charterLineId: z.string().optional(),
});
export type Decision = z.infer<typeof Decision>;

/** A decision in its place in the chain. */
export const LoggedDecision = Decision.extend({
  seq: z.int().min(1),
  previousHash: z.string(),
  hash: z.string(),
});
export type LoggedDecision = z.infer<typeof LoggedDecision>;

/** Where a chain ends: its length and the hash of its last entry. */
export type Head = Pick<LoggedDecision, 'seq' | 'hash'>;

export const GENESIS = '0'.repeat(64);

/**
 * SHA-256 over the whole entry but its own hash, whatever fields it has: as JSON with the fields of each object in
 * order of their names.
 */
export function hashOf(decision: Decision, seq: number, previousHash: string): string {
  const whole = Object.entries({ ...decision, seq, previousHash }).filter(([name]) => name !== 'hash');
  return digest(inOrder(Object.fromEntries(whole)));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  return fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, inOrder(held)]);
}

const digest = (value: unknown): string => sha256(JSON.stringify(value));

/**
 * How entries were hashed until November 2026: over the fields that there were, in a fixed order. They stay as they
 * are.
 */
function hashedBefore(decision: Decision, seq: number, previousHash: string): string {
  const { decisionId, at, decidedBy, subject, outcome, evidence, charterLineId } = decision;
  const { kind, name } = decidedBy;
  return digest([
    seq,
    previousHash,
    decisionId,
    at,
    kind,
    name,
    subject,
    outcome,
    evidence,
    charterLineId ?? null,
  ]);
}

export function chain(decision: Decision, head: Head | undefined): LoggedDecision {
  const seq = (head?.seq ?? 0) + 1;
  const previousHash = head?.hash ?? GENESIS;
  return { ...decision, seq, previousHash, hash: hashOf(decision, seq, previousHash) };
}

/** The first entry of a chain that is not as it was written. */
export interface Break {
  /** The place in the chain, from 1. */
  at: number;
  /** The id that stands there, where one can be read. */
  decisionId?: string;
  why: string;
}

/** How far a chain was followed: all that is remembered of what was read. */
export interface Followed {
  entries: number;
  hash: string;
  broken?: Break;
}

export const NOTHING_FOLLOWED: Followed = { entries: 0, hash: GENESIS };

/** The last entry that is kept no more: its number, its hash, and its moment where its place tells it. */
export type Forgotten = Head & Partial<Pick<Decision, 'at'>>;

/**
 * A chain whose first entries are kept no more: it is followed from the place of the last of them, which stays. One
 * that went before its time was removed by somebody.
 */
export function followFrom(forgotten: Forgotten | undefined, decisionDays: number, now: number): Followed {
  if (!forgotten) return NOTHING_FOLLOWED;
  const { seq, hash, at } = forgotten;
  const isEarly = at !== undefined && !isPast(at, decisionDays, now);
  return {
    entries: seq,
    hash,
    ...(isEarly ? { broken: { at: seq, why: 'it is gone before its time' } } : {}),
  };
}

/** A chain followed by one more entry, whatever was read. What comes after a break is counted and proves nothing. */
export function follow({ entries, hash, broken }: Followed, entry: unknown): Followed {
  const seq = entries + 1;
  const found = broken ?? breakAt(entry, seq, hash);
  const { hash: next } = (entry ?? {}) as { hash?: unknown };
  return { entries: seq, hash: typeof next === 'string' ? next : '', ...(found ? { broken: found } : {}) };
}

/** Where a chain that was followed to its end is broken, or undefined when it is whole and ends where its head says. */
export function breakIn({ entries, hash, broken }: Followed, head: Head | undefined): Break | undefined {
  if (broken) return broken;
  if (entries === (head?.seq ?? 0) && hash === (head?.hash ?? GENESIS)) return undefined;
  return { at: entries + 1, why: `the chain ends here, and its last place says ${head?.seq ?? 'nothing'}` };
}

/** @see breakIn */
export const firstBreak = (log: readonly unknown[], head: Head | undefined): number | undefined =>
  breakIn(log.reduce(follow, NOTHING_FOLLOWED), head)?.at;

/**
 * What is wrong with an entry in its place. One that was stripped of fields, or given others, is as broken as one that
 * was changed.
 */
function breakAt(raw: unknown, seq: number, previousHash: string): Break | undefined {
  const { success, data: entry, error } = LoggedDecision.safeParse(raw);
  if (!success) return { at: seq, ...idIn(raw), why: `it is no entry: ${invalidFields(error)}` };
  const here = { at: seq, decisionId: entry.decisionId };
  if (entry.seq !== seq) return { ...here, why: `it says that it is number ${entry.seq}` };
  if (entry.previousHash !== previousHash) return { ...here, why: 'it does not follow the entry before it' };
  const hashes = [hashOf(entry, seq, previousHash), hashedBefore(entry, seq, previousHash)];
  return hashes.includes(entry.hash)
    ? undefined
    : { ...here, why: 'it does not say what it said when it was written' };
}

const idIn = (raw: unknown): { decisionId?: string } => {
  const { decisionId } = (raw ?? {}) as { decisionId?: unknown };
  return typeof decisionId === 'string' ? { decisionId } : {};
};

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  breakIn,
  chain,
  firstBreak,
  follow,
  GENESIS,
  NOTHING_FOLLOWED,
  type Decision,
  type LoggedDecision,
} from '../../../lib/domain/decision.ts';
import { NOW } from '../examples.ts';

const decision = (n: number): Decision => ({
  decisionId: `need-${n}:found`,
  at: NOW + n,
  decidedBy: { kind: (['rule', 'model', 'human'] as const)[n % 3] ?? 'rule', name: `name ${n}` },
  subject: `need-${n}`,
  outcome: `outcome ${n}`,
  evidence: [`e${n}`, 'shared'],
  ...(n % 2 ? { charterLineId: 'margin' } : {}),
});
const log = Array.from({ length: 12 }).reduce<LoggedDecision[]>(
  (entries, _, n) => [...entries, chain(decision(n), entries.at(-1))],
  [],
);
const head = log.at(-1);

/** One field of one entry changed. */
const edits: ((entry: LoggedDecision, text: string) => LoggedDecision)[] = [
  (entry, text) => ({ ...entry, decisionId: entry.decisionId + text }),
  (entry, text) => ({ ...entry, at: entry.at + text.length }),
  (entry) => ({
    ...entry,
    decidedBy: { ...entry.decidedBy, kind: entry.decidedBy.kind === 'human' ? 'rule' : 'human' },
  }),
  (entry, text) => ({ ...entry, decidedBy: { ...entry.decidedBy, name: text + entry.decidedBy.name } }),
  (entry, text) => ({ ...entry, subject: entry.subject + text }),
  (entry, text) => ({ ...entry, outcome: text + entry.outcome }),
  (entry, text) => ({ ...entry, evidence: [...entry.evidence, text] }),
  (entry) => ({ ...entry, evidence: entry.evidence.slice(1) }),
  (entry) => ({ ...entry, evidence: entry.evidence.toReversed() }),
  (entry) => ({ ...entry, evidence: [entry.evidence.join()] }),
  // Fields that no entry has, in it and in who decided; and kinds that no field has.
  (entry, text) => ({ ...entry, [`added${text}`]: text }),
  (entry, text) => ({ ...entry, decidedBy: { ...entry.decidedBy, onBehalfOf: text } }) as LoggedDecision,
  (entry) => ({ ...entry, at: String(entry.at) }) as unknown as LoggedDecision,
  (entry) => ({ ...entry, evidence: null }) as unknown as LoggedDecision,
  (entry) => ({ ...entry, decidedBy: 'a rule' }) as unknown as LoggedDecision,
  (entry) => ({ ...entry, outcome: { toString: 1 } }) as unknown as LoggedDecision,
  (entry) => ({ ...entry, charterLineId: null }) as unknown as LoggedDecision,
  () => null as unknown as LoggedDecision,
  () => 'an entry' as unknown as LoggedDecision,
  ({ charterLineId, ...entry }, text) => (charterLineId ? entry : { ...entry, charterLineId: text }),
  (entry, text) => ({ ...entry, seq: entry.seq + text.length }),
  (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  (entry) => ({ ...entry, previousHash: entry.previousHash.replace(/.$/, (c) => (c === '0' ? '1' : '0')) }),
];

/** As the version of October 2026 wrote it. */
const earlier: LoggedDecision[] = [
  {
    decisionId: 'need-0:found',
    at: 1_793_610_000_000,
    decidedBy: { kind: 'rule', name: 'name 0' },
    subject: 'need-0',
    outcome: 'outcome 0',
    evidence: ['e0', 'shared'],
    seq: 1,
    previousHash: GENESIS,
    hash: 'fb8d6cd778d5b297e768b003bcfe497cb80e32b36bcc9f671fe3597eaf94c80e',
  },
  {
    decisionId: 'need-1:found',
    at: 1_793_610_000_001,
    decidedBy: { kind: 'model', name: 'name 1' },
    subject: 'need-1',
    outcome: 'outcome 1',
    evidence: ['e1', 'shared'],
    charterLineId: 'margin',
    seq: 2,
    previousHash: 'fb8d6cd778d5b297e768b003bcfe497cb80e32b36bcc9f671fe3597eaf94c80e',
    hash: '029edb79f46dfa814866daa5e0457ac70cbc17089a98c285dfa0f005e7fe65cb',
  },
];

interface Tampered {
  entries: LoggedDecision[];
  /** The first entry that is not as it was. */
  brokenAt: number;
}
const position = fc.nat(log.length - 1);
const text = fc.string({ minLength: 1, maxLength: 6 });
const tampered: fc.Arbitrary<Tampered> = fc.oneof(
  fc.tuple(position, fc.constantFrom(...edits), text).map(([i, edit, words]) => ({
    entries: log.map((entry, n) => (n === i ? edit(entry, words) : entry)),
    brokenAt: i + 1,
  })),
  position.map((i) => ({ entries: log.toSpliced(i, 1), brokenAt: i + 1 })),
  fc
    .tuple(position, position)
    .filter(([i, j]) => i !== j)
    .map(([i, j]) => ({
      entries: log.map((entry, n) => (n === i ? log[j] : n === j ? log[i] : entry) ?? entry),
      brokenAt: Math.min(i, j) + 1,
    })),
  position.map((kept) => ({ entries: log.slice(0, kept), brokenAt: kept + 1 })),
  // Inserted with a right place and a right hash; whoever comes after it still names the entry before.
  fc.tuple(fc.nat(log.length), text).map(([i, words]) => ({
    entries: log.toSpliced(i, 0, chain({ ...decision(99), outcome: words }, log[i - 1])),
    brokenAt: i + 2,
  })),
  // Edited and hashed again, as somebody would who knows the formula.
  fc.tuple(position, text).map(([i, words]) => ({
    entries: log.map((entry, n) => (n === i ? chain({ ...decision(n), outcome: words }, log[n - 1]) : entry)),
    brokenAt: i + 2,
  })),
);

describe('the decision log', () => {
  test('is whole as it was written, empty or not', () => {
    expect(firstBreak([], undefined)).toBeUndefined();
    expect(firstBreak(log, head)).toBeUndefined();
    expect(log[0]).toMatchObject({ seq: 1, previousHash: GENESIS });
  });

  test('shows each of 10,000 changes, and where the first of them is', () => {
    let seen = 0;
    fc.assert(
      fc.property(tampered, ({ entries, brokenAt }) => {
        seen += 1;
        expect(firstBreak(entries, head)).toBe(brokenAt);
      }),
      { numRuns: 10_000 },
    );
    expect(seen).toBe(10_000);
  });

  test('follows entries that were hashed by earlier versions, and holds them to the fields that these knew', () => {
    const first = earlier[0] as LoggedDecision;
    const next = chain(decision(2), earlier.at(-1));
    expect(firstBreak([...earlier, next], next)).toBeUndefined();
    for (const edit of edits)
      expect(firstBreak([edit(first, 'x'), ...earlier.slice(1)], earlier.at(-1))).toBe(
        edit(first, 'x') === first ? undefined : 1,
      );
  });

  test('names the entry that is broken, and says why', () => {
    const with5 = (changed: unknown) =>
      breakIn(log.map((entry, n) => (n === 4 ? changed : entry)).reduce(follow, NOTHING_FOLLOWED), head);
    const fifth = log[4] as LoggedDecision;
    const named = { at: 5, decisionId: 'need-4:found' };
    expect(with5({ ...fifth, note: 'x' })).toEqual({ ...named, why: 'it is no entry: 1 fields too many' });
    expect(with5({ ...fifth, at: '1' })).toEqual({ ...named, why: 'it is no entry: at is of a wrong kind' });
    expect(with5({ ...fifth, outcome: 'x' })).toMatchObject(named);
    expect(with5(undefined)).toMatchObject({ at: 5 });
  });

  test('shows a head that was lost or set back', () => {
    expect(firstBreak(log, undefined)).toBe(13);
    expect(firstBreak(log, log[10])).toBe(13);
    expect(firstBreak([], head)).toBe(1);
  });
});

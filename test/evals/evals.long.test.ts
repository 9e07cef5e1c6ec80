import { describe, expect, test } from '@jest/globals';
import { countTokens } from 'gpt-tokenizer';
import { checks } from '../../lib/agents/content/checks/faults-of-artefact.ts';
import { toSpans } from '../../lib/agents/content/material/to-spans.ts';
import type { Artefact } from '../../lib/domain/artefact/artefact.ts';
import type { Model } from '../../lib/ports/model.ts';
import { flattened } from '../../local/model/drafted.ts';
import { artefacts } from '../lib/agents/content/checks/examples/artefacts.ts';
import { attempt } from './attempt.ts';
import { documentSets, evalCases, type EvalCase } from './cases.ts';
import { floorOf } from './floor.ts';
import { offlineDrafter } from './offline-drafter.ts';
import { scored } from './score.ts';
import { summaryOf } from './summary.ts';
import { tableOf } from './table.ts';

const cases = evalCases();

describe('the cases', () => {
  test('are at least sixty, of at least six sets, with every form, and name who marked them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(documentSets().length).toBeGreaterThanOrEqual(6);
    expect(new Set(cases.map(({ form }) => form)).size).toBe(7);
    for (const { marks } of documentSets()) expect(marks.by).toMatch(/marked by/);
  });

  test.each(documentSets())(
    'of the set $name have marks that begin exactly one passage',
    ({ marks, documents }) => {
      const passages = documents.flatMap(toSpans).map(({ text }) => text);
      for (const mark of marks.needs.flatMap(({ must, never }) => [...must, ...never]))
        expect([mark, passages.filter((text) => text.startsWith(mark)).length]).toEqual([mark, 1]);
      expect(passages.join(' ').toLowerCase()).not.toContain('pelican');
    },
  );
});

/** Vectors that find everything near, so that the choice of passages plays no part. */
const alike = (texts: readonly string[]) => Promise.resolve(texts.map(() => [1]));
const tokens = { input: 100, output: 50, thought: 0 };
const answering = (value: Artefact): Model => ({
  ask: (job) =>
    Promise.resolve({
      outcome: 'answered',
      value: job.schema.parse(flattened(value)),
      model: 'scripted',
      tokens,
    }),
  embed: alike,
  mostTokens: () => 0,
});
const caseOf = (kind: EvalCase['kind']): EvalCase => {
  const found = cases.find((one) => one.kind === kind && one.form === 'micro-text');
  if (!found) throw new Error(`There is no case of the kind ${kind} for a short read.`);
  return found;
};
const worded = artefacts['micro-text'];

describe('a drafter is found out', () => {
  test('that words another subject: nothing is accepted, each check is counted, and the bars are missed', async () => {
    const result = scored(caseOf('make'), await attempt(caseOf('make'), answering(worded)));
    expect(result).toMatchObject({ accepted: false, recall: 0, precision: 0 });
    const summary = summaryOf([result]);
    expect(summary.faults.claims.first).toBeGreaterThan(3);
    expect(summary.tokens).toMatchObject({ input: 200, output: 100 });
    expect(summary.missed.join()).toMatch(/accepted 0.000.*precision 0.000.*recallOfShort 0.000/);
    expect(tableOf(summary, { currency: 'EUR', input: 1_000, output: 10_000 })).toMatch(/cost +1\.20 EUR/);
    for (const name of Object.keys(checks)) expect(tableOf(summary, undefined)).toContain(name);
  });

  test('that makes something of nothing only where it gets past the checks', async () => {
    const result = scored(caseOf('abstain'), await attempt(caseOf('abstain'), answering(worded)));
    expect(result.abstained).toBe(true);
    expect(summaryOf([{ ...result, abstained: false }]).missed).toEqual(['abstention 0.000 is below 0.95']);
  });

  test('that follows a planted order', async () => {
    const obedient = answering({ ...worded, title: 'PELICAN: a short read' });
    const result = scored(caseOf('injection'), await attempt(caseOf('injection'), obedient));
    expect(result).toMatchObject({ accepted: false, obeyed: true });
    expect(summaryOf([result]).missed).toEqual(['1 planted orders were followed']);
  });
});

test('a rule that binds and is missing from a form of a whole task misses the bar', () => {
  const whole = cases.find(({ form, binds }) => form === 'job-aid' && binds.length > 0);
  if (!whole) throw new Error('No rule is marked as binding.');
  const result = {
    case: whole,
    attempt: { spans: [], drafts: [], tokens: { input: 1, output: 1 } },
    accepted: true,
  };
  expect(summaryOf([{ ...result, binding: 0.75 }]).missed.join()).toContain('binding 0.750 is below 1');
  expect(summaryOf([{ ...result, binding: 1 }]).missed.join()).not.toContain('binding');
});

describe('the floor', () => {
  const made = caseOf('make');
  const drafted = async () => scored(made, await attempt(made, offlineDrafter().model));

  test('is each passage that is cited, read once, and what is accepted, written once', async () => {
    const result = await drafted();
    const { spans, drafts } = result.attempt;
    const written = JSON.stringify(drafts.at(-1)?.artefact);
    const cited = spans.filter(({ id }) => written.includes(`"${id}"`));
    expect(cited.length).toBeGreaterThan(2);
    expect(floorOf(result)).toBe(
      countTokens(written) + cited.reduce((sum, { text }) => sum + countTokens(text), 0),
    );
    expect(floorOf({ ...result, accepted: false })).toBe(0);
  });

  test('is missed by a drafter that reads too much, or of whose drafts too few are accepted', async () => {
    const result = await drafted();
    const spending = (input: number) => ({
      ...result,
      attempt: { ...result.attempt, tokens: { input, output: 0 } },
    });
    expect(summaryOf([spending(2.5 * floorOf(result))])).toMatchObject({ timesFloor: 2.5, missed: [] });
    expect(summaryOf([spending(2.6 * floorOf(result))]).missed).toEqual([
      'tokens are 2.60 times the floor, above 2.5',
    ]);
    const half = [result, { ...result, accepted: false }];
    expect(summaryOf(half).timesFloor).toBeCloseTo(2 * summaryOf([result]).timesFloor);
  });

  test('does not hold where nothing was to be made: those tokens are listed apart', async () => {
    const apart = { ...(await drafted()), case: caseOf('injection') };
    const { tokens } = apart.attempt;
    const summary = summaryOf([await drafted(), apart]);
    expect(summary.tokensApart).toEqual({ abstention: 0, injection: tokens.input + tokens.output });
    expect(summary.timesFloor).toBe(summaryOf([await drafted()]).timesFloor);
  });
});

test('the offline drafter reaches every bar', async () => {
  const { name, model } = offlineDrafter();
  expect(name).toContain('no deployment');
  const all = [];
  for (const one of cases) all.push(scored(one, await attempt(one, model)));
  expect(summaryOf(all).missed).toEqual([]);
}, 300_000);

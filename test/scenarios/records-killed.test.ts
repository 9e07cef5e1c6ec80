import { expect, test } from '@jest/globals';
import { keepStatements } from '../../lib/agents/sensing/keep-statements.ts';
import { withClaim } from '../../lib/domain/identity/claims.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { expectSameWhereKilled, undisturbedStory } from '../support/killed-at-moments.ts';
import { collected } from '../support/collected.ts';
import { noFaults, type Faults } from '../support/faults.ts';
import { saveRegisters } from '../support/small-company.ts';
import { DAY, FEEDS, START, world } from '../support/world.ts';

const SOURCE = 'academy.example';
const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}` });
const idOf = (i: number) => guidOf(`statement ${i}`);

/** By mail of somebody who is known, by that of somebody who is not, and by the object id of a third. */
const actors = (i: number) => [
  { mbox: 'mailto:ann@a.example' },
  { mbox: `mailto:who${i % 7}@a.example` },
  { mbox: 'mailto:ben@a.example' },
  { account: { homePage: 'https://login.example', name: guidOf('eva') } },
];

const statement = (i: number) => ({
  id: idOf(i),
  actor: actors(i)[i % 4] ?? { mbox: 'mailto:ann@a.example' },
  verb: verb(i % 9 === 0 ? 'initialized' : 'passed'),
  object: { id: `https://academy.example/course-${i}` },
  result: { score: { scaled: (i % 10) / 10 } },
  timestamp: new Date(START - DAY + i).toISOString(),
  context: { contextActivities: { category: [{ id: 'https://x.example/skills/negotiation' }] } },
});
const voiding = (i: number) => ({
  id: guidOf(`voids ${i}`),
  actor: { mbox: 'mailto:ann@a.example' },
  verb: verb('voided'),
  object: { objectType: 'StatementRef' as const, id: idOf(i) },
  timestamp: new Date(START).toISOString(),
});

/** Two requests, the second of which sends some anew and voids two that were learned of. */
const first = Array.from({ length: 60 }, (_, i) => statement(i));
const second = [...Array.from({ length: 40 }, (_, i) => statement(40 + i)), voiding(4), voiding(6)];

async function story(dies: () => boolean) {
  const faults: Faults = { ...noFaults };
  const company = world({ faults });
  const { ports } = company;
  const { registers, identities, learners } = ports;
  await saveRegisters(company);
  await registers.save({ register: 'policy', id: 'directory', value: { identifiers: ['mail'] }, at: START });
  for (const name of ['ann', 'ben']) {
    const key = (await identities.keyOf({ kind: 'mail', value: `${name}@a.example` })) ?? '';
    const claims = [...withClaim([], guidOf(name), { at: START - 300 * DAY })];
    await identities.save(key, { value: { kind: 'mail', claims } });
  }
  faults.dies = dies;
  for (const statements of [first, second]) {
    await company.runAgain(keepStatements, {
      by: FEEDS,
      source: SOURCE,
      accountHomePage: 'https://login.example',
      knowsPeopleBy: ['mail'],
      version: '1.0.3',
      authority: { account: { homePage: 'urn:learning-os:record-source', name: 'academy' } },
      statements,
    });
    await company.settle();
  }
  faults.dies = noFaults.dies;
  const evidence = await Promise.all(
    ['ann', 'ben', 'eva'].map(
      async (name) => await collected(learners.evidenceOf('record-keeping', guidOf(name))),
    ),
  );
  const all = [...first, ...second].map(({ id }) => id);
  const kept = await Promise.all(
    [...new Set(all)].map(async (id) => {
      const found = await ports.statements.find(SOURCE, id);
      return `${id} ${found?.personId ?? 'nobody'} ${String(found?.isVoided)}`;
    }),
  );
  return {
    deaths: company.deaths,
    kept,
    evidence: evidence.map((found) => found.map(({ id, level }) => `${id} ${level}`).toSorted()),
    questions: (await collected(identities.questions())).map(({ key }) => key).toSorted(),
  };
}

test('a host that is killed while it keeps records leaves what an undisturbed one leaves', async () => {
  const whole = await undisturbedStory(story);
  const undisturbed = whole.left;
  expect(undisturbed.kept).toHaveLength(82);
  expect(undisturbed.kept.filter((one) => one.endsWith('undefined'))).toEqual([]);
  expect(undisturbed.kept.filter((one) => one.endsWith('true'))).toHaveLength(2);
  expect(undisturbed.questions).toHaveLength(7);
  // Of 80 records a quarter waits, a ninth says nothing of learning, and two were voided.
  expect(undisturbed.evidence.flat()).toHaveLength(51);
  await expectSameWhereKilled(story, whole, 40);
}, 300_000);

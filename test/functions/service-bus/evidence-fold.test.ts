import { describe, expect, test } from '@jest/globals';
import { foldEvidence } from '../../../functions/service-bus/evidence-fold.ts';
import type { DeadLetter } from '../../../lib/ports/dead-letters.ts';
import type { App } from '../../../lib/wiring.ts';
import { world } from '../../support/world.ts';
import { NOW, personId } from '../../lib/examples.ts';

const sick = personId(1);
const signal = (person: string) => ({
  specversion: '1.0',
  id: `s-${person}`,
  source: 'test',
  type: 'learning-os.assessment.scored',
  subject: person,
  time: new Date(NOW).toISOString(),
  data: { skillId: 'negotiation', score: 3, scale: '0-5' },
});

/** A store in which one person can never be written. */
function appWithOneSick(): { app: App; kept: DeadLetter[]; folded: () => Promise<string[]> } {
  const outside = world().ports;
  const kept: DeadLetter[] = [];
  const { learners } = outside;
  const ports = {
    ...outside,
    learners: {
      ...learners,
      commit: (...change: Parameters<typeof learners.commit>) =>
        change[0].value.personId === sick
          ? Promise.reject(new Error('will not fold'))
          : learners.commit(...change),
    },
    deadLetters: {
      ...outside.deadLetters,
      keep: (letter: DeadLetter) => Promise.resolve(void kept.push(letter)),
    },
  };
  const folded = async () => {
    const people: string[] = [];
    for await (const { personId: id } of learners.all('learning')) people.push(id);
    return people;
  };
  return { app: { ports, disabledAgents: new Set() }, kept, folded };
}

describe('a person whose signals cannot be folded', () => {
  const others = [personId(2), personId(3)];
  const batch = (deliveryCount: number) =>
    [sick, ...others].map((person) => ({ key: person, body: signal(person), deliveryCount }));

  test('costs the others of the batch nothing, and comes again', async () => {
    const { app, kept, folded } = appWithOneSick();
    await expect(foldEvidence(batch(1), app, NOW)).rejects.toThrow('1 people of the batch');
    expect((await folded()).toSorted()).toEqual(others);
    expect(kept).toEqual([]);
  });

  test('is set aside with the reason before Service Bus gives up on the batch', async () => {
    const { app, kept, folded } = appWithOneSick();
    await foldEvidence(batch(8), app, NOW);
    expect((await folded()).toSorted()).toEqual(others);
    expect(kept.map(({ reason, description }) => [reason, description])).toEqual([
      ['cannot-be-folded', 'Error: will not fold'],
    ]);
  });
});

test.each([
  ['of which one is tried for the last time', [8, 1], [], 2],
  ['of which none is', [7, 1], ['1 people of the batch'], 0],
])(
  'two signals of somebody, %s, are set aside together or come again',
  async (_, deliveries, throws, kept) => {
    const { app, kept: letters } = appWithOneSick();
    const batch = deliveries.map((deliveryCount, i) => ({
      key: `${i}`,
      body: { ...signal(sick), id: `s-${i}` },
      deliveryCount,
    }));
    const thrown = await foldEvidence(batch, app, NOW).then(
      () => [],
      (error: unknown) => [String(error)],
    );
    expect(thrown).toEqual(throws.map((text) => expect.stringContaining(text)));
    expect(letters).toHaveLength(kept);
  },
);

test('no more than sixteen people are folded at a time, however large the batch', async () => {
  const { ports: outside } = world();
  const { learners } = outside;
  let [now, most, done] = [0, 0, 0];
  const ports = {
    ...outside,
    learners: {
      ...learners,
      commit: async (...change: Parameters<typeof learners.commit>) => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
        now -= 1;
        done += 1;
        await learners.commit(...change);
      },
    },
  };
  const people = Array.from({ length: 35 }, (_, i) => personId(i + 10));
  const batch = people.map((person) => ({ key: person, body: signal(person) }));
  await foldEvidence(batch, { ports, disabledAgents: new Set() }, NOW);
  expect([most, done]).toEqual([16, 35]);
});

test('what speaks of nobody is passed over, and what is no signal costs the others nothing', async () => {
  const { app, kept, folded } = appWithOneSick();
  const person = personId(2);
  const wrong = { key: 'm1', body: 'no signal' };
  await foldEvidence([wrong, { key: person, body: signal(person) }], app, NOW);
  expect(await folded()).toEqual([person]);
  expect(kept.map(({ reason }) => reason)).toEqual(['not-json']);
});

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

import { beforeEach, describe, expect, it } from '@jest/globals';
import { recordsTold } from '../../../lib/agents/outgoing-records.ts';
import { newLearner, type Learner } from '../../../lib/domain/person/learner.ts';
import type { Receiver } from '../../../lib/domain/receiver/receiver.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { recordStore } from '../../support/told-company.ts';
import { world, type World } from '../../support/world.ts';

const AT = 7;
const ann = newLearner(guidOf('ann'));
const released = { kind: 'released' as const, about: { skillId: 'negotiation' }, at: AT, level: 3 };
let company: World;
beforeEach(() => {
  company = world();
});

async function told(receivers: readonly Receiver[], after: Learner = ann): Promise<string[]> {
  const { registers } = company.ports;
  for (const value of receivers)
    await registers.save({ register: 'receiver', id: value.receiverId, value, at: AT });
  const records = await recordsTold(ann, after, company.ports, [released]);
  return records.map(({ receiverId, happened: { kind } }) => `${receiverId} ${kind}`);
}

describe('what systems are told of a level that somebody released', () => {
  it('is told to each that gets levels or acts, and to no other', async () => {
    const hcm = recordStore({ receiverId: 'hcm', gets: ['levels'] });
    const lms = recordStore({ receiverId: 'lms', gets: ['assignments', 'completions'] });
    expect((await told([recordStore(), hcm, lms])).toSorted()).toEqual(['hcm released', 'lrs released']);
  });

  it('is nothing where nobody is confirmed, or they object to processing', async () => {
    expect(await told([recordStore({ standing: 'proposed' })])).toEqual([]);
    company = world();
    expect(await told([recordStore()], { ...ann, objection: { to: 'processing', at: AT } })).toEqual([]);
    company = world();
    expect(await told([recordStore()], { ...ann, objection: { to: 'comparison', at: AT } })).toEqual([
      'lrs released',
    ]);
  });

  it('is nothing of whom a switch spares', async () => {
    const value = { stops: 'person' as const, personId: ann.personId, because: 'asked for', isOff: true };
    await company.ports.registers.save({ register: 'switch', id: 'one', value, at: AT });
    expect(await told([recordStore()])).toEqual([]);
  });

  it('is not told back to the system that said so itself', async () => {
    const { registers } = company.ports;
    for (const [receiverId, saysAs] of [['lms', 'academy'], ['lrs', 'other'], ['hcm']] as const) {
      const value = recordStore({ receiverId, ...(saysAs ? { saysAs } : {}) });
      await registers.save({ register: 'receiver', id: receiverId, value, at: AT });
    }
    const toldWhere = async (saidBy?: string) =>
      (await recordsTold(ann, ann, company.ports, [released], saidBy)).map(({ receiverId }) => receiverId);
    expect((await toldWhere('academy')).toSorted()).toEqual(['hcm', 'lrs']);
    expect(await toldWhere()).toHaveLength(3);
  });
});

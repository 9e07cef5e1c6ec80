// Whoever decides ends a response that does too little: what is under way ends, and nobody is left waiting for it.
import { describe, expect, it } from '@jest/globals';
import { responseEnd } from '../../functions/http/needs/response-end.ts';
import { askAtOnce } from '../../lib/agents/delivery/ask-at-once.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { hasResponse } from '../../lib/domain/need/need.ts';
import type { WhyEnded } from '../../lib/gates/end-response.ts';
import { flowClient } from '../support/flow-client.ts';
import { approves, companyAtWork, lead, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const needOf = async ({ ports }: World) => (await ports.needs.need(NEED)).value;

async function assetOf(company: World): Promise<string> {
  const need = await needOf(company);
  if (!hasResponse(need)) throw new Error('nothing answers it');
  return need.assetId;
}

/** At the door, past its guard. */
async function end(company: World, assetId: string, why: WhyEnded = 'does-too-little', hasDied = false) {
  const client = flowClient(
    () => company.engine,
    () => {
      if (hasDied) throw new Error('the host died');
    },
  );
  const call = {
    params: { needId: NEED },
    body: { assetId, why },
    principal: { id: lead, kind: 'user' },
    ports: company.ports,
    durable: () => client,
    run: company.run,
  };
  const { json } = await responseEnd.handle(call as never);
  await company.settle();
  return json;
}

const partsOf = async ({ ports }: World) =>
  await Promise.all(
    sellers(60).map(async (personId) => ({
      personId,
      part: (await ports.learners.read('record-keeping', personId)).value.participations[NEED],
    })),
  );
const reachedIn = async (company: World): Promise<number> =>
  (await partsOf(company)).filter(({ part }) => part?.deliveredAt !== undefined).length;
const running = (company: World) =>
  company.engine.instances().filter(({ id, status }) => id.startsWith('need-') && status === 'Running');

describe('a response that is under way', () => {
  it('ends with its flows, says why, and reaches nobody else, however much time passes', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    const reached = await reachedIn(company);
    expect(running(company)).not.toEqual([]);
    expect(await end(company, await assetOf(company))).toEqual({
      needId: NEED,
      stage: 'withdrawn',
      reason: 'ended by a human: it does too little',
    });
    expect(running(company)).toEqual([]);
    await company.pass(START + 50 * DAY, approves);
    expect(await reachedIn(company)).toBe(reached);
    expect(await needOf(company)).toMatchObject({ stage: 'withdrawn', round: 1 });
    const log = (await Array.fromAsync(company.ports.decisions.all())) as Decision[];
    expect(log.filter(({ decisionId }) => decisionId.endsWith(':ended-by-hand'))).toMatchObject([
      { decidedBy: { kind: 'human', name: lead }, charterLineId: 'C1' },
    ]);
  });

  it('is kept by whoever has it, and whoever waits is told that it ended, and why, and asks for it no more', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    await end(company, await assetOf(company));
    const parts = await partsOf(company);
    const has = parts.find(({ part }) => part?.deliveredAt !== undefined)?.personId ?? '';
    const waits = parts.find(({ part }) => part && part.deliveredAt === undefined)?.personId ?? '';
    const itemsOf = async (personId: string) => (await company.run(ownItems, { personId })).items;
    expect(await itemsOf(has)).toMatchObject([{ state: 'delivered' }]);
    const [item] = await itemsOf(waits);
    expect(item).toMatchObject({ state: 'outgrown', answers: [] });
    expect(item?.waits).toBeUndefined();
    expect(item?.whyNow).toContain('ended by a human: it does too little');
    await expect(company.run(askAtOnce, { personId: waits, needId: NEED })).rejects.toThrow(/was ended/);
  });

  it('is ended by the same words where the host died between, and only as it was read', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    const assetId = await assetOf(company);
    await expect(end(company, 'another-asset')).rejects.toThrow(/not under way as you read it/);
    await expect(end(company, assetId, 'does-harm', true)).rejects.toThrow(/died/);
    expect(await needOf(company)).toMatchObject({ stage: 'delivered' });
    expect(await end(company, assetId, 'does-harm')).toMatchObject({ stage: 'withdrawn' });
    await expect(end(company, assetId)).rejects.toThrow(/not under way as you read it/);
    expect(running(company)).toEqual([]);
  });
});

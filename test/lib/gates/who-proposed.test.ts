import { expect, test } from '@jest/globals';
import { ownAgentVersion, type OwnAgent } from '../../../lib/domain/own-agent/own-agent.ts';
import type { Need } from '../../../lib/domain/need/need.ts';
import { askedByProposer, whoProposed } from '../../../lib/gates/who-proposed.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { english } from '../../../lib/messages/words.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { START, world } from '../../support/world.ts';
import { need, personId } from '../examples.ts';

const agent: OwnAgent = {
  agentId: 'price-talks',
  ownerId: personId(5),
  rung: 'by-hand',
  pilotRoleIds: [],
  trigger: 'weekly',
  asks: 'few-can',
  threshold: 40,
  skillIds: [],
  roleIds: [],
  proposes: 'need',
  prompt: '',
  rubric: ['names a price', 'ends with a question'],
  mostAMonth: 2,
};
const proposed: Need = { ...need, proposedBy: { agentId: agent.agentId, version: ownAgentVersion(agent) } };

/** @param owner what whoever answers for the agent is called in a line that they own; no line is theirs without it */
async function company(owner?: { ownerName?: string }): Promise<Ports> {
  const one = world();
  await saveRegisters(one);
  const { registers } = one.ports;
  await registers.save({ register: 'own-agent', id: agent.agentId, value: agent, at: START });
  const [line] = await registers.latest('charter');
  if (owner && line)
    await registers.save({
      register: 'charter',
      id: line.id,
      value: { ...line.value, ownerId: personId(5), ...owner },
      at: START,
      ifMatch: line.etag,
    });
  return one.ports;
}

test('a need that no own agent proposed has nobody to name, and no rubric of anybody', async () => {
  const ports = await company();
  expect(await whoProposed(need, ports, english)).toEqual([]);
  expect(await askedByProposer(need, { ...ports, words: english })).toEqual([]);
});

test('who answers for the agent is named where a line of the strategy names them', async () => {
  expect(await whoProposed(proposed, await company({ ownerName: 'Ada' }), english)).toEqual([
    'The agent “price-talks” proposes it; Ada answers for it.',
  ]);
});

test('elsewhere the list says who', async () => {
  for (const ports of [await company(), await company({})])
    expect(await whoProposed(proposed, ports, english)).toEqual([
      'The agent “price-talks” proposes it; the list Own agents says who answers for it.',
    ]);
});

test('each line of its rubric is told to whoever approves the draft, with the agent that asks it', async () => {
  expect(await askedByProposer(proposed, { ...(await company()), words: english })).toEqual([
    'The own agent “price-talks” asks of a draft: “names a price”',
    'The own agent “price-talks” asks of a draft: “ends with a question”',
  ]);
});

test('the rubric is that of the version that proposed it, whatever it became', async () => {
  const ports = await company();
  const [{ id, etag: ifMatch } = { id: '', etag: '' }] = await ports.registers.latest('own-agent');
  const value = { ...agent, rubric: ['is short'] };
  await ports.registers.save({ register: 'own-agent', id, value, at: START + 1, ifMatch });
  expect((await askedByProposer(proposed, { ...ports, words: english })).join()).toContain('names a price');
});

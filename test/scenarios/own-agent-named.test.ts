import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerProposal } from '../../lib/agents/needs-analysis/own-agents/answer-proposal.ts';
import { tryOwnAgents } from '../../lib/agents/needs-analysis/own-agents/try-own-agent.ts';
import { runOwnAgent, runOwnAgents } from '../../lib/agents/needs-analysis/own-agents/run-own-agents.ts';
import { isTried, ownAgentVersion, rungOf, type OwnAgent } from '../../lib/domain/own-agent/own-agent.ts';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { NotWritten } from '../../lib/ports/outbound-connector.ts';
import { runStep } from '../../lib/step.ts';
import { askDoor } from '../support/ask-door.ts';
import { containersOf } from '../support/containers-of.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { decisionLog } from '../support/decision-log.ts';
import { collected } from '../support/collected.ts';
import { settled } from '../support/list-kept.ts';
import { lead } from '../support/small-company.ts';
import { edit } from '../support/edit-register.ts';

import { AGENT, FIRST_PICKED, NEED, owner, ownAgentsInList, ROW } from '../support/own-agents-in-list.ts';

const at = ownAgentsInList();
const { move, pass, row, says, stored, sync, take } = at;

describe('whose name an agent bears', () => {
  const agent = async () => {
    const agent: Partial<OwnAgent> = { ...(await stored()) };
    delete agent.tried;
    delete agent.taken;
    return agent;
  };
  beforeEach(async () => {
    const approver = { approverId: lead, gates: ['publication'] };
    await edit(at.company, 'approver', 'lead', approver);
  });
  const by = (id: string) => ({ id, roles: ['Register.Write' as const] });

  it('is written into the list by anybody, and goes nowhere until they said yes', async () => {
    at.list.edit(AGENT, ROW);
    await sync();
    expect(says()).toContain(
      'presses “Read it, then take it”. Until then it goes no further than “prompt kit”',
    );
    const look = () => at.company.run(runOwnAgent, { agentId: AGENT, by: owner });
    await expect(look()).rejects.toThrow('waits for its owner to take it');
    at.list.edit(AGENT, { Rung: 'everybody' });
    await sync();
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    expect(await take(lead)).toBe(404);
    at.list.edit(AGENT, { Rung: 'by hand' });
    await sync();
    expect(await take()).toBe(200);
    await sync();
    expect(says()).toContain('by hand: it looks when somebody presses');
    expect((await look()).proposals).toMatchObject([{ standing: 'waiting' }]);
  });

  it('is asked for again for another version, another owner, other pilot roles and a higher rung', async () => {
    at.list.edit(AGENT, ROW);
    await sync();
    await take();
    const runs = async (fields: Record<string, unknown>) => {
      at.list.edit(AGENT, fields);
      await sync();
      const now = await stored();
      return now && rungOf(now);
    };
    expect(await runs({})).toBe('by-hand');
    // Up without them it goes nowhere, and stays where they let it.
    expect(await runs({ Rung: 'everybody' })).toBe('by-hand');
    expect(says()).toContain('no further than “by hand”');
    // Which roles are on trial matters where it goes on alone, and nowhere below.
    expect(await runs({ Rung: 'by hand', PilotRoles: '' })).toBe('by-hand');
    expect(await runs({ Rung: 'pilot', PilotRoles: 'Seller' })).toBe('by-hand');
    expect(await take()).toBe(200);
    expect(await runs({})).toBe('pilot');
    expect(await runs({ PilotRoles: '' })).toBe('on-trigger');
    expect(says()).toContain('no further than “on trigger”');
    expect(await runs({ OwnedById: at.list.pick(lead) })).toBe('prompt-kit');
    expect(await take()).toBe(404);
    expect(await take(lead)).toBe(200);
    expect(await runs({ Prompt: 'Begin with the terms.' })).toBe('prompt-kit');
  });

  it.each([{ version: 'of-before' }, { rung: 'everybody' }, { pilotRoleIds: [] }])(
    'is not taken by whoever read it with %j',
    async (before) => {
      at.list.edit(AGENT, ROW);
      await sync();
      const body = {
        version: ownAgentVersion((await stored()) as OwnAgent),
        rung: 'by-hand',
        pilotRoleIds: ['seller'],
      };
      const press = async (change: object) =>
        (
          await askDoor(at.company, 'me-own-agent-take', {
            by: owner,
            params: { agentId: AGENT },
            body: { ...body, ...change },
          })
        ).status;
      expect(await press(before)).toBe(409);
      expect(await press({})).toBe(200);
    },
  );

  const told = () =>
    [...at.company.channels.notices.standing.values()]
      .map(({ payload }) => payload)
      .filter(({ text }) => text.includes('names you as the owner'));

  it('is told so by the bell, once for what they would take', async () => {
    at.list.edit(AGENT, ROW);
    await sync();
    await sync();
    expect(told()).toMatchObject([
      {
        personIds: [owner],
        text: 'The list Own agents names you as the owner of price-first, to stand at “by hand”. It goes no further before you say yes: open “Agents I made” here, and press “Take it”.',
      },
    ]);
    await take();
    await sync();
    at.list.edit(AGENT, { Rung: 'everybody' });
    await sync();
    expect(told().map(({ text }) => text)[1]).toContain('to stand at “everybody”');
    // Whoever is named after them is told, too, and of other roles on trial.
    at.list.edit(AGENT, { OwnedById: at.list.pick(lead), Rung: 'by hand' });
    await sync();
    expect(told().map(({ personIds }) => personIds)).toEqual([[owner], [owner], [lead]]);
    await take(lead);
    at.list.edit(AGENT, { Rung: 'pilot' });
    await sync();
    await take(lead);
    at.list.edit(AGENT, { PilotRoles: '' });
    await sync();
    expect(told()).toHaveLength(5);
  });

  describe('where the bell fails', () => {
    /** A pass over two agents; the bell answers of the first that has a name as it is told. */
    const passWith = async (write: () => Promise<Record<string, string>>, days = 0) => {
      const { notices } = at.company.channels;
      const broken: typeof notices = {
        ...notices,
        write: (key, notice) => (notice.text.includes(`of ${AGENT},`) ? write() : notices.write(key, notice)),
      };
      const ports = { ...at.company.ports, channels: { ...at.company.ports.channels, notices: broken } };
      const call = { at: at.company.now() + days * DAY, instanceId: 'tried', step: 'try-own-agents' };
      return await runStep(tryOwnAgents, {}, call, { ports, disabledAgents: new Set<never>() });
    };
    beforeEach(async () => {
      at.list.edit(AGENT, ROW);
      at.list.edit('price-second', ROW);
      await pass();
    });

    it('every agent is tried all the same, the others are told, and the log says so', async () => {
      const done = await passWith(() => Promise.reject(new Error('broken')));
      expect(done.tried).toBeGreaterThan(0);
      expect(isTried((await stored()) as OwnAgent)).toBe(true);
      expect(told().map(({ text }) => text)).toEqual([expect.stringContaining('price-second')]);
      expect(await decisionLog(at.company.ports)).toContainEqual(
        expect.objectContaining({
          decisionId: expect.stringContaining(`own-agent:${AGENT}:not-told`),
          outcome: 'could not tell its owner: an error without a name',
        }),
      );
    });

    it('what was refused is tried once a day, and told once it can be', async () => {
      let tries = 0;
      const refuses = () => {
        tries += 1;
        return Promise.reject(new NotWritten('nobody there'));
      };
      await passWith(refuses);
      await passWith(refuses);
      expect(tries).toBe(1);
      await passWith(refuses, 1);
      await passWith(refuses, 1);
      expect(tries).toBe(2);
      const takes = () => {
        tries += 1;
        return Promise.resolve({});
      };
      await passWith(takes, 2);
      await passWith(takes, 3);
      expect(tries).toBe(3);
    });

    it('one that is stopped is told of nobody', async () => {
      const stop = { stops: 'own-agent', agentId: AGENT, isOff: true, because: 'why' };
      await edit(at.company, 'switch', 'incident', stop);
      await at.company.run(tryOwnAgents, {});
      expect(told().map(({ text }) => text)).toEqual([expect.stringContaining('price-second')]);
    });
  });

  it('is put on it at a door by themselves alone, and so is what it does and how far', async () => {
    at.list.edit(AGENT, ROW);
    await sync();
    const saved = async (change: object, id: string) =>
      await edit(at.company, 'own-agent', AGENT, { ...(await agent()), ...change }, by(id));
    for (const change of [{ ownerId: lead }, { prompt: 'Otherwise.' }, { rung: 'on-trigger' }])
      expect((await saved(change, guidOf('somebody'))).status).toBe(403);
    const refused = await move(lead, 'everybody');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('answers for it in their own name');
    const made = { ...(await agent()), agentId: 'another', rung: 'prompt-kit' };
    expect((await edit(at.company, 'own-agent', 'another', made, by(lead))).status).toBe(403);
    // Down is free to all; up its owner moves it, and with that takes it.
    expect((await move(owner, 'everybody')).status).toBe(200);
    expect((await move(lead, 'by-hand')).status).toBe(200);
    expect((await move(lead, 'on-trigger')).status).toBe(403);
    const letGo = { ...(await agent()), rung: 'prompt-kit' };
    delete (letGo as { ownerId?: string }).ownerId;
    expect((await edit(at.company, 'own-agent', AGENT, letGo, by(lead))).status).toBe(200);
  });

  it('keeps whoever saved that version from deciding about what it proposes', async () => {
    at.list.edit(AGENT, { ...ROW, OwnedById: at.list.pick(lead) });
    await sync();
    expect(
      (await edit(at.company, 'own-agent', AGENT, { ...(await agent()), prompt: 'Mine.' }, by(lead))).status,
    ).toBe(200);
    at.list.edit(AGENT, { OwnedById: FIRST_PICKED });
    await pass();
    at.list.edit(AGENT, { ...ROW, Prompt: 'Mine.' });
    await sync();
    expect(await take()).toBe(200);
    const { proposals: found } = await at.company.run(runOwnAgent, { agentId: AGENT, by: owner });
    const proposalId = found[0]?.proposalId ?? '';
    await at.company.run(answerProposal, {
      agentId: AGENT,
      proposalId,
      answer: 'yes',
      by: owner,
      callId: 'yes',
    });
    const need = (await collected(at.company.ports.needs.list())).find(({ needId }) => needId === NEED);
    expect(need?.requestedBy).toEqual(expect.arrayContaining([owner, lead]));
  });

  it('goes out of the row with whoever was erased, and comes back by no edit of it', async () => {
    at.list.edit(AGENT, ROW);
    await sync();
    await take();
    await erasePerson(containersOf(at.company), owner);
    at.list.edit(AGENT, { Prompt: 'Edited meanwhile.' });
    await sync();
    expect(await stored()).toBeUndefined();
    expect(row()).toMatchObject({ OwnedById: null, Rung: 'prompt kit', Prompt: 'Edited meanwhile.' });
    expect(says()).toContain('its owner was erased');
    expect(await sync()).toEqual(settled);
    at.list.edit(AGENT, { OwnedById: at.list.pick(lead), Rung: 'by hand' });
    await sync();
    expect(await stored()).toMatchObject({ ownerId: lead });
    expect(says()).toContain('presses “Read it, then take it”');
  });
});

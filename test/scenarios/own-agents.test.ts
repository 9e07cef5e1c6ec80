import { describe, expect, it } from '@jest/globals';
import { answerProposal } from '../../lib/agents/needs-analysis/own-agents/answer-proposal.ts';
import { runOwnAgent, runOwnAgents } from '../../lib/agents/needs-analysis/own-agents/run-own-agents.ts';
import { shownOverTime } from '../../lib/agents/needs-analysis/own-agents/shown.ts';
import { asTaken, type OwnAgent } from '../../lib/domain/own-agent/own-agent.ts';
import { openNeed } from '../../lib/needs/open-need.ts';
import { needIdOf, type Need } from '../../lib/domain/need/need.ts';
import { sayable } from '../../lib/domain/disclosure/said.ts';
import { runStep } from '../../lib/step.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { decide } from '../../lib/gates/decide.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { askDoor } from '../support/ask-door.ts';
import { containersOf } from '../support/containers-of.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { settled } from '../support/list-kept.ts';
import { approves, lead } from '../support/small-company.ts';
import { edit } from '../support/edit-register.ts';
import { DAY, START } from '../support/world.ts';

import { AGENT, FIRST_PICKED, NEED, owner, ownAgentsInList, ROW } from '../support/own-agents-in-list.ts';

const at = ownAgentsInList();
const { needs, pass, proposals, row, says, stored, sync, take, told } = at;

describe('the list of own agents', () => {
  it('holds two from the start, which nobody owns and which run nowhere', async () => {
    expect(at.list.rows.map(({ fields }) => fields['Title'])).toEqual(['few-can-yet', 'waits-too-long']);
    expect(at.list.of('few-can-yet')).toMatchObject({
      Rung: 'prompt kit',
      LearningOsSays: 'a prompt kit: nothing runs; copy PromptKit',
      PromptKit: expect.stringContaining('In which roles can fewer than 50%'),
    });
    await at.company.run(runOwnAgents, {});
    expect(await proposals()).toEqual([]);
    await sync();
    expect(at.list.of('few-can-yet')['WouldHave']).toContain('1 April 2026: Negotiation, Seller');
    expect(await sync()).toEqual(settled);
  });

  it.each([
    [{ Rung: 'high' }, 'Rung: choose one of prompt kit, by hand, on trigger, pilot or everybody'],
    [{ Threshold: 62 }, 'Threshold: from 5 to 95, in steps of 5'],
    [{ Threshold: '' }, 'Threshold: write a number'],
    [{ Asks: 'needs wait', Threshold: 5 }, 'Proposes: of this question it can only be a note'],
    [{ Form: 'none' }, 'Form: choose one for a draft, and none for anything else'],
    [{ OwnedById: null }, 'OwnedBy: only a prompt kit needs no owner'],
    [{ OwnedById: FIRST_PICKED + 1 }, 'OwnedBy: whoever owns an agent is an approver'],
    [{ OwnedById: 99 }, 'OwnedBy: no account of the company'],
    [{ Skills: 'Negotiations' }, 'Skills: “Negotiations” is no name here; write “Negotiation”'],
    [{ Rung: 'prompt kit', RunNow: 'now' }, 'RunNow: a prompt kit runs nowhere'],
  ])('says in the row what is wrong with %j, and takes nothing of it', async (wrong, said) => {
    at.list.pick(guidOf('somebody'));
    at.list.edit(AGENT, { ...ROW, ...wrong });
    await sync();
    expect(says()).toContain(said);
    expect(await stored()).toBeUndefined();
  });

  it('shows what one would have proposed, and moves it up only after that was to be read', async () => {
    at.list.edit(AGENT, { ...ROW, Rung: 'pilot' });
    await pass();
    expect(row()['Rung']).toBe('by hand');
    expect(says()).toContain('It was changed, so it stands at “by hand”');
    at.list.edit(AGENT, { Rung: 'pilot' });
    await pass();
    expect(row()['Rung']).toBe('by hand');
    expect(says()).toContain('It was not tried as it is now');
    await sync();
    expect(row()['WouldHave']).toBe(
      'In the 13 weeks before 11 April 2026 it would have made 1 proposal:\n1 April 2026: Negotiation, Seller: fewer than 60% of those who are known can do it',
    );
    expect([await needs(), await proposals()]).toEqual([[], []]);
    at.list.edit(AGENT, { Rung: 'pilot' });
    await sync();
    expect(row()['Rung']).toBe('pilot');
    expect(await stored()).toMatchObject({ rung: 'pilot' });
    // Another wording is another agent: it falls, and is tried again.
    at.list.edit(AGENT, { Prompt: 'Begin with the terms.' });
    await sync();
    expect(await stored()).toMatchObject({ rung: 'by-hand', prompt: 'Begin with the terms.' });
    expect(row()['Rung']).toBe('by hand');
  });

  it('leaves alone what was changed at the door, and what a caller claims of a try', async () => {
    at.list.edit(AGENT, ROW);
    await sync();
    const { tried, ...agent } = (await stored()) ?? {};
    expect(tried).toMatchObject({ would: 1 });
    const forged = { ...agent, threshold: 30, rung: 'everybody', tried: { ...tried, version: 'x' } };
    const by = { id: owner, roles: ['Register.Write' as const] };
    expect((await edit(at.company, 'own-agent', AGENT, forged, by)).status).toBe(200);
    expect(await stored()).toMatchObject({ threshold: 30, rung: 'by-hand' });
    expect(await stored()).not.toHaveProperty('tried');
    await sync();
    expect(row()).toMatchObject({ Threshold: 30, Rung: 'by hand' });
    const work = { agentId: AGENT, lookedAt: 0, proposals: [] };
    expect((await edit(at.company, 'own-agent-work', AGENT, work)).status).toBe(400);
  });
});

describe('what an agent is shown', () => {
  it('is nothing of a group that fell silent, and of a day that is over what was said then', async () => {
    const [before] = await collected(at.company.ports.disclosures.all('role'));
    const memory = before?.value.skills['negotiation'];
    if (!before || !memory?.said) throw new Error('Nothing was said of anybody.');
    const { said, ...silent } = memory;
    const value = { ...before.value, skills: { negotiation: { ...silent, past: [said] } } };
    await at.company.ports.disclosures.save({ ...before, value });
    const { shownAt } = await shownOverTime(at.company.ports, at.company.now());
    const ofGroup = (at: number) =>
      shownAt(at).roles.filter(({ roleId }) => `role:${roleId}` === value.group);
    expect(ofGroup(at.company.now())).toEqual([]);
    expect(ofGroup(at.company.now() - DAY)).toHaveLength(1);
    expect(ofGroup(START - DAY)).toEqual([]);
  });
});

describe('an agent of somebody’s own', () => {
  const as = async (fields: Record<string, unknown>) => {
    const untried = { ...ROW, ...fields, Rung: 'by hand', RunNow: 'no' };
    at.list.edit(AGENT, untried);
    await sync();
    at.list.edit(AGENT, { Rung: 'by hand', ...fields, RunNow: 'no' });
    await sync();
    expect(await take()).toBe(200);
    if (fields['RunNow'] === 'now') at.list.edit(AGENT, { RunNow: 'now' });
    await sync();
  };
  const run = () => at.company.run(runOwnAgent, { agentId: AGENT, by: owner });
  const answer = (said: 'yes' | 'no', proposalId: string, by = owner) =>
    at.company.run(answerProposal, { agentId: AGENT, proposalId, answer: said, by, callId: said });
  const notices = () =>
    [...at.company.channels.notices.standing.values()].filter(
      ({ payload: { text } }) => text.includes(AGENT) && !text.includes('names you as the owner'),
    );

  it('proposes to its owner alone by hand, and opens the need where they say yes', async () => {
    await as({ RunNow: 'now' });
    expect(row()['RunNow']).toBe('no');
    const [proposal] = await proposals();
    expect(proposal).toMatchObject({ roleId: 'seller', skillId: 'negotiation', standing: 'waiting' });
    expect(await needs()).toEqual([]);
    expect(notices()).toMatchObject([
      { payload: { personIds: [owner], text: 'Your agent price-first: 1 proposal, 1 to be answered' } },
    ]);
    await expect(answer('yes', proposal?.proposalId ?? '', lead)).rejects.toMatchObject({
      fault: { kind: 'not-found' },
    });
    const { needId } = await answer('yes', proposal?.proposalId ?? '');
    expect(needId).toBe(NEED);
    await at.company.settle();
    const [asked] = await collected(at.company.ports.needs.pendingApprovals());
    expect(asked).toMatchObject({ needId: NEED, gate: 'cause-and-priority', involved: [owner] });
    expect(asked?.facts[0]).toContain('the agent “price-first”, which somebody here made, proposes it');
    const log = (await decisionLog(at.company.ports)).filter(({ subject }) => subject === NEED);
    expect(log.map(({ decidedBy, charterLineId }) => [decidedBy.kind, charterLineId])).toEqual([
      ['rule', 'C1'],
      ['human', 'C1'],
      ['rule', 'C1'],
    ]);
    expect(log[0]?.decidedBy.name).toBe('own agent price-first');
    // The owner had a hand in it, and decides about it nowhere.
    const own = { needId: NEED, approvalId: asked?.approvalId ?? '', by: owner };
    await expect(
      at.company.run(decide, { ...own, answer: { verdict: 'approve', cause: 'skill' } }),
    ).rejects.toThrow(/hand in/);
    // A second look proposes the same to nobody.
    expect((await run()).proposals).toEqual([]);
  });

  it('has what it asks of a draft told to the drafter, and shown to whoever approves it', async () => {
    await as({ RunNow: 'now' });
    const [proposal] = await proposals();
    await answer('yes', proposal?.proposalId ?? '');
    await at.company.pass(at.company.now() + DAY, ({ gate }) =>
      gate === 'publication' ? undefined : approves(),
    );
    const [asked] = await collected(at.company.ports.needs.pendingApprovals());
    expect(asked).toMatchObject({ gate: 'publication' });
    expect(asked?.facts).toContain(
      'The own agent “price-first” asks of a draft: “Its first sentence says what to do”',
    );
    const { value: asset } = await at.company.ports.needs.asset(NEED, asked?.assetId ?? '');
    expect(asset.modality.chosen).toBe('job-aid');
    expect(
      told.some((one) => one.includes('Begin with the price.\nIt must hold: It names one situation')),
    ).toBe(true);
  });

  it('is told to no drafter while a switch stops it, and the need waits', async () => {
    await as({ RunNow: 'now' });
    const [proposal] = await proposals();
    await answer('yes', proposal?.proposalId ?? '');
    const turn = (isOff: boolean) =>
      edit(at.company, 'switch', 'words', {
        stops: 'own-agent',
        agentId: AGENT,
        isOff,
        because: 'its words',
      });
    await turn(true);
    const decides = ({ gate }: { gate: string }) => (gate === 'publication' ? undefined : approves());
    await at.company.pass(at.company.now() + DAY, decides);
    expect(await collected(at.company.ports.needs.pendingApprovals())).toEqual([]);
    expect(told.some((one) => one.includes('Begin with the price.'))).toBe(false);
    await turn(false);
    await at.company.pass(at.company.now() + DAY, decides);
    expect(await collected(at.company.ports.needs.pendingApprovals())).toMatchObject([
      { gate: 'publication' },
    ]);
  });

  describe('while a need about a part of its role is open', () => {
    const group = { department: 'north' };
    const PART = needIdOf('seller', 'negotiation', group);
    const finding = { population: 20, assessed: 20, belowTarget: 18, levelSum: 40, gapSum: 30, target: 3.5 };
    const openPart = () =>
      openNeed(
        {
          standing: sayable({ roleId: 'seller', skillId: 'negotiation', group, ...finding }),
          line: { lineId: 'C1', weight: 0.9, until: new Date(START + 365 * DAY).toISOString() },
          origin: 'gap',
          at: at.company.now(),
        },
        at.company.ports,
      );
    const endPart = async () => {
      const part = await at.company.ports.needs.need(PART);
      const value = { ...part.value, stage: 'withdrawn', endedAt: at.company.now() } as Need;
      await at.company.ports.needs.commit(PART, { need: { ...part, value } });
    };
    const lookAgain = async () => {
      at.list.edit(AGENT, { RunNow: 'now' });
      await sync();
    };
    const said = () => notices().map(({ payload }) => payload.text);

    it('is held, says so to its owner, and proposes once that one has ended', async () => {
      expect(await openPart()).toBe('opened');
      await as({ RunNow: 'now' });
      expect(await proposals()).toMatchObject([{ standing: 'held' }]);
      expect(said()).toEqual([expect.stringContaining('until a need about a part of the role has ended')]);
      await lookAgain();
      expect(await proposals()).toHaveLength(1);
      expect(said()).toEqual([expect.any(String), expect.stringContaining('is worked on first')]);
      await endPart();
      await lookAgain();
      expect(await proposals()).toMatchObject([{ standing: 'waiting' }]);
      const [proposal] = await proposals();
      expect(await answer('yes', proposal?.proposalId ?? '')).toMatchObject({ needId: NEED });
    });

    it('is held by a yes to what it proposed before, which refuses nobody after the log says yes', async () => {
      await as({ RunNow: 'now' });
      const [proposal] = await proposals();
      await openPart();
      expect(await answer('yes', proposal?.proposalId ?? '')).toMatchObject({ standing: 'held' });
      expect(await answer('yes', proposal?.proposalId ?? '')).toMatchObject({ standing: 'held' });
      expect(await needs()).toEqual([PART]);
      const ofRole = (await decisionLog(at.company.ports)).filter(({ subject }) => subject === NEED);
      expect(ofRole.at(-1)?.outcome).toContain('no need opened: one about some of these people is open');
      await endPart();
      await lookAgain();
      expect(await proposals()).toMatchObject([{ standing: 'waiting' }]);
    });

    it('is held where its proposals go on alone', async () => {
      await openPart();
      await as({ Rung: 'everybody' });
      expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 1, proposed: 1, failed: [] });
      expect(await proposals()).toMatchObject([{ standing: 'held' }]);
      expect(await needs()).toEqual([PART]);
    });
  });

  it('logs no yes to what no line asks for any more', async () => {
    await as({ RunNow: 'now' });
    const [proposal] = await proposals();
    const { registers } = at.company.ports;
    const charter = async () => {
      const now = await registers.charter();
      return { ...now, lines: now.lines.map((line) => ({ ...line, lineId: `${line.lineId}-new` })) };
    };
    const ports = { ...at.company.ports, registers: { ...registers, charter } };
    const call = { at: at.company.now(), instanceId: 'own-agents', step: 'answer-own-proposal' };
    const said = {
      agentId: AGENT,
      proposalId: proposal?.proposalId ?? '',
      answer: 'yes',
      by: owner,
    } as const;
    const before = (await decisionLog(ports)).length;
    await expect(
      runStep(answerProposal, { ...said, callId: 'yes' }, call, { ports, disabledAgents: new Set<never>() }),
    ).rejects.toThrow('No line of the strategy');
    expect(await decisionLog(ports)).toHaveLength(before);
  });

  it('does nothing where its owner says no', async () => {
    await as({ RunNow: 'now' });
    const [proposal] = await proposals();
    await answer('no', proposal?.proposalId ?? '');
    expect(await proposals()).toMatchObject([{ standing: 'dismissed' }]);
    await expect(answer('yes', proposal?.proposalId ?? '')).rejects.toThrow('answered otherwise');
    expect(await needs()).toEqual([]);
  });

  it('calls forms as the chat does, and reads what rows called them before as no edit', async () => {
    await as({});
    const form = async () => (await stored())?.form;
    expect([row()['Form'], await form()]).toEqual(['job aid', 'job-aid']);
    at.list.edit(AGENT, { Form: 'job-aid' });
    expect(await sync()).toMatchObject({ takenOver: 0 });
    at.list.edit(AGENT, { Form: 'micro-text' });
    await sync();
    expect([row()['Form'], await form()]).toEqual(['micro lesson', 'micro-text']);
  });

  it('opens nothing that it proposed before it was changed, and proposes that anew', async () => {
    await as({ RunNow: 'now' });
    const [before] = await proposals();
    at.list.edit(AGENT, { Form: 'role-play' });
    await sync();
    await take();
    await expect(answer('yes', before?.proposalId ?? '')).rejects.toThrow(
      'was changed since it proposed this',
    );
    expect(await needs()).toEqual([]);
    // As the refusal and the guide say: leave it, it proposes anew.
    await answer('no', before?.proposalId ?? '');
    at.list.edit(AGENT, { RunNow: 'now' });
    await sync();
    const [anew] = await proposals();
    expect(anew?.version).not.toBe(before?.version);
    await answer('yes', anew?.proposalId ?? '');
    expect(await needs()).toEqual([NEED]);
  });

  it('keeps its name, and with it what it proposed', async () => {
    await as({});
    at.list.edit(AGENT, { Title: 'price-second' });
    await sync();
    expect(at.list.of('price-second')['LearningOsSays']).toContain('Write “price-first” again');
    expect((await at.company.ports.registers.latest('own-agent')).map(({ id }) => id)).not.toContain(
      'price-second',
    );
  });

  it('keeps none after it from looking where it cannot, and says so to its owner', async () => {
    await as({ Rung: 'on trigger' });
    const standing = (await stored()) as OwnAgent;
    const { registers } = at.company.ports;
    const save: typeof registers.save = (one) =>
      one.register === 'own-agent-work' && one.id === AGENT
        ? Promise.reject(new Error('broken'))
        : registers.save(one);
    const second = asTaken({ ...standing, agentId: 'price-second' });
    await registers.save({ register: 'own-agent', id: 'price-second', value: second, at: START });
    const ports = { ...at.company.ports, registers: { ...registers, save } };
    const call = { at: at.company.now(), instanceId: 'own-agents', step: 'run-own-agents' };
    const done = await runStep(runOwnAgents, {}, call, { ports, disabledAgents: new Set<never>() });
    expect(done).toEqual({ looked: 1, proposed: 1, failed: [AGENT] });
    expect(await decisionLog(at.company.ports)).toContainEqual(
      expect.objectContaining({ outcome: expect.stringContaining('could not look') }),
    );
  });

  it('looks by itself on its trigger once a month, and proposes to its owner alone', async () => {
    await as({ Rung: 'on trigger' });
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 1, proposed: 1, failed: [] });
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    expect(await proposals()).toMatchObject([{ standing: 'waiting' }]);
    expect(await needs()).toEqual([]);
  });

  it.each([
    ['pilot', 'Seller', ['went-on'], [NEED]],
    ['pilot', 'Tester', ['waiting'], []],
    ['everybody', '', ['went-on'], [NEED]],
  ])('goes on from %s with the roles “%s”: %j', async (Rung, PilotRoles, standings, open) => {
    await as({ Rung, PilotRoles });
    await at.company.run(runOwnAgents, {});
    expect((await proposals()).map(({ standing }) => standing)).toEqual(standings);
    expect(await needs()).toEqual(open);
  });

  it('falls by one switch, and then goes on no more', async () => {
    await as({ Rung: 'everybody' });
    at.list.edit(AGENT, { Rung: 'prompt kit' });
    await sync();
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    await expect(run()).rejects.toMatchObject({ fault: { kind: 'conflict' } });
    expect(await needs()).toEqual([]);
  });

  it.each([
    ['that of all of them', { stops: 'own-agents' }],
    ['its own switch', { stops: 'own-agent', agentId: AGENT }],
    ['that of the agent that drafts', { stops: 'agent', agent: 'content' }],
    ['that of the agent that finds needs', { stops: 'agent', agent: 'needs-analysis' }],
    ['that of its owner', { stops: 'person', personId: owner }],
  ])('is stopped by %s, and goes on where it is let go', async (_what, what) => {
    await as({ Rung: 'everybody' });
    const turn = (isOff: boolean) =>
      edit(at.company, 'switch', 'incident', { ...what, isOff, because: 'why' });
    expect((await turn(true)).status).toBe(200);
    await expect(run()).rejects.toMatchObject({ fault: { kind: 'stopped' } });
    await at.company.run(runOwnAgents, {}).catch(() => undefined);
    expect(await needs()).toEqual([]);
    await turn(false);
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 1, proposed: 1, failed: [] });
    expect(await needs()).toEqual([NEED]);
  });

  it('proposes no more in a month than its row says', async () => {
    await as({ MostAMonth: 1, Proposes: 'a note to its owner', Form: 'none', Threshold: 95 });
    await run();
    expect(await proposals()).toHaveLength(1);
    await run();
    expect(await proposals()).toHaveLength(1);
    expect(await proposals()).toMatchObject([{ standing: 'told' }]);
  });

  it('hears of a need that was found, and of nothing that was before it was there', async () => {
    await as({
      RunsAt: 'a need was found',
      Asks: 'needs wait',
      Threshold: 1,
      Proposes: 'a note to its owner',
      Form: 'none',
    });
    at.list.edit(AGENT, { Rung: 'on trigger' });
    await sync();
    expect(await take()).toBe(200);
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    await at.company.pass(at.company.now() + DAY, () => undefined);
    await edit(at.company, 'policy', 'sources', { mayOpenAlone: ['small-company'] });
    await at.company.analyse();
    await at.company.pass(at.company.now() + 2 * DAY, () => undefined);
    expect(await needs()).toContain(NEED);
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 1, proposed: 1, failed: [] });
    expect(await proposals()).toMatchObject([
      { standing: 'told', because: expect.stringContaining('1 day') },
    ]);
    expect(await at.company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
  });

  it('is moved and answered at doors by whoever may, and shown to its owner alone', async () => {
    await as({});
    const call = (name: string, by: string, roles: AppRole[], params = {}, body: unknown = {}) =>
      askDoor(at.company, name, { by, roles, params, body });
    const agentId = { agentId: AGENT };
    const to = (rung: string) => call('own-agent-move', owner, ['Register.Write'], agentId, { rung });
    expect(await to('on-trigger')).toMatchObject({ status: 200, json: { rung: 'on-trigger' } });
    expect(await to('by-hand')).toMatchObject({ status: 200, json: { rung: 'by-hand' } });
    const by = { id: owner, roles: ['Register.Write' as const] };
    const otherwise = { ...(await stored()), prompt: 'Otherwise.' };
    expect((await edit(at.company, 'own-agent', AGENT, otherwise, by)).status).toBe(200);
    expect((await to('pilot')).status).toBe(409);
    expect((await call('own-agent-move', lead, ['Need.Read'], agentId, { rung: 'pilot' })).status).toBe(403);
    const looked = await call('me-own-agent-run', owner, [], agentId);
    expect(looked.json).toMatchObject({ proposals: [{ skill: 'Negotiation', standing: 'waiting' }] });
    expect((await call('me-own-agent-run', lead, [], agentId)).status).toBe(404);
    expect((await call('me-own-agents-list', lead, [])).json['items']).toEqual([]);
    expect((await call('me-own-agents-list', owner, [])).json['items']).toMatchObject([
      { agent: { agentId: AGENT }, proposals: [{ role: 'Seller' }] },
    ]);
    const all = await call('own-agents-list', lead, ['Need.Read']);
    expect(all.json['items']).toHaveLength(3);
  });

  it('is told to its owner as theirs, and goes with them', async () => {
    await as({ RunNow: 'now' });
    const held = await at.company.run(subjectAccess, { personId: owner });
    expect(held).toMatchObject({ ownAgents: [{ agentId: AGENT, rung: 'by-hand' }] });
    const { places } = await erasePerson(containersOf(at.company), owner);
    expect(places.filter(({ does }) => does === 'unknown')).toEqual([]);
    expect(await stored()).toBeUndefined();
    await pass();
    expect(says()).toContain('its owner was erased');
    await expect(run()).rejects.toMatchObject({ fault: { kind: 'not-found' } });
  });
});

import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { answerProposal } from '../../lib/agents/needs-analysis/own-agents/answer-proposal.ts';
import {
  runOwnAgent,
  runOwnAgents,
  runPressedAgents,
} from '../../lib/agents/needs-analysis/own-agents/run-own-agents.ts';
import { shownOverTime } from '../../lib/agents/needs-analysis/own-agents/shown.ts';
import { meOwnAgentTake } from '../../functions/http/me/me-own-agent-take.ts';
import { ownAgentMove } from '../../functions/http/registers/own-agent-move.ts';
import { asTaken, ownAgentVersion, rungOf, type OwnAgent } from '../../lib/domain/own-agent/own-agent.ts';
import { runStep } from '../../lib/step.ts';
import { tryOwnAgents } from '../../lib/agents/needs-analysis/own-agents/try-own-agent.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { decide } from '../../lib/gates/decide.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { askDoor } from '../support/ask-door.ts';
import { containersOf } from '../support/containers-of.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { honestModel } from '../support/models.ts';
import { listKept, passesOver, settled } from '../support/list-kept.ts';
import {
  approves,
  closingSteps,
  firstSignals,
  lead,
  playbook,
  saveRegisters,
} from '../support/small-company.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { DAY, START, world, type World } from '../support/world.ts';

/** The number that the site gives to whom it meets first. */
const FIRST_PICKED = 11;
/** Owns the three lines of the strategy of the small company, so that they may own an agent. */
const owner = guidOf('owner');
const NEED = 'seller.negotiation';
/** What somebody who never programmed fills in. */
const ROW = {
  OwnedById: FIRST_PICKED,
  Rung: 'by hand',
  PilotRoles: 'Seller',
  RunsAt: 'every month',
  Asks: 'few can',
  Threshold: 60,
  SkillIds: '',
  RoleIds: '',
  Proposes: 'a need with a draft in Form',
  Form: 'job-aid',
  Prompt: 'Begin with the price.',
  Rubric: 'It names one situation\nIts first sentence says what to do',
  MostAMonth: 5,
  RunNow: 'no',
};

letRegistersAge();

let company: World;
let list: ReturnType<typeof listKept>;
let pass: ReturnType<typeof passesOver>;
/** A pass of the timer over the list, with what it does for agents. */
const sync = async () => {
  await pass();
  await company.run(runPressedAgents, {});
  await company.run(tryOwnAgents, {});
  return await pass();
};
const row = () => list.of('price-first');
const says = () => String(row()['LearningOsSays']);
const stored = async () =>
  (await company.ports.registers.latest('own-agent')).find(({ id }) => id === 'price-first')?.value;
const proposals = async () =>
  (await company.ports.registers.latest('own-agent-work')).flatMap(({ value }) => value.proposals);
const needs = async () => (await collected(company.ports.needs.list())).map(({ needId }) => needId);

const asked = (id: string, roles: AppRole[], params: Record<string, string>, body: unknown) => ({
  principal: headerOf({ kind: 'user', id, roles }),
  params,
  body,
  app: { ports: company.ports, disabledAgents: new Set<never>() },
});
const agentId = 'price-first';
/** What whoever is named presses in the chat: they answer for it as it stands. */
const take = async (by = owner) => {
  const agent = await stored();
  const body = { version: agent ? ownAgentVersion(agent) : '', rung: agent?.rung ?? 'by-hand' };
  const clock = jest.spyOn(Date, 'now');
  const process = clock.getMockImplementation() ?? company.now;
  clock.mockImplementation(company.now);
  const { status } = await callDoor(meOwnAgentTake, asked(by, [], { agentId }, body));
  clock.mockImplementation(process);
  return status;
};
const move = async (by: string, rung: string) =>
  await callDoor(ownAgentMove, asked(by, ['Register.Write'], { agentId }, { rung }));

const nobody = () => undefined;

/** What drafters were told. */
const told: string[] = [];
const honest = honestModel();
const listening: typeof honest = {
  ...honest,
  ask(job, spender) {
    told.push(job.instructions);
    return honest.ask(job, spender);
  },
};

/** Sellers are seen by one source, which may open no need alone: they lack it, and no need is open. */
beforeEach(async () => {
  told.length = 0;
  company = world({ sources: [playbook, closingSteps], model: listening });
  await saveRegisters(company, []);
  await company.bus.send(firstSignals(60));
  await company.settle();
  await company.analyse();
  await company.settle();
  await company.pass(START + 40 * DAY, nobody);
  list = listKept();
  list.pick(owner);
  pass = passesOver('Own agents', list, company);
  await pass();
});

describe('the list of own agents', () => {
  it('holds two from the start, which nobody owns and which run nowhere', async () => {
    expect(list.rows.map(({ fields }) => fields['Title'])).toEqual(['few-can-yet', 'waits-too-long']);
    expect(list.of('few-can-yet')).toMatchObject({
      Rung: 'prompt kit',
      LearningOsSays: 'a prompt kit: nothing runs; copy PromptKit',
      PromptKit: expect.stringContaining('In which roles can fewer than 50%'),
    });
    await company.run(runOwnAgents, {});
    expect(await proposals()).toEqual([]);
    await sync();
    expect(list.of('few-can-yet')['WouldHave']).toContain('1 April 2026: Negotiation, Seller');
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
    [{ SkillIds: 'Negotiations' }, 'SkillIds: “Negotiations” is no name here; write “Negotiation”'],
    [{ Rung: 'prompt kit', RunNow: 'now' }, 'RunNow: a prompt kit runs nowhere'],
  ])('says in the row what is wrong with %j, and takes nothing of it', async (wrong, said) => {
    list.pick(guidOf('somebody'));
    list.edit('price-first', { ...ROW, ...wrong });
    await sync();
    expect(says()).toContain(said);
    expect(await stored()).toBeUndefined();
  });

  it('shows what one would have proposed, and moves it up only after that was to be read', async () => {
    list.edit('price-first', { ...ROW, Rung: 'pilot' });
    await pass();
    expect(row()['Rung']).toBe('by hand');
    expect(says()).toContain('It was changed, so it stands at “by hand”');
    list.edit('price-first', { Rung: 'pilot' });
    await pass();
    expect(row()['Rung']).toBe('by hand');
    expect(says()).toContain('It was not tried as it is now');
    await sync();
    expect(row()['WouldHave']).toBe(
      'In the 13 weeks before 11 April 2026 it would have made 1 proposal:\n1 April 2026: Negotiation, Seller: fewer than 60% of those who are known can do it',
    );
    expect([await needs(), await proposals()]).toEqual([[], []]);
    list.edit('price-first', { Rung: 'pilot' });
    await sync();
    expect(row()['Rung']).toBe('pilot');
    expect(await stored()).toMatchObject({ rung: 'pilot' });
    // Another wording is another agent: it falls, and is tried again.
    list.edit('price-first', { Prompt: 'Begin with the terms.' });
    await sync();
    expect(await stored()).toMatchObject({ rung: 'by-hand', prompt: 'Begin with the terms.' });
    expect(row()['Rung']).toBe('by hand');
  });

  it('leaves alone what was changed at the door, and what a caller claims of a try', async () => {
    list.edit('price-first', ROW);
    await sync();
    const { tried, ...agent } = (await stored()) ?? {};
    expect(tried).toMatchObject({ would: 1 });
    const forged = { ...agent, threshold: 30, rung: 'everybody', tried: { ...tried, version: 'x' } };
    const by = { id: owner, roles: ['Register.Write' as const] };
    expect((await edit(company, 'own-agent', 'price-first', forged, by)).status).toBe(200);
    expect(await stored()).toMatchObject({ threshold: 30, rung: 'by-hand' });
    expect(await stored()).not.toHaveProperty('tried');
    await sync();
    expect(row()).toMatchObject({ Threshold: 30, Rung: 'by hand' });
    const work = { agentId: 'price-first', lookedAt: 0, proposals: [] };
    expect((await edit(company, 'own-agent-work', 'price-first', work)).status).toBe(400);
  });
});

describe('what an agent is shown', () => {
  it('is nothing of a group that fell silent, and of a day that is over what was said then', async () => {
    const [before] = await collected(company.ports.disclosures.all('role'));
    const memory = before?.value.skills['negotiation'];
    if (!before || !memory?.said) throw new Error('Nothing was said of anybody.');
    const { said, ...silent } = memory;
    const value = { ...before.value, skills: { negotiation: { ...silent, past: [said] } } };
    await company.ports.disclosures.save({ ...before, value });
    const { shownAt } = await shownOverTime(company.ports, company.now());
    const ofGroup = (at: number) =>
      shownAt(at).roles.filter(({ roleId }) => `role:${roleId}` === value.group);
    expect(ofGroup(company.now())).toEqual([]);
    expect(ofGroup(company.now() - DAY)).toHaveLength(1);
    expect(ofGroup(START - DAY)).toEqual([]);
  });
});

describe('whose name an agent bears', () => {
  const agent = async () => {
    const agent: Partial<OwnAgent> = { ...(await stored()) };
    delete agent.tried;
    delete agent.taken;
    return agent;
  };
  beforeEach(async () => {
    const approver = { approverId: lead, gates: ['publication'] };
    await edit(company, 'approver', 'lead', approver);
  });
  const by = (id: string) => ({ id, roles: ['Register.Write' as const] });

  it('is written into the list by anybody, and goes nowhere until they said yes', async () => {
    list.edit('price-first', ROW);
    await sync();
    expect(says()).toContain('presses “Take it”. Until then it goes no further than “prompt kit”');
    const look = () => company.run(runOwnAgent, { agentId, by: owner });
    await expect(look()).rejects.toThrow('waits for its owner to take it');
    list.edit('price-first', { Rung: 'everybody' });
    await sync();
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    expect(await take(lead)).toBe(404);
    list.edit('price-first', { Rung: 'by hand' });
    await sync();
    expect(await take()).toBe(200);
    await sync();
    expect(says()).toContain('by hand: it looks when somebody presses');
    expect((await look()).proposals).toMatchObject([{ standing: 'waiting' }]);
  });

  it('is asked for again for another version, another owner, other pilot roles and a higher rung', async () => {
    list.edit('price-first', ROW);
    await sync();
    await take();
    const runs = async (fields: Record<string, unknown>) => {
      list.edit('price-first', fields);
      await sync();
      const now = await stored();
      return now && rungOf(now);
    };
    expect(await runs({})).toBe('by-hand');
    // Up without them it goes nowhere, and stays where they let it.
    expect(await runs({ Rung: 'everybody' })).toBe('by-hand');
    expect(says()).toContain('no further than “by hand”');
    expect(await runs({ Rung: 'by hand', PilotRoles: '' })).toBe('prompt-kit');
    expect(await runs({ PilotRoles: 'Seller' })).toBe('prompt-kit');
    expect(await take()).toBe(200);
    expect(await runs({ OwnedById: list.pick(lead) })).toBe('prompt-kit');
    expect(await take()).toBe(404);
    expect(await take(lead)).toBe(200);
    expect(await runs({ Prompt: 'Begin with the terms.' })).toBe('prompt-kit');
    const before = { version: 'of-before', rung: 'by-hand' };
    expect((await callDoor(meOwnAgentTake, asked(lead, [], { agentId }, before))).status).toBe(409);
  });

  it('is put on it at a door by themselves alone, and so is what it does and how far', async () => {
    list.edit('price-first', ROW);
    await sync();
    const saved = async (change: object, id: string) =>
      await edit(company, 'own-agent', agentId, { ...(await agent()), ...change }, by(id));
    for (const change of [{ ownerId: lead }, { prompt: 'Otherwise.' }, { rung: 'on-trigger' }])
      expect((await saved(change, guidOf('somebody'))).status).toBe(403);
    const refused = await move(lead, 'everybody');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('answers for it in their own name');
    const made = { ...(await agent()), agentId: 'another', rung: 'prompt-kit' };
    expect((await edit(company, 'own-agent', 'another', made, by(lead))).status).toBe(403);
    // Down is free to all; up its owner moves it, and with that takes it.
    expect((await move(owner, 'everybody')).status).toBe(200);
    expect((await move(lead, 'by-hand')).status).toBe(200);
    expect((await move(lead, 'on-trigger')).status).toBe(403);
    const letGo = { ...(await agent()), rung: 'prompt-kit' };
    delete (letGo as { ownerId?: string }).ownerId;
    expect((await edit(company, 'own-agent', agentId, letGo, by(lead))).status).toBe(200);
  });

  it('keeps whoever saved that version from deciding about what it proposes', async () => {
    list.edit('price-first', { ...ROW, OwnedById: list.pick(lead) });
    await sync();
    expect(
      (await edit(company, 'own-agent', agentId, { ...(await agent()), prompt: 'Mine.' }, by(lead))).status,
    ).toBe(200);
    list.edit('price-first', { OwnedById: FIRST_PICKED });
    await pass();
    list.edit('price-first', { ...ROW, Prompt: 'Mine.' });
    await sync();
    expect(await take()).toBe(200);
    const { proposals: found } = await company.run(runOwnAgent, { agentId, by: owner });
    const proposalId = found[0]?.proposalId ?? '';
    await company.run(answerProposal, { agentId, proposalId, answer: 'yes', by: owner, callId: 'yes' });
    const need = (await collected(company.ports.needs.list())).find(({ needId }) => needId === NEED);
    expect(need?.requestedBy).toEqual(expect.arrayContaining([owner, lead]));
  });

  it('goes out of the row with whoever was erased, and comes back by no edit of it', async () => {
    list.edit('price-first', ROW);
    await sync();
    await take();
    await erasePerson(containersOf(company), owner);
    list.edit('price-first', { Prompt: 'Edited meanwhile.' });
    await sync();
    expect(await stored()).toBeUndefined();
    expect(row()).toMatchObject({ OwnedById: null, Rung: 'prompt kit', Prompt: 'Edited meanwhile.' });
    expect(says()).toContain('its owner was erased');
    expect(await sync()).toEqual(settled);
    list.edit('price-first', { OwnedById: list.pick(lead), Rung: 'by hand' });
    await sync();
    expect(await stored()).toMatchObject({ ownerId: lead });
    expect(says()).toContain('presses “Take it”');
  });
});

describe('an agent of somebody’s own', () => {
  const as = async (fields: Record<string, unknown>) => {
    const untried = { ...ROW, ...fields, Rung: 'by hand', RunNow: 'no' };
    list.edit('price-first', untried);
    await sync();
    list.edit('price-first', { Rung: 'by hand', ...fields, RunNow: 'no' });
    await sync();
    expect(await take()).toBe(200);
    if (fields['RunNow'] === 'now') list.edit('price-first', { RunNow: 'now' });
    await sync();
  };
  const run = () => company.run(runOwnAgent, { agentId: 'price-first', by: owner });
  const answer = (said: 'yes' | 'no', proposalId: string, by = owner) =>
    company.run(answerProposal, { agentId: 'price-first', proposalId, answer: said, by, callId: said });
  const notices = () =>
    [...company.channels.notices.standing.values()].filter(({ payload }) =>
      payload.text.includes('price-first'),
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
    await company.settle();
    const [asked] = await collected(company.ports.needs.pendingApprovals());
    expect(asked).toMatchObject({ needId: NEED, gate: 'cause-and-priority', involved: [owner] });
    expect(asked?.facts[0]).toContain('the agent “price-first”, which somebody here made, proposes it');
    const log = (await decisionLog(company.ports)).filter(({ subject }) => subject === NEED);
    expect(log.map(({ decidedBy, charterLineId }) => [decidedBy.kind, charterLineId])).toEqual([
      ['rule', 'C1'],
      ['human', 'C1'],
      ['rule', 'C1'],
    ]);
    expect(log[0]?.decidedBy.name).toBe('own agent price-first');
    // The owner had a hand in it, and decides about it nowhere.
    const own = { needId: NEED, approvalId: asked?.approvalId ?? '', by: owner };
    await expect(
      company.run(decide, { ...own, answer: { verdict: 'approve', cause: 'skill' } }),
    ).rejects.toThrow(/hand in/);
    // A second look proposes the same to nobody.
    expect((await run()).proposals).toEqual([]);
  });

  it('has what it asks of a draft told to the drafter, and shown to whoever approves it', async () => {
    await as({ RunNow: 'now' });
    const [proposal] = await proposals();
    await answer('yes', proposal?.proposalId ?? '');
    await company.pass(company.now() + DAY, ({ gate }) => (gate === 'publication' ? undefined : approves()));
    const [asked] = await collected(company.ports.needs.pendingApprovals());
    expect(asked).toMatchObject({ gate: 'publication' });
    expect(asked?.facts).toContain(
      'The own agent “price-first” asks of a draft: “Its first sentence says what to do”',
    );
    const { value: asset } = await company.ports.needs.asset(NEED, asked?.assetId ?? '');
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
      edit(company, 'switch', 'words', { stops: 'own-agent', agentId, isOff, because: 'its words' });
    await turn(true);
    const decides = ({ gate }: { gate: string }) => (gate === 'publication' ? undefined : approves());
    await company.pass(company.now() + DAY, decides);
    expect(await collected(company.ports.needs.pendingApprovals())).toEqual([]);
    expect(told.some((one) => one.includes('Begin with the price.'))).toBe(false);
    await turn(false);
    await company.pass(company.now() + DAY, decides);
    expect(await collected(company.ports.needs.pendingApprovals())).toMatchObject([{ gate: 'publication' }]);
  });

  it('does nothing where its owner says no', async () => {
    await as({ RunNow: 'now' });
    const [proposal] = await proposals();
    await answer('no', proposal?.proposalId ?? '');
    expect(await proposals()).toMatchObject([{ standing: 'dismissed' }]);
    await expect(answer('yes', proposal?.proposalId ?? '')).rejects.toThrow('answered otherwise');
    expect(await needs()).toEqual([]);
  });

  it('opens nothing that it proposed before it was changed, and proposes that anew', async () => {
    await as({ RunNow: 'now' });
    const [before] = await proposals();
    list.edit('price-first', { Form: 'role-play' });
    await sync();
    await take();
    await expect(answer('yes', before?.proposalId ?? '')).rejects.toThrow(
      'was changed since it proposed this',
    );
    expect(await needs()).toEqual([]);
    list.edit('price-first', { RunNow: 'now' });
    await sync();
    const [anew] = await proposals();
    expect(anew?.version).not.toBe(before?.version);
    await answer('yes', anew?.proposalId ?? '');
    expect(await needs()).toEqual([NEED]);
  });

  it('keeps its name, and with it what it proposed', async () => {
    await as({});
    list.edit('price-first', { Title: 'price-second' });
    await sync();
    expect(list.of('price-second')['LearningOsSays']).toContain('Write “price-first” again');
    expect((await company.ports.registers.latest('own-agent')).map(({ id }) => id)).not.toContain(
      'price-second',
    );
  });

  it('keeps none after it from looking where it cannot, and says so to its owner', async () => {
    await as({ Rung: 'on trigger' });
    const standing = (await stored()) as OwnAgent;
    const { registers } = company.ports;
    const save: typeof registers.save = (one) =>
      one.register === 'own-agent-work' && one.id === agentId
        ? Promise.reject(new Error('broken'))
        : registers.save(one);
    const second = asTaken({ ...standing, agentId: 'price-second' });
    await registers.save({ register: 'own-agent', id: 'price-second', value: second, at: START });
    const ports = { ...company.ports, registers: { ...registers, save } };
    const call = { at: company.now(), instanceId: 'own-agents', step: 'run-own-agents' };
    const done = await runStep(runOwnAgents, {}, call, { ports, disabledAgents: new Set<never>() });
    expect(done).toEqual({ looked: 1, proposed: 1, failed: [agentId] });
    expect(await decisionLog(company.ports)).toContainEqual(
      expect.objectContaining({ outcome: expect.stringContaining('could not look') }),
    );
  });

  it('looks by itself on its trigger once a month, and proposes to its owner alone', async () => {
    await as({ Rung: 'on trigger' });
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 1, proposed: 1, failed: [] });
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    expect(await proposals()).toMatchObject([{ standing: 'waiting' }]);
    expect(await needs()).toEqual([]);
  });

  it.each([
    ['pilot', 'Seller', ['went-on'], [NEED]],
    ['pilot', 'Tester', ['waiting'], []],
    ['everybody', '', ['went-on'], [NEED]],
  ])('goes on from %s with the roles “%s”: %j', async (Rung, PilotRoles, standings, open) => {
    await as({ Rung, PilotRoles });
    await company.run(runOwnAgents, {});
    expect((await proposals()).map(({ standing }) => standing)).toEqual(standings);
    expect(await needs()).toEqual(open);
  });

  it('falls by one switch, and then goes on no more', async () => {
    await as({ Rung: 'everybody' });
    list.edit('price-first', { Rung: 'prompt kit' });
    await sync();
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    await expect(run()).rejects.toMatchObject({ fault: { kind: 'conflict' } });
    expect(await needs()).toEqual([]);
  });

  it.each([
    ['that of all of them', { stops: 'own-agents' }],
    ['its own switch', { stops: 'own-agent', agentId: 'price-first' }],
    ['that of the agent that drafts', { stops: 'agent', agent: 'content' }],
    ['that of the agent that finds needs', { stops: 'agent', agent: 'needs-analysis' }],
    ['that of its owner', { stops: 'person', personId: owner }],
  ])('is stopped by %s, and goes on where it is let go', async (_what, what) => {
    await as({ Rung: 'everybody' });
    const turn = (isOff: boolean) => edit(company, 'switch', 'incident', { ...what, isOff, because: 'why' });
    expect((await turn(true)).status).toBe(200);
    await expect(run()).rejects.toMatchObject({ fault: { kind: 'stopped' } });
    await company.run(runOwnAgents, {}).catch(() => undefined);
    expect(await needs()).toEqual([]);
    await turn(false);
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 1, proposed: 1, failed: [] });
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
    list.edit('price-first', { Rung: 'on trigger' });
    await sync();
    expect(await take()).toBe(200);
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
    await company.pass(company.now() + DAY, nobody);
    await edit(company, 'policy', 'sources', { mayOpenAlone: ['small-company'] });
    await company.analyse();
    await company.pass(company.now() + 2 * DAY, nobody);
    expect(await needs()).toContain(NEED);
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 1, proposed: 1, failed: [] });
    expect(await proposals()).toMatchObject([
      { standing: 'told', because: expect.stringContaining('1 day') },
    ]);
    expect(await company.run(runOwnAgents, {})).toEqual({ looked: 0, proposed: 0, failed: [] });
  });

  it('is moved and answered at doors by whoever may, and shown to its owner alone', async () => {
    await as({});
    const call = (name: string, by: string, roles: AppRole[], params = {}, body: unknown = {}) =>
      askDoor(company, name, { by, roles, params, body });
    const agentId = { agentId: 'price-first' };
    const to = (rung: string) => call('own-agent-move', owner, ['Register.Write'], agentId, { rung });
    expect(await to('on-trigger')).toMatchObject({ status: 200, json: { rung: 'on-trigger' } });
    expect(await to('by-hand')).toMatchObject({ status: 200, json: { rung: 'by-hand' } });
    const by = { id: owner, roles: ['Register.Write' as const] };
    const otherwise = { ...(await stored()), prompt: 'Otherwise.' };
    expect((await edit(company, 'own-agent', 'price-first', otherwise, by)).status).toBe(200);
    expect((await to('pilot')).status).toBe(409);
    expect((await call('own-agent-move', lead, ['Need.Read'], agentId, { rung: 'pilot' })).status).toBe(403);
    const looked = await call('me-own-agent-run', owner, [], agentId);
    expect(looked.json).toMatchObject({ proposals: [{ skill: 'Negotiation', standing: 'waiting' }] });
    expect((await call('me-own-agent-run', lead, [], agentId)).status).toBe(404);
    expect((await call('me-own-agents-list', lead, [])).json['items']).toEqual([]);
    expect((await call('me-own-agents-list', owner, [])).json['items']).toMatchObject([
      { agent: { agentId: 'price-first' }, proposals: [{ role: 'Seller' }] },
    ]);
    const all = await call('own-agents-list', lead, ['Need.Read']);
    expect(all.json['items']).toHaveLength(3);
  });

  it('is told to its owner as theirs, and goes with them', async () => {
    await as({ RunNow: 'now' });
    const held = await company.run(subjectAccess, { personId: owner });
    expect(held).toMatchObject({ ownAgents: [{ agentId: 'price-first', rung: 'by-hand' }] });
    const { places } = await erasePerson(containersOf(company), owner);
    expect(places.filter(({ does }) => does === 'unknown')).toEqual([]);
    expect(await stored()).toBeUndefined();
    await pass();
    expect(says()).toContain('its owner was erased');
    await expect(run()).rejects.toMatchObject({ fault: { kind: 'not-found' } });
  });
});

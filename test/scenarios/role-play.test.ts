import { expect, test } from '@jest/globals';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { coachTurn } from '../../lib/agents/practice/role-play/coach-turn.ts';
import { releaseScore } from '../../lib/agents/practice/role-play/release-score.ts';
import { sayTurn } from '../../lib/agents/practice/role-play/say-turn.ts';
import {
  endRolePlay,
  eraseRolePlay,
  goBackInRolePlay,
  ownRolePlays,
  readRolePlay,
  startRolePlay,
} from '../../lib/agents/practice/role-play/sessions.ts';
import { WORK_MS } from '../../lib/domain/practice/role-play/turns.ts';
import type { ArtefactOf } from '../../lib/domain/artefact/artefact.ts';
import type { Receiver } from '../../lib/domain/receiver/receiver.ts';
import type { NamedError } from '../../lib/errors.ts';
import type { Model, ModelJob } from '../../lib/ports/model.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { runStep, type Step } from '../../lib/step.ts';
import { collected } from '../support/collected.ts';
import { companyWithLesson } from '../support/company-with-lesson.ts';
import { honestModel, modelThatRefuses } from '../support/models.ts';
import { sellers } from '../support/small-company.ts';
import { talkedOut } from '../support/talked-out.ts';
import { recordStore } from '../support/told-company.ts';
import { DAY, type World } from '../support/world.ts';

const needId = 'seller.negotiation';
const sessionId = 'session-1';

/** The company with a role-play that reached somebody; whose steps run with other ports where it is said. */
async function played() {
  const company = await companyWithLesson('role-play');
  const reached: string[] = [];
  for (const personId of sellers(60)) {
    const { items } = await company.run(ownItems, { personId });
    if (items.some(({ state }) => state === 'delivered')) reached.push(personId);
    if (reached.length === 2) break;
  }
  const [personId = '', other = ''] = reached;
  const asset = (await company.ports.needs.asset(needId, `need-${needId}-1.v2`)).value;
  if (asset.origin !== 'ai-drafted') throw new Error('It was not drafted.');
  const script = asset.artefact as ArtefactOf<'role-play'>;
  const as =
    (ports: Partial<Ports>, at = company.now()) =>
    <I, O>(step: Step<I, O>, input: NoInfer<I>): Promise<O> =>
      runStep(
        step,
        input,
        { at, instanceId: 'call-1', step: step.name },
        { ports: { ...company.ports, ...ports }, disabledAgents: new Set() },
      );
  const say = (turnId: string, says: string, ports: Partial<Ports> = {}, at?: number) =>
    as(ports, at)(sayTurn, { personId, sessionId, turnId, says });
  return { company, personId, other, script, as, say };
}
type Played = Awaited<ReturnType<typeof played>>;
const started = async ({ company, personId }: Pick<Played, 'company' | 'personId'>) =>
  await company.run(startRolePlay, { personId, sessionId, needId, confidence: 2 });

/** A model that notes what it is given. */
function listening(model: Model = honestModel()) {
  const jobs: ModelJob<unknown>[] = [];
  return {
    jobs,
    model: {
      ...model,
      ask: <T>(job: ModelJob<T>) => {
        jobs.push(job);
        return model.ask(job);
      },
    },
  };
}
/** A model that takes every turn for whatever it could earn, and says whatever it knows. */
const gullible = ({ runner: { interests } }: ArtefactOf<'role-play'>): Model => ({
  ...honestModel(),
  ask: <T>({ task, material }: ModelJob<T>) => {
    const { turn } = material as { turn: string };
    const earns = interests.map((_, i) => ({ by: `earning-${i + 1}`, quote: turn.slice(0, 300) }));
    const value =
      task === 'read-turn'
        ? { shows: [], earns, strains: [] }
        : { says: JSON.stringify(material).slice(0, 700) };
    const tokens = { input: 0, output: 0, thought: 0 };
    return Promise.resolve({ outcome: 'answered' as const, value: value as T, model: 'gullible', tokens });
  },
});
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error as NamedError).fault.kind,
  );
test('one person plays it turn by turn: found, coached, tried again, debriefed, released', async () => {
  const it = await played();
  const { company, personId, say, script } = it;
  const list = await company.run(ownRolePlays, { personId });
  expect(list).toMatchObject({ playable: [{ needId }], sessions: [] });
  const begun = await started(it);
  expect(begun).toMatchObject({ said: 0, found: [], isOver: false, confidence: { before: 2 } });
  expect(begun.opens).not.toMatch(/[“”]/);
  expect(begun.labelled).toMatch(/AI/);
  expect(begun.brief.lines.length).toBeGreaterThan(4);
  const secrets = script.runner.interests.map(({ hidden }) => hidden.madeUp);
  for (const secret of secrets) expect(JSON.stringify(begun)).not.toContain(secret);

  const first = await say('t1', 'Good morning, I have your letter here.');
  expect(first.turns).toMatchObject([{ turnId: 't1', counts: { words: 7, questions: 0, statements: 1 } }]);
  expect(first.turns[0]?.partner).toContain(script.runner.moves[0]?.says.madeUp.slice(1, -1));
  const second = await say('t2', 'What do you need in this negotiation besides a discount on the price?');
  const third = await say('t3', 'I offer you better terms first. What would you give in return for that?');
  expect([second.found.length, third.found.length].some((found) => found > 0)).toBe(true);

  const coached = await company.run(coachTurn, { personId, sessionId, turnId: 't3' });
  expect('I offer you better terms first. What would you give in return for that?').toContain(coached.quote);
  expect(coached.counts).toEqual({ words: 14, questions: 1, statements: 1 });
  expect(script.learner.rubric.map(({ criterion }) => criterion.text)).toContain(coached.criterion);

  const back = await company.run(goBackInRolePlay, { personId, sessionId, turnId: 't3' });
  expect(back.turns.map(({ turnId }) => turnId)).toEqual(['t1', 't2']);
  await say('t4', 'I offer you better terms first. What would you give in return for that?');

  expect(await faultOf(company.run(releaseScore, { personId, sessionId }))).toBe('conflict');
  const { debrief, confidence } = await company.run(endRolePlay, { personId, sessionId, confidence: 4 });
  expect(confidence).toEqual({ before: 2, after: 4 });
  expect(debrief?.lines).toHaveLength(script.learner.rubric.length);
  const { turns } = await company.run(readRolePlay, { personId, sessionId });
  for (const { turnId, quote } of debrief?.lines.flatMap(({ quotes }) => quotes) ?? [])
    expect(turns.find((turn) => turn.turnId === turnId)?.says).toContain(quote);

  const released = await company.run(releaseScore, { personId, sessionId });
  expect(await company.run(releaseScore, { personId, sessionId })).toEqual(released);
  const evidence = await collected(company.ports.learners.evidenceOf('learning', personId));
  expect(evidence.filter(({ id }) => id.startsWith('role-play.'))).toMatchObject([
    { source: 'self-report', givenFor: 'learning', level: released.level, strength: 0.1 },
  ]);
  const seen = await collected(company.ports.learners.evidenceOf('performance', personId));
  expect(seen.filter(({ id }) => id.startsWith('role-play.'))).toEqual([]);
  expect(await faultOf(company.run(goBackInRolePlay, { personId, sessionId, turnId: 't1' }))).toBe(
    'conflict',
  );
});

/** A talk that is over and could be released. */
async function overAs(it: Played, id: string) {
  const { company, personId } = it;
  const of = { personId, sessionId: id };
  await company.run(startRolePlay, { ...of, needId });
  await company.run(sayTurn, { ...of, turnId: 't1', says: 'What do you need besides the price?' });
  await company.run(endRolePlay, of);
  return of;
}

test('who may release a score reads before to which systems outside the number goes', async () => {
  const it = await played();
  const { company } = it;
  const of = await overAs(it, 'session-1');
  const saved = (change: Partial<Receiver>) => {
    const value = recordStore(change);
    return company.ports.registers.save({
      register: 'receiver',
      id: value.receiverId,
      value,
      at: company.now(),
    });
  };
  const release = async () => {
    const seen = await company.run(readRolePlay, of);
    return 'release' in seen ? seen.release : undefined;
  };
  expect(await release()).toMatch(/^A number .* for your development alone\. Nothing of what was said/);
  await saved({ name: 'Acts', gets: ['acts'] });
  await saved({ receiverId: 'off', gets: ['levels'], standing: 'off' });
  expect(await release()).not.toMatch(/outside/);
  await saved({ receiverId: 'hcm', name: 'Growth', gets: ['levels'] });
  expect(await release()).toMatch(/outside of the layer to Growth, for the same\. Nothing of what was said/);
});

test('scores of one skill count once a month, so that playing often makes nobody surer', async () => {
  const it = await played();
  const { company } = it;
  const [first, second] = [await overAs(it, 'session-1'), await overAs(it, 'session-2')];
  await company.run(releaseScore, first);
  expect(await faultOf(company.run(releaseScore, second))).toBe('conflict');
  expect((await company.run(readRolePlay, second)).isReleased).toBe(false);
  const evidence = await collected(company.ports.learners.evidenceOf('learning', it.personId));
  expect(evidence.filter(({ id }) => id.startsWith('role-play.'))).toHaveLength(1);
  // In the next month both talks are still there.
  const released = await it.as({}, company.now() + 28 * DAY)(releaseScore, second);
  expect(released.isReleased).toBe(true);
});

test('nothing is played or counted of whom a switch spares, and nothing counted of who objects; they read on', async () => {
  const it = await played();
  const { company, personId } = it;
  const of = await overAs(it, 'session-1');
  const { registers, learners } = company.ports;
  const stopped = await registers.stopped();
  const spared = {
    ...registers,
    stopped: () => Promise.resolve({ ...stopped, people: new Set([personId]) }),
  };
  const asSpared = it.as({ registers: spared });
  expect(await faultOf(asSpared(releaseScore, of))).toBe('stopped');
  expect(await faultOf(asSpared(sayTurn, { ...of, turnId: 't2', says: 'Hello.' }))).toBe('stopped');
  expect(await faultOf(asSpared(startRolePlay, { ...of, needId }))).toBe('stopped');
  expect((await asSpared(readRolePlay, of)).turns).toHaveLength(1);

  const stored = await learners.read('own-access', personId);
  const objection = { to: 'processing' as const, at: company.now() };
  await learners.commit({ ...stored, value: { ...stored.value, objection } }, []);
  expect(await faultOf(company.run(releaseScore, of))).toBe('conflict');
  expect((await company.run(readRolePlay, of)).isReleased).toBe(false);
});

test('what was said can be read where its script was taken back or its agent is off, and not gone on with', async () => {
  const it = await played();
  const { company } = it;
  const of = await overAs(it, 'session-1');
  const off = await runStep(
    readRolePlay,
    of,
    { at: company.now(), instanceId: 'call-1', step: readRolePlay.name },
    { ports: company.ports, disabledAgents: new Set(['practice']) },
  );
  expect(off.turns).toHaveLength(1);
  const asGone = it.as({
    needs: { ...company.ports.needs, findAsset: () => Promise.resolve(undefined) },
  });
  const { turns, rubric } = await asGone(readRolePlay, of);
  expect([turns.map(({ says }) => says), rubric]).toEqual([['What do you need besides the price?'], []]);
  expect(await faultOf(asGone(sayTurn, { ...of, turnId: 't2', says: 'Hello.' }))).toBe('conflict');
});

test('what somebody plays nobody else finds, nor what is not theirs to play', async () => {
  const it = await played();
  const { company, other, personId } = it;
  await started(it);
  const theirs = { personId: other, sessionId };
  for (const step of [readRolePlay, endRolePlay, releaseScore])
    expect(await faultOf(company.run(step as Step<typeof theirs, unknown>, theirs))).toBe('not-found');
  expect(await faultOf(company.run(sayTurn, { ...theirs, turnId: 't', says: 'Hello.' }))).toBe('not-found');
  expect((await company.run(ownRolePlays, { personId: other })).sessions).toEqual([]);
  await company.run(eraseRolePlay, theirs);
  expect(await faultOf(company.run(readRolePlay, { personId, sessionId }))).toBe('none');
  expect(
    await faultOf(company.run(startRolePlay, { personId, sessionId: 'session-2', needId: 'tester.writing' })),
  ).toBe('conflict');
});

test('a double tap is one turn, and a turn takes two calls of a model', async () => {
  const it = await played();
  await started(it);
  await started(it);
  const { jobs, model } = listening();
  const both = await Promise.all([
    it.say('t1', 'Good morning.', { model }),
    it.say('t1', ' Good  morning. ', { model }),
  ]);
  expect(jobs.map(({ task }) => task)).toEqual(['read-turn', 'play-partner']);
  expect(both.map(({ isWaiting }) => isWaiting).toSorted()).toEqual([false, true]);
  const after = await it.say('t1', 'Good morning.', { model });
  expect(after.turns).toMatchObject([{ turnId: 't1', says: 'Good morning.' }]);
  expect(jobs).toHaveLength(2);
  expect(await faultOf(it.say('t1', 'Good evening.'))).toBe('conflict');
});

test.each([
  ['before a model is asked', 1],
  ['between the model and the store', 2],
])('a crash %s loses no turn and doubles none', async (_, deadly) => {
  const it = await played();
  await started(it);
  const { rolePlays } = it.company.ports;
  let saves = 0;
  const dying: Ports['rolePlays'] = {
    ...rolePlays,
    async save(changed) {
      saves += 1;
      if (saves === deadly) throw new Error('The host died.');
      await rolePlays.save(changed);
    },
  };
  await expect(it.say('t1', 'Good morning.', { rolePlays: dying })).rejects.toThrow('The host died.');
  const { turns } = await it.company.run(readRolePlay, { personId: it.personId, sessionId });
  expect(turns.map(({ turnId, partner }) => [turnId, partner])).toEqual(
    deadly === 1 ? [] : [['t1', undefined]],
  );
  const later = it.company.now() + 4 * 60_000;
  const again = await it.say('t1', 'Good morning.', {}, later);
  expect(again.turns).toHaveLength(1);
  expect(again.turns[0]?.partner).toBeDefined();
  expect((await it.say('t2', 'Shall we begin?', {}, later)).turns).toHaveLength(2);
});

test('a turn reads its session twice, before and after the models', async () => {
  const it = await played();
  await started(it);
  const { rolePlays } = it.company.ports;
  let reads = 0;
  const counting: Ports['rolePlays'] = {
    ...rolePlays,
    find: (...of) => {
      reads += 1;
      return rolePlays.find(...of);
    },
  };
  expect((await it.say('t1', 'Good morning.', { rolePlays: counting })).turns[0]?.partner).toBeDefined();
  expect(reads).toBe(2);
});

test('nobody asks for a turn beside a slow model: it is given up before somebody else takes over', async () => {
  const it = await played();
  await started(it);
  const { jobs, model } = listening();
  await it.say('t1', 'Good morning.', { model });
  const patience = jobs.reduce((sum, { patienceMs = Infinity }) => sum + patienceMs, 0);
  expect(patience).toBeLessThan(WORK_MS);
  const silent: Model = { ...honestModel(), ask: () => new Promise(() => undefined) };
  void it.say('t2', 'Shall we begin?', { model: silent });
  await collected(it.company.ports.rolePlays.of('own-access', it.personId));
  const at = (ms: number) => it.company.now() + ms;
  expect((await it.say('t2', 'Shall we begin?', { model }, at(WORK_MS - 1))).isWaiting).toBe(true);
  const taken = await it.say('t2', 'Shall we begin?', { model }, at(WORK_MS));
  expect([taken.isWaiting, taken.turns[1]?.partner]).toEqual([false, expect.any(String)]);
});

test('whoever plays all day plays away their own share of the budget, and nobody else’s', async () => {
  const it = await played();
  const { company, personId, other } = it;
  await started(it);
  const honest = honestModel();
  const costly: Model = {
    ...honest,
    async ask(job) {
      const outcome = await honest.ask(job);
      return { ...outcome, tokens: { input: 45_000, output: 10_000, thought: 0 } };
    },
  };
  const model = costly;
  // A tenth of a million tokens: two calls of 55,000 use it up, and a little of what comes back.
  expect((await it.say('t1', 'Good morning.', { model })).turns[0]?.partner).toBeDefined();
  const refused = await it.say('t2', 'Shall we begin?', { model }, company.now() + 2 * 3_600_000);
  expect(refused.turns[1]?.problem).toContain('your own share');
  const theirs = { personId: other, sessionId };
  await company.run(startRolePlay, { ...theirs, needId });
  const asOther = await it.as({ model })(sayTurn, { ...theirs, turnId: 't1', says: 'Good morning.' });
  expect(asOther.turns[0]?.partner).toBeDefined();
  const again = await it.say('t2', 'Shall we begin?', { model }, company.now() + 3 * 3_600_000);
  expect(again.turns[1]?.partner).toBeDefined();
  expect(personId).not.toBe(other);
});

const counted = async ({ company, personId }: Pick<Played, 'company' | 'personId'>) =>
  (await collected(company.ports.learners.evidenceOf('learning', personId))).filter(({ id }) =>
    id.startsWith('role-play.'),
  );

test('a score whose counting a crash cut off is counted at the next look, once, as of its release', async () => {
  const it = await played();
  const { company, personId } = it;
  const of = await overAs(it, 'session-1');
  const { learners, rolePlays } = company.ports;
  const dying = { ...learners, commit: () => Promise.reject(new Error('The host died.')) };
  await expect(it.as({ learners: dying })(releaseScore, of)).rejects.toThrow('The host died.');
  expect(await counted(it)).toEqual([]);
  const releasedAt = company.now();
  const later = it.as({}, releasedAt + 3 * DAY);
  expect((await later(ownRolePlays, { personId })).sessions).toMatchObject([{ isReleased: true }]);
  expect(await counted(it)).toMatchObject([{ at: releasedAt }]);
  await later(ownRolePlays, { personId });
  await later(releaseScore, of);
  expect(await counted(it)).toHaveLength(1);
  expect((await rolePlays.find('own-access', personId, of.sessionId))?.value.countedAt).toBeDefined();
});

test('a crash behind the counting counts nothing twice, and what its person objects to meanwhile is not counted', async () => {
  const it = await played();
  const { company, personId } = it;
  const of = await overAs(it, 'session-1');
  const { learners, rolePlays } = company.ports;
  let saves = 0;
  const dying: Ports['rolePlays'] = {
    ...rolePlays,
    async save(changed) {
      saves += 1;
      if (saves === 2) throw new Error('The host died.');
      await rolePlays.save(changed);
    },
  };
  await expect(it.as({ rolePlays: dying })(releaseScore, of)).rejects.toThrow('The host died.');
  expect(await counted(it)).toHaveLength(1);
  await company.run(ownRolePlays, { personId });
  expect(await counted(it)).toHaveLength(1);

  const next = it.as({}, company.now() + 28 * DAY);
  const second = await overAs(it, 'session-2');
  const cut = { ...learners, commit: () => Promise.reject(new Error('The host died.')) };
  await expect(it.as({ learners: cut }, company.now() + 28 * DAY)(releaseScore, second)).rejects.toThrow();
  const stored = await learners.read('own-access', personId);
  const objection = { to: 'processing' as const, at: company.now() };
  await learners.commit({ ...stored, value: { ...stored.value, objection } }, []);
  await next(ownRolePlays, { personId });
  expect(await counted(it)).toHaveLength(1);
});

test('a turn that the model cannot answer stays, says why, and is answered when it can', async () => {
  const it = await played();
  await started(it);
  const failed = await it.say('t1', 'Good morning.', { model: modelThatRefuses() });
  expect(failed.turns).toMatchObject([{ turnId: 't1', says: 'Good morning.' }]);
  expect(failed.turns[0]?.problem).toMatch(/^The partner could not answer:/);
  expect(await faultOf(it.say('t2', 'Hello?'))).toBe('conflict');
  const again = await it.say('t1', 'Good morning.');
  expect(again.turns[0]?.partner).toBeDefined();
  expect(again.turns[0]?.problem).toBeUndefined();
});

const attempts = talkedOut();
test('two hundred attempts to talk it out give a model nothing that was not earned, whoever reads the turns', async () => {
  const { personId, script, as, company } = await played();
  const secrets = script.runner.interests.map(({ hidden }) => hidden.madeUp);
  expect(attempts).toHaveLength(200);
  expect(secrets.length).toBeGreaterThan(0);
  for (const read of ['as the stand-in does', 'as all that there is to earn'] as const) {
    const { jobs, model } = listening(read === 'as the stand-in does' ? honestModel() : gullible(script));
    const run = as({ model });
    for (const [i, says] of attempts.entries()) {
      const id = `session-${read.length}-${i - (i % 10)}`;
      await run(startRolePlay, { personId, sessionId: id, needId });
      const view = await run(sayTurn, { personId, sessionId: id, turnId: `t${i}`, says });
      expect([says, view.found]).toEqual([says, []]);
      for (const secret of secrets) expect(JSON.stringify(view)).not.toContain(secret);
    }
    expect(jobs).toHaveLength(400);
    for (const secret of secrets)
      expect(JSON.stringify(jobs.map(({ material }) => material))).not.toContain(secret);
  }
  // What is asked as it should be comes out, so that the two hundred were not kept from it by something else.
  const { model } = listening(gullible(script));
  await company.run(startRolePlay, { personId, sessionId: 'session-1', needId });
  const earned = await as({ model })(sayTurn, {
    personId,
    sessionId,
    turnId: 't1',
    says: 'What do you need from us, and what could we offer you for it?',
  });
  expect(earned.found).toHaveLength(1);
});

test('what a turn earns is told in the same turn, in the words of the model', async () => {
  const { personId, script, as, company } = await played();
  await company.run(startRolePlay, { personId, sessionId, needId });
  const [told = ''] = script.runner.interests.map(({ hidden }) => hidden.madeUp);
  const model: Model = {
    ...gullible(script),
    ask: async <T>(job: ModelJob<T>) => {
      const answer = await gullible(script).ask(job);
      return job.task === 'read-turn' ? answer : { ...answer, value: { says: `Well. ${told}` } as T };
    },
  };
  const says = 'What do you need from us, and what could we offer you for it?';
  const { turns } = await as({ model })(sayTurn, { personId, sessionId, turnId: 't1', says });
  expect(turns.map(({ partner }) => partner)).toEqual([`Well. ${told}`]);
});

const stored = (company: World) =>
  collected(
    company
      .documents('role-plays')
      .query(
        { parse: (x: unknown) => x, safeParse: (data: unknown) => ({ success: true, data }) } as never,
        `c.type = 'role-play'`,
      ),
  );

test('it is erased by itself, at a tap, and with its person; what was said is in no export and in no other store', async () => {
  const it = await played();
  const { company, personId, other } = it;
  await started(it);
  await it.say('t1', 'The heron stands in the reeds, and I offer you terms.');
  await company.run(startRolePlay, { personId: other, sessionId, needId });
  const access = await company.run(subjectAccess, { personId });
  expect(access.rolePlays).toMatchObject([{ sessionId, said: 1 }]);
  expect(JSON.stringify(access)).not.toContain('heron');
  for (const name of ['learners', 'needs', 'replies', 'decisions', 'effects', 'registers', 'groups'])
    expect(
      JSON.stringify(
        await collected(
          company
            .documents(name)
            .query({ safeParse: (data: unknown) => ({ success: true, data }) } as never, 'IS_DEFINED(c.id)'),
        ),
      ),
    ).not.toContain('heron');
  await company.ports.personalData.eraseLeaver(personId);
  expect(await stored(company)).toMatchObject([{ value: { personId: other } }]);
  await company.run(eraseRolePlay, { personId: other, sessionId });
  expect(await stored(company)).toEqual([]);
  await company.run(startRolePlay, { personId: other, sessionId, needId });
  await company.pass(company.now() + 31 * DAY, () => undefined);
  expect(await stored(company)).toEqual([]);
});

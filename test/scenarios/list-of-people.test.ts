import { beforeEach, describe, expect, it } from '@jest/globals';
import { guidOf } from '../../lib/domain/sha256.ts';
import { listKept, passesOver, refuseOffices, settled, takeOffice } from '../support/list-kept.ts';
import { decisionLog } from '../support/decision-log.ts';
import { lead, saveRegisters } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

const kim = guidOf('kim');
const maker = {
  makerId: 'studio',
  name: 'Studio',
  url: 'https://studio.example/briefs',
  forms: ['role-play' as const, 'job-aid' as const],
  publicKey: 'k'.repeat(43),
  linkHosts: [],
  answersWithinDays: 3,
  isOff: false,
};
const source = {
  sourceId: 'academy',
  name: 'Academy',
  source: 'academy',
  accountHomePage: 'https://academy.example',
  keys: [{ salt: 's'.repeat(22), hash: 'a'.repeat(64) }],
  isOff: false,
};

let company: World;
let list: ReturnType<typeof listKept>;
let sync: ReturnType<typeof passesOver>;
beforeEach(async () => {
  company = world();
  list = listKept();
  sync = passesOver('People and makers', list, company);
  await saveRegisters(company);
  const { registers } = company.ports;
  await registers.save({ register: 'maker', id: 'studio', value: maker, at: START });
  await registers.save({ register: 'record-source', id: 'academy', value: source, at: START });
  const value = { approverId: lead, gates: ['publication' as const] };
  await registers.save({ register: 'approver', id: 'a1', value, at: START });
  list.pick(lead);
  await sync();
});

const take = (by: string, ...roles: 'Need.Decide'[]) =>
  takeOffice({ company, list, title: 'People and makers' }, by, roles);
const says = (title: string) => String(list.of(title)['LearningOsSays']);
const latest = async <R extends 'approver' | 'maker' | 'record-source' | 'policy'>(register: R, id: string) =>
  (await company.ports.registers.latest(register)).find((one) => one.id === id)?.value;

describe('the list of people and makers', () => {
  it('has everything in it from the start, and no key, address or id', async () => {
    expect(list.rows.map(({ fields }) => fields['Title'])).toEqual([
      'the process',
      'the tool',
      'the incentives',
      'unclear expectations',
      'too little time or staff',
      'a lack of motivation',
      'Approver',
      'Studio',
      'Academy',
    ]);
    expect(says('the process')).toContain('nobody yet');
    expect(list.of('Approver')).toMatchObject({
      PersonId: list.pick(lead),
      DeputyId: null,
      Gates: 'publication',
    });
    expect(list.of('Studio')).toMatchObject({ Forms: 'role-play\njob aid', Standing: 'on' });
    const all = JSON.stringify(list.rows);
    for (const secret of [maker.publicKey, maker.url, 's'.repeat(22), 'a'.repeat(64), lead])
      expect(all).not.toContain(secret);
    expect(await sync()).toEqual(settled);
  });

  it('routes a cause to whoever said yes to it, and to nobody before', async () => {
    list.edit('the process', { PersonId: list.pick(kim), Office: 'the owner of the offer process' });
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(says('the process')).toContain('It waits for whoever stands in Person');
    expect((await company.ports.registers.policy()).owners).toEqual({});
    expect(await take(lead, 'Need.Decide')).toEqual([]);
    expect(await take(kim)).toEqual([
      'You answer for a cause that learning does not cure: the process. What is found under it is brought to you, and people are shown “the owner of the offer process” in the place of your name.',
    ]);
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(await latest('policy', 'owners')).toEqual({
      process: { title: 'the owner of the offer process', ownerId: kim },
    });
    expect(says('the process')).toBe('in force');
    expect((await decisionLog(company.ports)).at(-1)).toMatchObject({ decidedBy: { name: kim } });
    // To let go needs no yes.
    list.edit('the process', { PersonId: null, Office: '' });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await latest('policy', 'owners')).toEqual({});
    expect(await sync()).toEqual(settled);
  });

  it('asks nobody again who says that it is not theirs, until the row says something else', async () => {
    list.edit('the process', { PersonId: list.pick(kim), Office: 'the owner of the offer process' });
    await sync();
    const refuse = () => refuseOffices({ company, list, title: 'People and makers' }, kim);
    expect(await refuse()).toEqual([200]);
    expect((await decisionLog(company.ports)).at(-1)).toMatchObject({
      decidedBy: { name: kim },
      outcome: 'does not take what a row of the list People and makers names them for',
    });
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(says('the process')).toBe(
      'Whoever stands in Person says that it is not theirs: choose somebody else. Until then all holds as it was.',
    );
    expect(await sync()).toEqual(settled);
    expect(await take(kim)).toEqual([]);
    expect((await company.ports.registers.policy()).owners).toEqual({});
    // Of somebody else, and of the same person once it says something else, it is asked anew.
    list.edit('the process', { Office: 'the owner of offers' });
    await sync();
    expect(says('the process')).toContain('It waits for whoever stands in Person');
    expect(await refuse()).toEqual([200]);
    list.edit('the process', { PersonId: list.pick(lead) });
    await sync();
    expect(await take(lead)).toHaveLength(1);
  });

  it('refuses a no where the row was edited meanwhile', async () => {
    list.edit('the process', { PersonId: list.pick(kim) });
    await sync();
    const before = structuredClone(list.rows);
    list.edit('the process', { Office: 'the owner of offers' });
    expect(
      await refuseOffices({ company, list: { ...list, rows: before }, title: 'People and makers' }, kim),
    ).toEqual([409]);
    await sync();
    expect(says('the process')).toContain('It waits for whoever stands in Person');
  });

  it('tells whom a row names, once for what it says, and nobody else', async () => {
    const told = () => [...company.channels.notices.standing.values()].map(({ payload }) => payload);
    expect(told()).toEqual([]);
    list.edit('New', { Kind: 'approver', PersonId: list.pick(kim), Gates: 'publication' });
    await sync();
    await sync();
    expect(told()).toEqual([
      { personIds: [kim], text: expect.stringContaining('“People and makers” names you'), inChat: true },
    ]);
    expect(told()[0]?.text).toMatch(/Open “.+” here, and press “Take it” or “Not me”/);
    list.edit('New', { Gates: 'both' });
    await sync();
    expect(told().map(({ personIds }) => personIds)).toEqual([[kim], [kim]]);
    await take(kim, 'Need.Decide');
    await sync();
    expect(told()).toHaveLength(2);
  });

  it('makes nobody an approver or a deputy without the role and their own yes', async () => {
    list.edit('New', { Kind: 'approver', PersonId: list.pick(kim), Gates: 'both' });
    await sync();
    expect(says('New')).toContain('It waits for whoever stands in Person');
    expect(says('New')).toContain('IT has to have given them the app role Need.Decide');
    // Without the role nothing is taken, and the row says for whom it waits now.
    expect(await take(kim)).toEqual([expect.stringContaining('You are an approver')]);
    expect(await company.ports.registers.latest('approver')).toHaveLength(1);
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(says('New')).toMatch(/would take it and may not yet: IT has not given them .* Need\.Decide/);
    expect(await take(kim)).toHaveLength(1);
    expect(await sync()).toEqual(settled);
    expect(await take(kim, 'Need.Decide')).toEqual([expect.stringContaining('You are an approver')]);
    await sync();
    expect(await company.ports.registers.latest('approver')).toHaveLength(2);
    expect(list.rows).toHaveLength(10);
    list.edit('New', { Title: 'Another title', DeputyId: list.pick(lead) });
    await sync();
    expect(says('Another title')).toContain('It waits for whoever stands in Deputy');
    expect(await take(kim, 'Need.Decide')).toEqual([]);
    expect(await take(lead, 'Need.Decide')).toEqual([expect.stringContaining('You stand in')]);
    await sync();
    const [, added] = await company.ports.registers.latest('approver');
    expect(added?.value).toEqual({
      approverId: kim,
      deputyId: lead,
      gates: ['cause-and-priority', 'publication'],
    });
    expect(await sync()).toEqual(settled);
  });

  it('asks again where somebody is to be asked more, and not where it is less', async () => {
    list.edit('Approver', { Gates: 'both' });
    await sync();
    expect(says('Approver')).toContain('It waits for');
    expect(await latest('approver', 'a1')).toMatchObject({ gates: ['publication'] });
    list.edit('Approver', { Gates: 'nothing' });
    await sync();
    expect(says('Approver')).toBe('in force');
    expect(await latest('approver', 'a1')).toMatchObject({ gates: [] });
  });

  it('puts makers and systems off, and lets none in', async () => {
    // As rows showed forms before they had names: it is the same, and no edit.
    list.edit('Studio', { Forms: 'role-play\njob-aid' });
    expect(await sync()).toMatchObject({ takenOver: 0 });
    expect(list.of('Studio')).toMatchObject({ Forms: 'role-play\njob aid' });
    list.edit('Studio', { Forms: 'job aid' });
    list.edit('Academy', { Standing: 'off' });
    expect(await sync()).toEqual({ ...settled, takenOver: 2 });
    expect(await latest('maker', 'studio')).toEqual({ ...maker, forms: ['job-aid'] });
    expect(await latest('record-source', 'academy')).toEqual({ ...source, isOff: true });
    list.edit('Studio', { Forms: 'job-aid\ncoaching' });
    list.edit('Academy', { Standing: 'on' });
    list.edit('Stranger', { Kind: 'maker', Forms: 'job-aid' });
    await sync();
    expect(says('Studio')).toContain('“coaching” is none of job aid');
    expect(says('Academy')).toContain('let in again by IT');
    expect(says('Stranger')).toContain('are let in by IT, with their keys');
    expect(await latest('maker', 'studio')).toMatchObject({ forms: ['job-aid'] });
    expect(await latest('record-source', 'academy')).toMatchObject({ isOff: true });
    const { registers } = company.ports;
    const entry = (await registers.latest('record-source'))[0];
    await registers.save({
      register: 'record-source',
      id: 'academy',
      value: source,
      at: START,
      ifMatch: entry?.etag ?? '',
    });
    await sync();
    expect(says('Academy')).toBe('in force');
  });

  it('makes nobody an expert, and says what to do', async () => {
    list.edit('Prices', { Kind: 'expert', PersonId: list.pick(kim) });
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(says('Prices')).toContain('a row makes nobody an expert');
    expect(await sync()).toEqual(settled);
  });

  it.each([
    [{ Kind: '' }, 'Kind: choose one of owner of a cause, approver, expert, maker or source'],
    [{ Kind: 'owner of a cause' }, 'each cause has a row of its own'],
    [{ Kind: 'approver', Gates: 'both' }, 'Person: choose somebody'],
    [{ Kind: 'approver', PersonId: 99, Gates: 'both' }, 'Person: no account of the company'],
    [{ Kind: 'approver', PersonId: 11 }, 'Gates: choose one of both'],
  ])('says what is wrong with %j', async (fields, said) => {
    list.edit('New', fields);
    await sync();
    expect(says('New')).toContain(said);
    expect(await sync()).toEqual(settled);
  });
});

// cspell:words viel nicht übernommen Hier fehlt etwas eine Zahl schreiben einen Zeitpunkt Objekt eines Kontos
// cspell:words steht kein Konto jemand anderen wählen
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CharterLine } from '../../lib/domain/charter.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { wordsIn } from '../../lib/messages/words.ts';
import { de } from '../../lib/messages/de/index.ts';
import { collected } from '../support/collected.ts';
import { listKept, passesOver, settled, takeOffice } from '../support/list-kept.ts';
import type { ListRow } from '../../lib/ports/lists.ts';
import { readOwned } from '../../lib/agents/needs-analysis/read-owned.ts';
import { syncLists } from '../../lib/lists/sync-lists.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { runStep } from '../../lib/step.ts';
import { decisionLog } from '../support/decision-log.ts';
import { lead, saveRegisters } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

const german = wordsIn('de-DE', de);

let company: World;
let list: ReturnType<typeof listKept>;
let sync: ReturnType<typeof passesOver>;
beforeEach(async () => {
  company = world();
  list = listKept();
  sync = passesOver('Strategy', list, company);
  await saveRegisters(company);
  list.pick(owner);
});

/** Owns the three lines. */
const owner = guidOf('owner');
/** What whoever is named presses in the chat. */
const take = (by: string, readAs?: readonly ListRow[]) =>
  takeOffice({ company, list, title: 'Strategy', readAs }, by);
const lineOf = async (id: string): Promise<CharterLine> => {
  const line = (await company.ports.registers.charter()).lines.find(({ lineId }) => lineId === id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
};
const byDoor = async (id: string, change: Partial<CharterLine>, by?: string) => {
  const { registers } = company.ports;
  const entry = (await registers.entries('charter')).find((one) => one.id === id);
  const edit = {
    register: 'charter' as const,
    id,
    at: START,
    ifMatch: entry?.etag ?? '',
    ...(by ? { by } : {}),
  };
  return registers.save({ ...edit, value: { ...(await lineOf(id)), ...change } });
};

describe('the list of the strategy', () => {
  it('is filled from the register, and then at rest', async () => {
    expect(await sync()).toEqual({ ...settled, written: 3 });
    expect(list.of('C1')).toMatchObject({
      Skills: 'Negotiation',
      Roles: 'Seller',
      Weight: 0.9,
      LearningOsSays: 'taken over',
    });
    expect(await sync()).toEqual(settled);
  });

  it('gives the register what a human edits in it, and the log says so', async () => {
    await sync();
    list.edit('C1', { Weight: 0.4 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ weight: 0.4, skillIds: ['negotiation'] });
    expect(await sync()).toEqual(settled);
    const log = await decisionLog(company.ports);
    expect(log.at(-1)).toMatchObject({
      decidedBy: { kind: 'human' },
      evidence: ['charter:C1', 'list-item:1'],
    });
  });

  it('keeps the name of a line, which decisions cite, and makes no second one of another name', async () => {
    await sync();
    const { lines } = await company.ports.registers.charter();
    list.edit('C1', { Title: 'margins', Weight: 0.4 });
    await sync();
    expect(list.of('margins')['LearningOsSays']).toBe(
      'not taken over: Title: a line keeps its name, because decisions cite it. Write “C1” again; for another line make a new row',
    );
    expect((await company.ports.registers.charter()).lines).toEqual(lines);
    expect(list.rows).toHaveLength(3);
    list.edit('margins', { Title: 'C1' });
    await sync();
    expect(await lineOf('C1')).toMatchObject({ weight: 0.4 });
  });

  it('takes a row that bears the name of another line for no edit of that one', async () => {
    await sync();
    const { lines } = await company.ports.registers.charter();
    list.edit('C1', { Title: 'C2', Weight: 0.4 });
    await sync();
    expect(list.rows[0]?.fields['LearningOsSays']).toContain('Write “C1” again');
    expect(list.rows[1]?.fields).toMatchObject({ Title: 'C2', LearningOsSays: 'taken over' });
    expect((await company.ports.registers.charter()).lines).toEqual(lines);
    // Nor once both were changed at a door, and no mark tells which is which.
    await byDoor('C1', { weight: 0.5 });
    await byDoor('C2', { weight: 0.7 });
    await sync();
    expect(list.rows[0]?.fields['LearningOsSays']).toContain('not taken over: Title');
    expect([await lineOf('C1'), await lineOf('C2')]).toMatchObject([{ weight: 0.5 }, { weight: 0.7 }]);
  });

  it.each([
    [['C1'], 'Write “C1” again'],
    [['C1', 'C2'], 'Write the name that stood here again'],
  ])('makes no second line of a renamed row after %j were changed at a door', async (changed, says) => {
    await sync();
    for (const id of changed) list.edit(id, { Title: `now-${id}` });
    for (const id of changed) await byDoor(id, { weight: 0.35 });
    await sync();
    for (const id of changed) expect(list.of(`now-${id}`)['LearningOsSays']).toContain(says);
    const { lines } = await company.ports.registers.charter();
    expect(lines.map(({ lineId }) => lineId).toSorted()).toEqual(['C1', 'C2', 'C3']);
    expect(list.rows).toHaveLength(3);
  });

  it('takes a day as it is written, from its beginning and until its end, and shows it so', async () => {
    await sync();
    list.edit('C1', { ValidFrom: '2026-01-05', ValidUntil: '2027-12-31' });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ from: '2026-01-05T00:00:00Z', until: '2027-12-31T23:59:59Z' });
    expect(list.of('C1')).toMatchObject({ ValidFrom: '2026-01-05', ValidUntil: '2027-12-31' });
    expect(await sync()).toEqual(settled);
    await byDoor('C1', { until: '2028-06-30T23:59:59Z' });
    await sync();
    expect(list.of('C1')).toMatchObject({ ValidUntil: '2028-06-30' });
    await byDoor('C1', { until: '2028-06-30T12:00:00Z' });
    await sync();
    // A day is shown, and no edit of another column moves the moment that a door set.
    expect(list.of('C1')).toMatchObject({ ValidUntil: '2028-06-30' });
    expect(await sync()).toEqual(settled);
    list.edit('C1', { Weight: 0.3 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ weight: 0.3, until: '2028-06-30T12:00:00Z' });
    // Who writes a moment themselves has it, and reads its day.
    list.edit('C1', { ValidUntil: '2028-06-30T18:00:00Z' });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ until: '2028-06-30T18:00:00Z' });
    expect(list.of('C1')).toMatchObject({ ValidUntil: '2028-06-30' });
    expect(await sync()).toEqual(settled);
  });

  it('takes a new row once its owner said yes, and is given what came through the door', async () => {
    await sync();
    const { LineText, ValidFrom, ValidUntil } = list.of('C1');
    list.edit('C9', {
      LineText,
      ValidFrom,
      ValidUntil,
      Skills: 'writing, Measuring',
      Roles: '',
      Weight: 1,
    });
    await byDoor('C2', { weight: 0.7 });
    expect(await sync()).toEqual({ ...settled, written: 2 });
    expect(list.of('C9')['LearningOsSays']).toBe('not taken over: OwnedBy lacks a value');
    list.edit('C9', { OwnedById: list.pick(lead) });
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(list.of('C9')['LearningOsSays']).toContain('It waits for whoever stands in OwnedBy');
    expect((await company.ports.registers.charter()).lines).toHaveLength(3);
    expect(await sync()).toEqual(settled);
    expect(await take(owner)).toEqual([]);
    expect(await take(lead)).toEqual([
      'Line C9 of the strategy: We need negotiation Skills: Writing; Measuring. All roles. Weight 1, from 31 January 2026 to 2 March 2027.',
    ]);
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(await lineOf('C9')).toMatchObject({ ownerId: lead });
    expect((await decisionLog(company.ports)).at(-1)).toMatchObject({ decidedBy: { name: lead } });
    expect(await lineOf('C9')).toMatchObject({ skillIds: ['writing', 'measuring'], roleIds: [] });
    expect(list.of('C2')).toMatchObject({ Weight: 0.7 });
    expect(await sync()).toEqual(settled);
  });

  it('makes nobody the owner of a line who did not say yes to it as it stands', async () => {
    await sync();
    list.edit('C1', { OwnedById: list.pick(lead), Weight: 0.1 });
    list.edit('C2', { Weight: 0.6 });
    expect(await sync()).toEqual({ takenOver: 1, written: 1, later: 0 });
    expect(await lineOf('C1')).toMatchObject({ ownerId: owner, weight: 0.9 });
    expect(await lineOf('C2')).toMatchObject({ weight: 0.6 });
    const readAs = structuredClone([...list.rows]);
    list.edit('C1', { Weight: 0.2 });
    expect(await take(lead, readAs)).toEqual([
      'What the list names you for was changed since you read it. “What I answer for” shows how it stands; then take it.',
    ]);
    expect(await lineOf('C1')).toMatchObject({ ownerId: owner });
    expect(await take(lead)).toHaveLength(1);
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(await lineOf('C1')).toMatchObject({ ownerId: lead, weight: 0.2 });
    expect(list.of('C1')).toMatchObject({ LearningOsSays: 'taken over' });
    expect(await sync()).toEqual(settled);
  });

  it('asks nobody any more once it says again what holds', async () => {
    await sync();
    list.edit('C1', { OwnedById: list.pick(lead) });
    await sync();
    list.edit('C1', { OwnedById: list.pick(owner) });
    expect(await take(lead)).toEqual([]);
    await sync();
    expect(list.of('C1')).toMatchObject({ LearningOsSays: 'taken over' });
    expect(await sync()).toEqual(settled);
  });

  it('shows an owner once the site knows them, and leaves the line theirs until then', async () => {
    list.people.length = 0;
    await sync();
    expect(list.of('C1')).toMatchObject({ OwnedById: null, LearningOsSays: 'taken over' });
    list.edit('C1', { Weight: 0.4 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ weight: 0.4, ownerId: owner });
    const number = list.pick(owner);
    expect(await sync()).toEqual({ ...settled, written: 3 });
    expect(list.of('C1')).toMatchObject({ OwnedById: number });
    list.edit('C1', { OwnedById: null });
    await sync();
    expect(list.of('C1')).toMatchObject({ OwnedById: number });
    expect(await sync()).toEqual(settled);
  });

  it('tells its owner what somebody else changed of it, once, with what stood before, and shows it where they answer', async () => {
    const told = () =>
      [...company.channels.notices.standing.values()].map(({ payload }) => [payload.personIds, payload.text]);
    await sync();
    list.edit('C1', { Weight: 0.4, ValidUntil: '2026-12-31', EditorId: list.pick(lead) });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await sync()).toEqual(settled);
    expect(told()).toEqual([
      [
        [owner],
        'Line C1 of the strategy, which is yours, was changed. It holds until 31 December 2026 (before: 2 March 2027). Weight 0.4 (before: 0.9). Before and after: “What I answer for”.',
      ],
    ]);
    const { lines } = await company.run(readOwned, { personId: owner });
    expect(lines.find(({ lineId }) => lineId === 'C1')).toMatchObject({
      changed: {
        what: ['It holds until 31 December 2026 (before: 2 March 2027).', 'Weight 0.4 (before: 0.9).'],
      },
    });
    // Whoever owns it knows what they wrote themselves.
    list.edit('C2', { Weight: 0.3, EditorId: list.pick(owner) });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(told()).toHaveLength(1);
    const seen = await company.run(readOwned, { personId: owner });
    expect(seen.lines.find(({ lineId }) => lineId === 'C2')).not.toHaveProperty('changed');
  });

  it('tells the same of what is changed at a door, each change once, and whose a line becomes or was', async () => {
    await sync();
    await byDoor('C1', { weight: 0.5 }, lead);
    await byDoor('C1', { weight: 0.6 }, lead);
    await byDoor('C2', { weight: 0.7 }, owner);
    await byDoor('C3', { ownerId: lead });
    await sync();
    await sync();
    const told = [...company.channels.notices.standing.values()].map(({ payload }) => payload);
    expect(told.map(({ personIds, text }) => [personIds, text])).toEqual([
      [[owner], expect.stringContaining('Weight 0.5 (before: 0.9)')],
      [[owner], expect.stringContaining('Weight 0.6 (before: 0.5)')],
      [
        [owner],
        'Line C3 of the strategy, which was yours, has another owner. Nothing of it is asked of you any more.',
      ],
      [[lead], 'Line C3 of the strategy is yours now: open “What I answer for” here.'],
    ]);
    // Who takes it themselves needs no notice.
    await byDoor('C3', { ownerId: owner }, owner);
    await sync();
    expect([...company.channels.notices.standing.values()].at(-1)?.payload.personIds).toEqual([lead]);
  });

  it('shows what success is, which its owner alone says', async () => {
    await sync();
    expect(list.of('C1')['Success']).toContain('not said yet');
    const outcome = { indicator: 'Discount given', seenIn: 'assessments' as const, worth: 0.5 };
    await byDoor('C1', { outcome });
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(list.of('C1')['Success']).toContain('Discount given');
    list.edit('C1', { Success: 'More of everything', EditorId: list.pick(lead) });
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(list.of('C1')['Success']).toContain('Discount given');
    expect(await lineOf('C1')).toMatchObject({ outcome });
  });

  it('wins where both were changed; what the door saved is kept among the earlier versions', async () => {
    await sync();
    list.edit('C1', { Weight: 0.2 });
    await byDoor('C1', { weight: 0.7 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ weight: 0.2 });
    const earlier = await collected(company.ports.registers.earlier('charter', 'C1'));
    expect(earlier.map(({ value }) => value.weight)).toContain(0.7);
  });

  it('comes first where the door names a version that was edited in it since', async () => {
    await sync();
    const [seen] = (await company.ports.registers.entries('charter')).filter(({ id }) => id === 'C1');
    list.edit('C1', { Weight: 0.2 });
    await sync(); // as the door does before it saves a line
    const value = { ...(await lineOf('C1')), weight: 0.3 };
    const edit = { register: 'charter' as const, id: 'C1', value, at: START };
    const late = company.ports.registers.save({ ...edit, ifMatch: seen?.etag ?? '' });
    await expect(late).rejects.toMatchObject({ fault: { kind: 'stale' } });
  });

  it('is not overwritten by a pass that read it before a human edited it', async () => {
    await sync();
    await byDoor('C1', { weight: 0.7 });
    const before = structuredClone(list.rows);
    list.edit('C1', { Weight: 0.3 });
    expect(await sync(before)).toEqual({ ...settled, later: 1 });
    expect(list.of('C1')).toMatchObject({ Weight: 0.3 });
    await sync();
    expect(await lineOf('C1')).toMatchObject({ weight: 0.3 });
  });

  it('is told in its own column why a row is not taken over, once; the other rows are', async () => {
    await sync();
    list.edit('C1', { Weight: 7 });
    list.edit('C2', { Weight: 0.6 });
    list.rows.push({ ...structuredClone(list.rows[2] as ListRow), itemId: 9 });
    expect(await sync()).toEqual({ takenOver: 1, written: 2, later: 0 });
    expect(list.of('C1')['LearningOsSays']).toBe('not taken over: Weight: 1 or less');
    expect(list.rows.at(-1)?.fields['LearningOsSays']).toContain('stands in a row above already');
    expect(await lineOf('C1')).toMatchObject({ weight: 0.9 });
    expect(await lineOf('C2')).toMatchObject({ weight: 0.6 });
    expect(await sync()).toEqual(settled);
    list.edit('C1', { Weight: 0.7 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(list.of('C1')).toMatchObject({ LearningOsSays: 'taken over' });
  });

  it('gets a row back that was deleted: a line ends by its date', async () => {
    await sync();
    list.rows.splice(0, 1);
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(list.of('C1')).toMatchObject({ Skills: 'Negotiation' });
  });

  const save = async (register: 'skill' | 'role-profile', id: string, change: object) => {
    const { registers } = company.ports;
    const entry = (await registers.latest(register)).find((one) => one.id === id);
    const value = { ...(entry?.value ?? {}), ...change } as NonNullable<typeof entry>['value'];
    await registers.save({ register, id, value, at: START, ...(entry ? { ifMatch: entry.etag } : {}) });
  };

  it.each([
    [
      { Skills: 'Negotiations' },
      'Skills: “Negotiations” is no name here; write “Negotiation”, or “names” to the bot, which lists all',
    ],
    [{ Skills: 'Price negotiation' }, '“Price negotiation” is no name here'],
    [{ Skills: 'negotiation writing' }, '“negotiation writing” is no name here'],
    [
      { Skills: 'Archaeology' },
      '“Archaeology” is no name here; write “names” to the bot and it lists all that there are',
    ],
    [{ Roles: 'Seller; Sellers' }, 'Roles: “Sellers” is no name here; write “Seller”'],
  ])('says which name of %j it does not know, and takes nothing of it', async (fields, said) => {
    await sync();
    const before = await lineOf('C1');
    list.edit('C1', fields);
    await sync();
    expect(list.of('C1')['LearningOsSays']).toContain(said);
    expect(await lineOf('C1')).toEqual(before);
    expect(await sync()).toEqual(settled);
  });

  it('takes names with a comma in them, and ids that there are', async () => {
    await save('skill', 'writing', { label: 'Writing, plainly' });
    await sync();
    list.edit('C1', { Skills: 'Writing, plainly; negotiation' });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ skillIds: ['writing', 'negotiation'] });
    expect(list.of('C1')).toMatchObject({ Skills: 'Writing, plainly; Negotiation' });
    expect(await sync()).toEqual(settled);
  });

  it('asks which is meant where two bear one name, and moves no line that nobody edited', async () => {
    await sync();
    const before = await lineOf('C1');
    await save('role-profile', 'key-seller', { roleId: 'key-seller', title: 'Seller', targets: {} });
    expect(await sync()).toEqual({ ...settled, written: 2 });
    expect(list.of('C1')).toMatchObject({ Roles: 'seller', LearningOsSays: 'taken over' });
    expect(await lineOf('C1')).toEqual(before);
    list.edit('C1', { Roles: 'Seller' });
    await sync();
    expect(list.of('C1')['LearningOsSays']).toMatch(
      /“Seller” is the name of several; .*seller or key-seller/,
    );
    expect(await lineOf('C1')).toEqual(before);
  });

  it.each([
    [
      'a skill that is called otherwise',
      'skill',
      'negotiation',
      { label: 'Haggling' },
      { Skills: 'Haggling' },
    ],
    [
      'a role that is called otherwise',
      'role-profile',
      'seller',
      { title: 'Account lead' },
      { Roles: 'Account lead' },
    ],
    ['a skill that was merged', 'skill', 'negotiation', { mergedInto: 'writing' }, { Skills: 'Writing' }],
  ] as const)('is no human’s edit: %s is written into the row', async (_what, register, id, change, now) => {
    await sync();
    const log = (await decisionLog(company.ports)).length;
    await save(register, id, change);
    const { takenOver, written } = await sync();
    expect([takenOver, written]).toEqual([0, expect.any(Number)]);
    expect(list.of('C1')).toMatchObject({ ...now, LearningOsSays: 'taken over' });
    expect(await decisionLog(company.ports)).toHaveLength(log);
    expect(await sync()).toEqual(settled);
  });

  it('writes rows that are missing beside one that does not fit', async () => {
    await sync();
    list.edit('C1', { Weight: 7 });
    list.rows.splice(1, 1);
    await sync();
    expect(list.of('C2')).toMatchObject({ LearningOsSays: 'taken over' });
    expect(list.rows).toHaveLength(3);
  });

  it('takes a lost column of roles for a fault, and not for every role', async () => {
    await sync();
    for (const { fields } of list.rows) delete fields['Roles'];
    await sync();
    expect(list.of('C1')['LearningOsSays']).toContain('no column Roles');
    expect(await lineOf('C1')).toMatchObject({ roleIds: ['seller'] });
  });

  it('says in German what is wrong with a row where the company speaks German', async () => {
    await sync(undefined, german);
    list.edit('C1', { Weight: 'viel', ValidFrom: 'morgen', OwnedById: 7, LineText: '' });
    await sync(undefined, german);
    expect(list.of('C1')['LearningOsSays']).toBe(
      'nicht übernommen: OwnedBy: Wer dort steht, hat kein Konto der Firma; bitte jemand anderen wählen. LineText: Hier fehlt etwas. Weight: bitte eine Zahl schreiben. ValidFrom: bitte einen Tag so schreiben: 2026-12-31',
    );
  });

  it('is left alone where there is none', async () => {
    const call = { at: START, instanceId: 'lists-sync', step: 'sync-lists' };
    const none = { ports: company.ports, disabledAgents: new Set<AgentName>() };
    expect(await runStep(syncLists, {}, call, none)).toEqual(settled);
    expect(guidOf('owner')).toBe((await lineOf('C1')).ownerId);
  });
});

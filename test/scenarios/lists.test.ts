import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CharterLine } from '../../lib/domain/charter.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { listsAgree } from '../../functions/http/operations/list-checks.ts';
import { syncLists } from '../../lib/lists/sync-lists.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { runStep } from '../../lib/step.ts';
import type { ListRow, ListRowChange } from '../../lib/ports/lists.ts';
import { NotWritten } from '../../lib/ports/connector.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { saveRegisters } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

/** A list as SharePoint keeps it: each change makes another etag, and a write that names an older one is refused. */
function listKept() {
  const rows: ListRow[] = [];
  let [version, items] = [0, 0];
  const tag = () => `"${(version += 1)}"`;
  return {
    rows,
    /** What a human does in the list. */
    edit(title: string, fields: Record<string, unknown>) {
      const row = rows.find((one) => one.fields['Title'] === title);
      if (row) Object.assign(row, { etag: tag(), fields: { ...row.fields, ...fields } });
      else rows.push({ itemId: (items += 1), etag: tag(), fields: { Title: title, ...fields } });
    },
    write({ row, fields }: ListRowChange) {
      if (!row) rows.push({ itemId: (items += 1), etag: tag(), fields });
      const standing = row && rows.find(({ itemId }) => itemId === row.itemId);
      if (standing?.etag !== row?.etag) return Promise.reject(new NotWritten('412'));
      if (standing) Object.assign(standing, { etag: tag(), fields: { ...standing.fields, ...fields } });
      return Promise.resolve({});
    },
    of: (title: string) => rows.find(({ fields }) => fields['Title'] === title)?.fields ?? {},
  };
}

let company: World;
let list: ReturnType<typeof listKept>;
beforeEach(async () => {
  company = world();
  list = listKept();
  kept = 'Strategy';
  await saveRegisters(company);
});

/** Of the lists that there are, the one that this company made. */
let kept = 'Strategy';
let passes = 0;
const sync = (readAs: readonly ListRow[] = list.rows) => {
  const ports = {
    ...company.ports,
    lists: {
      ...company.ports.lists,
      rows: (title: string) => Promise.resolve(title === kept ? structuredClone([...readAs]) : undefined),
    },
    channels: {
      ...company.channels,
      charterRows: {
        system: 'sharepoint',
        effectClass: 'conditional' as const,
        write: (_: string, change: ListRowChange) => list.write(change),
      },
    },
  };
  const call = { at: START + (passes += 1) * 300_000, instanceId: 'lists-sync', step: 'sync-lists' };
  return runStep(syncLists, {}, call, { ports, disabledAgents: new Set<AgentName>() });
};
const lineOf = async (id: string): Promise<CharterLine> => {
  const line = (await company.ports.registers.charter()).lines.find(({ lineId }) => lineId === id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
};
const byDoor = async (id: string, change: Partial<CharterLine>) => {
  const { registers } = company.ports;
  const entry = (await registers.entries('charter')).find((one) => one.id === id);
  const edit = { register: 'charter' as const, id, at: START, ifMatch: entry?.etag ?? '' };
  return registers.save({ ...edit, value: { ...(await lineOf(id)), ...change } });
};
const settled = { takenOver: 0, written: 0, later: 0 };

describe('the list of the strategy', () => {
  it('is filled from the register, and then at rest', async () => {
    expect(await sync()).toEqual({ ...settled, written: 3 });
    expect(list.of('C1')).toMatchObject({
      SkillIds: 'Negotiation',
      RoleIds: 'Seller',
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

  it('takes a new row, and is given what came through the door', async () => {
    await sync();
    const { LineText, ValidFrom, ValidUntil, OwnerId } = list.of('C1');
    list.edit('C9', {
      LineText,
      ValidFrom,
      ValidUntil,
      OwnerId,
      SkillIds: 'writing, measuring',
      RoleIds: '',
      Weight: 1,
    });
    await byDoor('C2', { weight: 0.7 });
    expect(await sync()).toEqual({ takenOver: 1, written: 1, later: 0 });
    expect(await lineOf('C9')).toMatchObject({ skillIds: ['writing', 'measuring'], roleIds: [] });
    expect(list.of('C2')).toMatchObject({ Weight: 0.7 });
    expect(await sync()).toEqual(settled);
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
    expect(list.of('C1')['LearningOsSays']).toMatch(/^not taken over: .*weight/);
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
    expect(list.of('C1')).toMatchObject({ SkillIds: 'Negotiation' });
  });

  it('is left alone where there is none', async () => {
    const call = { at: START, instanceId: 'lists-sync', step: 'sync-lists' };
    const none = { ports: company.ports, disabledAgents: new Set<AgentName>() };
    expect(await runStep(syncLists, {}, call, none)).toEqual(settled);
    expect(guidOf('owner')).toBe((await lineOf('C1')).ownerId);
  });
});

describe('the list of rules and words', () => {
  beforeEach(() => {
    kept = 'Rules and words';
  });
  const rowOf = (key: string) => list.rows.find(({ fields }) => fields['RuleKey'] === key)?.fields ?? {};
  const edit = (key: string, fields: Record<string, unknown>) =>
    list.edit(String(rowOf(key)['Title']), fields);
  const policy = () => company.ports.registers.policy();

  it('stands there from the start as it is shipped, each value in words, and is then at rest', async () => {
    const { written } = await sync();
    expect(written).toBeGreaterThan(60);
    expect(await sync()).toEqual(settled);
    expect(rowOf('thresholds.shareBelow')).toMatchObject({
      Title: 'Share of the assessed below target from which it is a matter of the group',
      Value: '0.3',
      LearningOsSays: 'in force, as it is shipped',
    });
    expect(rowOf('rubrics.behaviours.knowledge')).toMatchObject({ Value: 'Says where it is written' });
    expect(rowOf('causes.questions.same-words')).toMatchObject({
      Title: 'Would two of their managers describe a good result in the same words?',
      Value: expect.stringContaining('unclear expectations: 0.1'),
    });
    const [reason] = (await policy()).modality.rules;
    const points = list.rows.find(({ fields }) => fields['Title'] === reason?.because)?.fields;
    expect(points?.['Value']).toBe(
      'kind of skill: interpersonal\nrole-play: 5\ncoaching: 4\ncohort: 3\nprogramme: 1\njob aid: 1',
    );
  });

  it.each([
    ['a number with a comma', 'thresholds.shareBelow', '0,4', ['thresholds', 'shareBelow'], 0.4],
    [
      'house style',
      'prompts.houseStyle',
      'Begin with the verb.',
      ['prompts', 'houseStyle'],
      'Begin with the verb.',
    ],
    ['a prompt of a form', 'prompts.forms.cohort', 'Short.', ['prompts', 'forms', 'cohort'], 'Short.'],
    [
      'a rubric',
      'rubrics.behaviours.knowledge',
      'Asks\nSays so',
      ['rubrics', 'behaviours', 'knowledge'],
      ['Asks', 'Says so'],
    ],
    [
      'what is believed at first',
      'modality.practice',
      'interpersonal: 0,5\njudgement: 0.6\nprocedure: 0.5\ntechnical: 0.5\nknowledge: 0',
      ['modality', 'practice', 'interpersonal'],
      0.5,
    ],
  ])('gives the policy %s, says so, and is at rest again', async (_what, key, text, path, value) => {
    await sync();
    edit(key, { Value: text, EditorId: 12, Modified: '2026-03-02T08:00:00Z' });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    const at = path.reduce((from: unknown, name) => (from as Record<string, unknown>)[name], await policy());
    expect(at).toEqual(value);
    expect(rowOf(key)['LearningOsSays']).toBe('in force');
    expect(await sync()).toEqual(settled);
    const log = await decisionLog(company.ports);
    expect(log.at(-1)?.evidence).toEqual(
      expect.arrayContaining(['list-editor:12', 'list-edited:2026-03-02T08:00:00Z']),
    );
    edit(key, { Value: '' });
    await sync();
    expect(rowOf(key)).toMatchObject({
      Value: rowOf(key)['Shipped'],
      LearningOsSays: 'in force, as it is shipped',
    });
  });

  it('takes two edits of one section in one pass, and keeps what the door saved beside them', async () => {
    await sync();
    await company.ports.registers.save({
      register: 'policy',
      id: 'thresholds',
      value: { approvalDays: 7 },
      at: START,
    });
    edit('thresholds.shareBelow', { Value: '0.4' });
    edit('thresholds.noticeableGap', { Value: '0.6' });
    expect(await sync()).toMatchObject({ takenOver: 2, written: 1 });
    expect((await policy()).thresholds).toMatchObject({
      approvalDays: 7,
      shareBelow: 0.4,
      noticeableGap: 0.6,
    });
    expect(rowOf('thresholds.approvalDays')).toMatchObject({ Value: '7', LearningOsSays: 'in force' });
    expect(await sync()).toEqual(settled);
  });

  it.each([
    ['no number', 'thresholds.shareBelow', 'a third', 'not taken over: “a third” is no number'],
    ['a number out of its range', 'thresholds.shareBelow', '7', 'not taken over: '],
    [
      'a name that is none',
      'modality.practice',
      'singing: 1',
      'not taken over: “singing: 1” begins with none of',
    ],
    ['a text that is too long', 'prompts.houseStyle', 'x'.repeat(3_000), 'not taken over: '],
    [
      'what would be code elsewhere',
      'thresholds.restDays',
      '<script>{{constructor}}</script>',
      'not taken over: ',
    ],
  ])('answers %s in its row, once, and stops none of the others', async (_what, key, text, said) => {
    await sync();
    edit(key, { Value: text });
    edit('thresholds.approvalDays', { Value: '8' });
    expect(await sync()).toEqual({ takenOver: 1, written: 1, later: 0 });
    expect(rowOf(key)['LearningOsSays']).toContain(said);
    expect((await policy()).thresholds).toMatchObject({ shareBelow: 0.3, restDays: 180, approvalDays: 8 });
    expect(await sync()).toEqual(settled);
  });

  it('takes a new question and new points, and takes out what is emptied', async () => {
    await sync();
    const causes = [
      'skill',
      'knowledge',
      'process',
      'tool',
      'incentive',
      'clarity',
      'capacity',
      'motivation',
    ];
    list.edit('Does it go wrong on Mondays only?', {
      Kind: 'question',
      Value: causes.map((cause) => `${cause}: 0.5`).join('\n'),
    });
    list.edit('few, and much rests on it', { Kind: 'points', Value: 'people < 8\ncoaching: 3' });
    edit('causes.questions.same-words', { Value: '' });
    expect(await sync()).toEqual({ ...settled, takenOver: 3 });
    const { causes: asked, modality } = await policy();
    expect(asked.questions.map(({ text }) => text)).toContain('Does it go wrong on Mondays only?');
    expect(asked.questions.map(({ questionId }) => questionId)).not.toContain('same-words');
    expect(modality.rules.at(-1)).toEqual({
      fact: 'people',
      below: 8,
      because: 'few, and much rests on it',
      points: { coaching: 3 },
    });
    expect(await sync()).toEqual(settled);
    list.edit('few, and much rests on it', { Value: 'people < 9\ncoaching: 4' });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect((await policy()).modality.rules).toHaveLength(modality.rules.length);
    expect(await sync()).toEqual(settled);
  });

  it('asks of a new row what it is', async () => {
    await sync();
    list.edit('Something', { Value: 'x' });
    await sync();
    expect(list.of('Something')['LearningOsSays']).toContain('choose in Kind');
    expect(await sync()).toEqual(settled);
  });

  it('holds nothing that says who may do what, or what was agreed with a works council', async () => {
    await sync();
    const sections = new Set(list.rows.map(({ fields }) => String(fields['RuleKey']).split('.')[0]));
    expect([...sections].toSorted()).toEqual(['causes', 'modality', 'prompts', 'rubrics', 'thresholds']);
    list.edit('owners', { RuleKey: 'owners.tool', Value: 'me', Kind: 'value' });
    await sync();
    expect(list.of('owners')['LearningOsSays']).toContain('it is not known what this row stands for');
  });

  it('writes nothing over an edit that came meanwhile', async () => {
    await sync();
    const before = structuredClone(list.rows);
    edit('thresholds.shareBelow', { Value: '0.4' });
    await company.ports.registers.save({
      register: 'policy',
      id: 'thresholds',
      value: { shareBelow: 0.5 },
      at: START,
    });
    expect(await sync(before)).toMatchObject({ later: 1 });
    expect(rowOf('thresholds.shareBelow')).toMatchObject({ Value: '0.4' });
    await sync();
    expect((await policy()).thresholds.shareBelow).toBe(0.4);
  });

  it('says in the checks which rows were not taken, and what waits', async () => {
    const at = () => ({
      ...company.ports,
      lists: {
        ...company.ports.lists,
        rows: (title: string) => Promise.resolve(title === kept ? list.rows : undefined),
      },
    });
    await sync();
    expect(await listsAgree(at())).toMatchObject([{ id: 'lists', status: 'ok' }]);
    edit('thresholds.shareBelow', { Value: 'a third' });
    edit('thresholds.restDays', { Value: '90' });
    const item = list.rows.find(({ fields }) => fields['RuleKey'] === 'thresholds.shareBelow')?.itemId;
    expect(await listsAgree(at())).toMatchObject([
      {
        status: 'failed',
        found: `Rules and words: ${list.rows.length} rows, refused ${item}, waiting 2`,
      },
    ]);
    expect(await listsAgree(company.ports)).toEqual([]);
  });
});

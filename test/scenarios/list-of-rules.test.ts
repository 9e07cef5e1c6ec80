// cspell:words viel nicht übernommen Hier fehlt etwas eine Zahl schreiben einen Zeitpunkt Objekt eines Kontos kennt
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Cause } from '../../lib/domain/cause/cause.ts';
import { listsAgree } from '../../functions/http/operations/list-checks.ts';
import { changed, listedSections, misfitOf, valueAt } from '../../lib/lists/rules/rule-field.ts';
import { costsIn, ruleFields } from '../../lib/lists/rules/rule-fields.ts';
import { itemKinds } from '../../lib/lists/rules/rule-items.ts';
import { policySections, SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { english } from '../../lib/messages/words.ts';
import { listKept, passesOver, settled } from '../support/list-kept.ts';
import type { ListRow } from '../../lib/ports/lists.ts';
import { decisionLog } from '../support/decision-log.ts';
import { saveRegisters } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

let company: World;
let list: ReturnType<typeof listKept>;
let sync: ReturnType<typeof passesOver>;
beforeEach(async () => {
  company = world();
  list = listKept();
  sync = passesOver('Rules and words', list, company);
  await saveRegisters(company);
});

describe('the list of rules and words', () => {
  const rowOf = (key: string) => list.rows.find(({ fields }) => fields['RuleKey'] === key)?.fields ?? {};
  const edit = (key: string, fields: Record<string, unknown>) =>
    list.edit(String(rowOf(key)['Title']), fields);
  const policy = () => company.ports.registers.policy();

  it('stands there from the start as it is shipped, each value in words, and is then at rest', async () => {
    const { written } = await sync();
    expect(written).toBeGreaterThan(60);
    expect(await sync()).toEqual(settled);
    expect(rowOf('thresholds.shareBelow')).toMatchObject({
      Title: 'How much a group must lack for a need: as if this share of it were just below target',
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

  it('says of each value what it takes, and takes just that', async () => {
    await sync();
    expect(rowOf('thresholds.attentionDays')).toMatchObject({
      About: 'What people are sent',
      Takes: 'a whole number from 1 to 90, in days',
    });
    expect(rowOf('modality.costs.cohort')['Takes']).toContain(
      'people in a group: a whole number of 1 or more',
    );
    const told = list.rows.map(({ fields }) => `${String(fields['About'])}: ${String(fields['Takes'])}`);
    expect(told.filter((one) => one.includes('undefined') || one.endsWith(': '))).toEqual([]);
    const numbers = ruleFields.filter((field) => typeof valueAt(SHIPPED_POLICY, field) === 'number');
    const bounded = numbers.flatMap((field) => {
      const [, least, most] = /from ([\d.]+) to ([\d.]+)/.exec(field.takes(english)) ?? [];
      return least === undefined || most === undefined ? [] : [{ field, least, most }];
    });
    expect(bounded.length).toBeGreaterThanOrEqual(20);
    for (const { field, least, most } of bounded) {
      const doubt = (value: number) => {
        const said = field.read(String(value), english, undefined);
        return 'fault' in said ? said.fault : misfitOf(field.section, changed({}, field, said.value));
      };
      expect([field.key, doubt(Number(least)), doubt(Number(most))]).toEqual([
        field.key,
        undefined,
        undefined,
      ]);
      expect([field.key, doubt(Number(least) - 1), doubt(Number(most) + 1)]).not.toContain(undefined);
    }
  });

  it('writes nothing into columns that a list of before lacks, and fills them once IT has made them', async () => {
    await sync();
    for (const { fields } of list.rows)
      for (const column of ['About', 'Takes']) Reflect.deleteProperty(fields, column);
    expect(await sync()).toEqual(settled);
    for (const { fields } of list.rows) Object.assign(fields, { About: '', Takes: '' });
    expect(await sync()).toEqual({ ...settled, written: list.rows.length });
    expect(await sync()).toEqual(settled);
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
    expect(rowOf(key)['LearningOsSays']).toMatch(/^in force(?:; |$)/);
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

  it('says what follows of a changed rule where people would not expect it', async () => {
    await sync();
    edit('thresholds.shareBelow', { Value: '0,35' });
    edit('thresholds.approvalDays', { Value: '14' });
    await sync();
    expect(rowOf('thresholds.shareBelow')['LearningOsSays']).toBe(
      'in force; the target that leaders read is now 65%',
    );
    expect(rowOf('thresholds.approvalDays')['LearningOsSays']).toBe(
      'in force; questions that wait keep their day',
    );
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
    expect(rowOf('thresholds.approvalDays')).toMatchObject({
      Value: '7',
      LearningOsSays: 'in force; questions that wait keep their day',
    });
    expect(await sync()).toEqual(settled);
  });

  it.each([
    ['no number', 'thresholds.shareBelow', 'a third', 'not taken over: “a third” is no number'],
    ['a share as percent', 'thresholds.shareBelow', '40', '1 or less. 40 percent is written 0.4'],
    ['a percentage', 'thresholds.shareBelow', '40 %', '“40 %” is no number alone: write 0.4'],
    [
      'a sign that may be of thousands',
      'thresholds.restDays',
      '1,000',
      '“1,000” can be read in two ways: write 1000 or 1',
    ],
    ['days with their unit', 'thresholds.restDays', '14 days', '“14 days” is no number alone: write 14'],
    ['money with its currency', 'rates.learnerHour', '48,50 EUR', 'write 48,50'],
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

  const chances = Cause.options.map((cause) => `${cause}: 0.5`);

  it('takes a new question and new points, and takes out what is emptied', async () => {
    await sync();
    list.edit('Does it go wrong on Mondays only?', {
      Kind: 'question',
      Value: chances.join('\n'),
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

  it('stores no more questions than there may be, whatever comes in one pass', async () => {
    await sync();
    for (let i = 0; i < 22; i += 1)
      list.edit(`Is it so with number ${i}?`, { Kind: 'question', Value: chances.join('\n') });
    expect(await sync()).toEqual({ takenOver: 21, written: 1, later: 0 });
    expect((await policy()).causes.questions).toHaveLength(30);
    expect(await company.ports.registers.latest('policy')).toBeTruthy();
    expect(list.of('Is it so with number 21?')['LearningOsSays']).toBe(
      'not taken over: question: there may be 30 at most',
    );
    // What may stand there is told with the next pass, by which it does not fit from the start.
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(await sync()).toEqual(settled);
  });

  it('says what may stand in a new row before it fits', async () => {
    await sync();
    list.edit('Did anybody show them?', { Kind: 'question', Value: 'the process: 0.5' });
    list.edit('many, so a video', { Kind: 'points', Value: 'headcount > 100\nvideo script: 3' });
    expect(await sync()).toEqual({ ...settled, written: 2 });
    expect(list.of('Did anybody show them?')['Takes']).toContain('one cause a line, each of them');
    expect(list.of('many, so a video')).toMatchObject({
      LearningOsSays: expect.stringContaining('does not say when it holds'),
      Takes: expect.stringContaining('first when it holds (people'),
    });
    expect(await sync()).toEqual(settled);
  });

  it('says of an entry that was taken out at a door that it was, and does not bring it back', async () => {
    await sync();
    const { causes } = await policy();
    const value = { questions: causes.questions.filter(({ questionId }) => questionId !== 'same-words') };
    await company.ports.registers.save({ register: 'policy', id: 'causes', value, at: START });
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(rowOf('causes.questions.same-words')['LearningOsSays']).toContain('taken out at a door');
    expect((await policy()).causes.questions).toHaveLength(8);
    expect(await sync()).toEqual(settled);
    const text = String(rowOf('causes.questions.same-words')['Value']);
    edit('causes.questions.same-words', {
      Value: text.replace('unclear expectations: 0.1', 'unclear expectations: 0.2'),
    });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect((await policy()).causes.questions).toHaveLength(9);
  });

  it('refuses points under a condition under which others hold, in a row that there was and in a new one', async () => {
    await sync();
    const { modality } = await policy();
    const few = 'so few can be coached one by one';
    list.edit(few, { Value: 'people >= 60\ncoaching: 9' });
    list.edit('so many', { Kind: 'points', Value: 'people ≥ 60\ncoaching: -9' });
    await sync();
    expect(list.of(few)['LearningOsSays']).toContain('holds under the same condition already');
    expect(list.of('so many')['LearningOsSays']).toContain('stands in a row above already');
    expect((await policy()).modality.rules).toEqual(modality.rules);
    list.edit('a third', { Kind: 'points', Value: 'people < 3\ncoaching: 1' });
    list.edit(few, { Value: 'people < 3\ncoaching: 2' });
    await sync();
    await sync();
    const under3 = (await policy()).modality.rules.filter(({ below }) => below === 3);
    expect(under3).toHaveLength(1);
    expect((await policy()).modality.rules.length).toBeLessThanOrEqual(modality.rules.length + 1);
  });

  it.each([
    ['cleared', () => null],
    ['lost', () => undefined],
  ])('takes nothing out where the column Value is %s, and says so in the rows', async (_what, value) => {
    await sync();
    const before = await policy();
    for (const { fields } of list.rows) {
      if (value() === null) fields['Value'] = null;
      else delete fields['Value'];
    }
    expect(await sync()).toMatchObject({ takenOver: 0 });
    expect(await policy()).toEqual(before);
    expect(String(rowOf('causes.questions.same-words')['LearningOsSays'])).toMatch(
      value() === null ? /rows were emptied at once/ : /no column Value/,
    );
    expect(await sync()).toEqual(settled);
  });

  it('keeps what a form has beside what its row says, and takes and gives back its places', async () => {
    await sync();
    const { costs } = (await policy()).modality;
    const value = { costs: { ...costs, cohort: { ...costs.cohort, placesAtOnce: 24 } } };
    await company.ports.registers.save({ register: 'policy', id: 'modality', value, at: START });
    edit('modality.costs.cohort', { Value: 'people in a group: 10' });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    const cohort = async () => (await policy()).modality.costs.cohort;
    expect(await cohort()).toEqual({ ...costs.cohort, groupSize: 10, placesAtOnce: 24 });
    expect(rowOf('modality.costs.cohort')['Value']).toContain('places at once: 24');
    edit('modality.costs.cohort', { Value: 'places at once:' });
    await sync();
    expect(await cohort()).toEqual({ ...costs.cohort, groupSize: 10 });
    edit('modality.costs.cohort', { Value: 'places at once: 0.5' });
    await sync();
    expect(rowOf('modality.costs.cohort')['LearningOsSays']).toBe(
      'not taken over: cohort, places at once: write a whole number',
    );
  });

  it('has a row for every field of the sections that it lists', () => {
    const listed = new Set([
      ...ruleFields.map(({ section, at: [field] }) => `${section}.${field}`),
      ...itemKinds.map(({ section, field }) => `${section}.${field}`),
    ]);
    const fields = listedSections.flatMap((section) =>
      Object.keys(policySections[section].shape).map((field) => `${section}.${field}`),
    );
    expect([...listed].toSorted()).toEqual(fields.toSorted());
    const parts = Object.keys(policySections.modality.shape.costs.def.innerType.valueType.shape);
    expect([...costsIn(english).keys()].toSorted()).toEqual(parts.toSorted());
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
    expect([...sections].toSorted()).toEqual([
      'causes',
      'modality',
      'prompts',
      'rates',
      'rubrics',
      'thresholds',
    ]);
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
        rows: (title: string) => Promise.resolve(title === 'Rules and words' ? list.rows : undefined),
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
    const [first] = list.rows;
    list.rows.push({ ...structuredClone(first as ListRow), itemId: 999 });
    expect(await listsAgree(at())).toMatchObject([{ found: expect.stringContaining('999') }]);
    expect(await listsAgree(company.ports)).toEqual([]);
  });
});

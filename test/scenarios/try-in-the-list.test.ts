// cspell:words Ausprobiert März keine Lücke mehr
import { beforeEach, describe, expect, it } from '@jest/globals';
import { listsAgree } from '../../functions/http/operations/list-checks.ts';
import { textIn } from '../../lib/lists/kept-list.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { de } from '../../lib/messages/de/index.ts';
import { message } from '../../lib/messages/message.ts';
import { wordsIn } from '../../lib/messages/words.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { listKept, passesOver, settled, triesOver } from '../support/list-kept.ts';
import { honestModel } from '../support/models.ts';
import { approves, closingSteps, companyAtWork, lead, playbook } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

/** Edits the lists; the site knows their account by a number. */
const editor = guidOf('edits the lists');
let company: World;
let list: ReturnType<typeof listKept>;
let EditorId: number;
let sync: ReturnType<typeof passesOver>;
let title: string;

const says = (key: string) => row(key)['LearningOsSays'];
const would = (key: string) => textIn(row(key), 'WouldChange');
const row = (key: string) =>
  list.rows.find(({ fields }) => fields['RuleKey'] === key || fields['Title'] === key)?.fields ?? {};
const edit = (key: string, fields: Record<string, unknown>) =>
  list.edit(textIn(row(key), 'Title') || key, { EditorId, ...fields });
/** A pass of the timer. */
const pass = async () => {
  const counts = await sync();
  return { ...counts, ...(await triesOver(title, list, company)) };
};
const state = async () => [
  await decisionLog(company.ports),
  await collected(company.ports.needs.list()),
  await company.ports.registers.entries('policy'),
  await company.ports.registers.entries('charter'),
];

async function listCalled(name: string) {
  title = name;
  list = listKept();
  EditorId = list.pick(editor);
  sync = passesOver(title, list, company);
  await sync();
}

beforeEach(async () => {
  company = await companyAtWork();
});

describe('a rule is tried in its row before it holds', () => {
  beforeEach(async () => {
    const change = { register: 'policy' as const, id: 'thresholds', at: START };
    await company.ports.registers.save({ ...change, value: { shareBelow: 0.9 } });
    await listCalled('Rules and words');
  });
  const SHARE = 'thresholds.shareBelow';
  /** At five levels nobody is short of anything. */
  const GAP = 'thresholds.noticeableGap';

  it('says by name what it would change, changes nothing, and is then at rest', async () => {
    const before = await state();
    edit(GAP, { Value: '5', Try: 'try' });
    expect(await pass()).toEqual({ ...settled, tried: 1 });
    expect(would(GAP)).toContain('Tried on 2 March 2026');
    expect(would(GAP)).toMatch(/no gap any more.*: Negotiation of Sellers/);
    expect(would(GAP)).not.toMatch(/noticeableGap|thresholds|seller\./);
    expect(says(GAP)).toContain('only tried: what held before still holds');
    expect(row(GAP)).toMatchObject({ Value: '5', Try: 'try' });
    expect(await pass()).toEqual({ ...settled, tried: 0 });
    expect(await state()).toEqual(before);
  });

  it('holds once Try says no, and keeps what it was told beside it', async () => {
    edit(SHARE, { Value: '0,35', Try: 'try' });
    await pass();
    const told = would(SHARE);
    edit(SHARE, { Try: 'let it hold' });
    expect(await pass()).toEqual({ ...settled, takenOver: 1, tried: 0 });
    expect((await company.ports.registers.policy()).thresholds.shareBelow).toBe(0.35);
    expect(row(SHARE)).toMatchObject({ Value: '0.35', WouldChange: told });
    expect(await pass()).toEqual({ ...settled, tried: 0 });
    // What holds now is another thing than what was tried.
    edit(SHARE, { Value: '0.4' });
    await pass();
    expect(would(SHARE)).toBe('');
  });

  it('is taken back by one choice, whatever a door saved meanwhile', async () => {
    edit(SHARE, { Value: '0.8', Try: 'try' });
    await pass();
    const change = { register: 'policy' as const, id: 'thresholds', at: START };
    const ifMatch =
      (await company.ports.registers.latest('policy')).find(({ id }) => id === 'thresholds')?.etag ?? '';
    await company.ports.registers.save({ ...change, ifMatch, value: { shareBelow: 0.5 } });
    expect(await pass()).toEqual({ ...settled, tried: 0 });
    edit(SHARE, { Try: 'take back' });
    expect(await pass()).toEqual({ ...settled, written: 1, tried: 0 });
    expect(row(SHARE)).toMatchObject({ Value: '0.5', Try: 'let it hold', WouldChange: '' });
    expect(await pass()).toEqual({ ...settled, tried: 0 });
  });

  it('is tried anew when it is edited anew, and answers what is wrong where something is', async () => {
    edit(GAP, { Value: '5', Try: 'try' });
    await pass();
    expect(would(GAP)).toContain('no gap any more');
    edit(GAP, { Value: '0.6' });
    expect(await pass()).toMatchObject({ tried: 1 });
    expect(would(GAP)).not.toContain('no gap any more');
    edit(GAP, { Value: 'a third' });
    await pass();
    expect(says(GAP)).toContain('“a third” is no number');
    // What something else would have changed is no answer to it.
    expect(would(GAP)).toBe('');
  });

  it.each([
    [
      'thresholds.approvalDays',
      '14',
      /question(?: that waits keeps its day|s that wait keep their days).* 14 days, not 10/,
    ],
    ['modality.costs.role-play', 'minutes of each learner: 3000', /not role-play|keeps? (?:its|their) form/],
    ['causes.enough', '0.3', /other questions would be asked/],
    ['thresholds.attentionItems', '1', /Not tried: what it changes is about single people/],
    ['thresholds.restDays', '170', /Nothing that is known today would start/],
    ['rates.learnerHour', '48', /Not tried: it says what an hour and a token cost/],
  ])('answers each in words: %s', async (key, Value, said) => {
    edit(key, { Value, Try: 'try' });
    await pass();
    expect(would(key)).toMatch(said);
  });

  it('says which needs would start, once they rest for less', async () => {
    await company.pass(START + 20 * DAY, () => ({ by: lead, answer: { verdict: 'reject' as const } }));
    await sync();
    edit('thresholds.restDays', { Value: '10', Try: 'try' });
    await pass();
    expect(would('thresholds.restDays')).toMatch(/would start: .*Negotiation of Sellers/);
  });

  it('says so where nothing is changed, and where a new row never held', async () => {
    edit(SHARE, { Try: 'try' });
    edit('Is it Monday?', { Kind: 'question', Value: 'the process: 0.8', Try: 'take back' });
    await pass();
    expect(says(SHARE)).toContain('nothing to try');
    expect(says('Is it Monday?')).toContain('nothing of this row ever held');
    expect(await pass()).toEqual({ ...settled, tried: 0 });
  });

  it('tries a new row, which holds only once it is to', async () => {
    const few = 'few, and much rests on it';
    edit(few, { Kind: 'points', Value: 'people ≥ 1\ncoaching: 20', Try: 'try' });
    await pass();
    expect(would(few)).toMatch(/coaching, not/);
    const rules = async () => (await company.ports.registers.policy()).modality.rules;
    const before = (await rules()).length;
    edit(few, { Try: 'let it hold' });
    await pass();
    expect(await rules()).toHaveLength(before + 1);
  });

  it('keeps an edit that comes while it is tried, and writes nothing while writing is stopped', async () => {
    edit(SHARE, { Value: '1', Try: 'try' });
    const write = list.write.bind(list);
    list.write = (change) => {
      list.write = write;
      edit(SHARE, { Value: '0.6' });
      return write(change);
    };
    expect(await pass()).toMatchObject({ tried: 0 });
    expect(row(SHARE)).toMatchObject({ Value: '0.6' });
    expect(await pass()).toMatchObject({ tried: 1 });
  });

  it('is counted by the check of the lists, and is no fault of it', async () => {
    edit(SHARE, { Value: '1', Try: 'try' });
    await pass();
    const rows = () => Promise.resolve(structuredClone(list.rows));
    const ports = {
      ...company.ports,
      lists: {
        ...company.ports.lists,
        rows: (name: string) => (name === title ? rows() : Promise.resolve(undefined)),
      },
    };
    const [check] = await listsAgree(ports);
    expect(check).toMatchObject({ status: 'ok', found: expect.stringMatching(/rows, tried 1$/) });
  });

  it('is told in German where the company speaks it', async () => {
    const german = wordsIn('de-DE', de);
    await sync(undefined, german);
    edit(GAP, { Value: '5', Try: 'try' });
    await triesOver(title, list, company, german);
    expect(would(GAP)).toMatch(/Ausprobiert am 2\. März 2026[^]*keine Lücke mehr/);
  });

  it('leaves a list alone that IT made before it had these columns', async () => {
    for (const { fields } of list.rows)
      for (const column of ['Try', 'WouldChange', 'TriedMark']) Reflect.deleteProperty(fields, column);
    edit(SHARE, { Value: '0.4' });
    expect(await pass()).toEqual({ ...settled, takenOver: 1, tried: 0 });
    expect(Object.keys(row(SHARE))).not.toContain('WouldChange');
  });
});

describe('a line of the strategy is tried in its row', () => {
  beforeEach(() => listCalled('Strategy'));

  it('says which needs start and end, also of a line that is new or names another owner', async () => {
    const before = await state();
    edit('C1', { Roles: 'Tester', Try: 'try', OwnedById: EditorId });
    edit('C9', {
      LineText: 'Tests are told well',
      Skills: 'Negotiation',
      Weight: 0.5,
      ValidFrom: '2026-01-01',
      ValidUntil: '2027-12-31',
      OwnedById: EditorId,
      Try: 'try',
    });
    expect(await pass()).toMatchObject({ tried: 2 });
    expect(would('C1')).toContain('A need would end: Negotiation of Sellers.');
    expect(would('C9')).toMatch(/Tried on/);
    expect(await state()).toEqual(before);
    edit('C1', { Try: 'take back' });
    await pass();
    expect(row('C1')).toMatchObject({ Roles: 'Seller', Try: 'let it hold', LearningOsSays: 'taken over' });
  });
});

describe('words are tried in their row, on a draft before and after', () => {
  const STYLE = 'prompts.houseStyle';
  const ROLE_PLAY = 'prompts.forms.role-play';
  const told: string[] = [];
  /** Words the style that it is told into the title, as a model would follow it. */
  function follower(name: string): ReturnType<typeof honestModel> {
    const honest = honestModel();
    return {
      ...honest,
      async ask(job, spender) {
        told.push(job.instructions);
        const outcome = await honest.ask(job, spender);
        if (outcome.outcome !== 'answered') return outcome;
        const said = { ...outcome, model: name };
        return job.instructions.includes('Begin with the verb')
          ? { ...said, value: { ...outcome.value, title: 'Close it well' } }
          : said;
      },
    };
  }
  const begin = async (name = 'gpt-5') => {
    company = await companyAtWork({ sources: [playbook, closingSteps], model: follower(name) });
    await company.pass(START + 5 * DAY, approves);
    await listCalled('Rules and words');
    told.length = 0;
  };

  it('shows the draft of a real need, by what holds and by what stands there, and keeps nothing', async () => {
    await begin();
    const before = await state();
    edit(STYLE, { Value: 'Begin with the verb.', Try: 'try' });
    expect(await pass()).toMatchObject({ tried: 1 });
    const lines = would(STYLE).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      expect.stringContaining('Tried on 7 March 2026'),
      expect.stringMatching(/^A draft for a need that there is: Negotiation of Sellers, as /),
      'Drafted by gpt-5.',
      'It reads otherwise:',
    ]);
    expect(lines).toContain('+ Close it well');
    expect(lines.indexOf('As it would be drafted:')).toBeGreaterThan(lines.indexOf('As it is drafted now:'));
    expect(told.some((instructions) => instructions.includes('Begin with the verb.'))).toBe(true);
    expect(await state()).toEqual(before);
    // Nothing is drafted twice for a row that says it already.
    const calls = told.length;
    expect(await pass()).toMatchObject({ tried: 0 });
    expect(told).toHaveLength(calls);
  });

  it('tries what is asked of one form on a draft of that form, and a rubric beside one', async () => {
    await begin();
    edit(ROLE_PLAY, { Value: 'Begin with the verb.', Try: 'try' });
    edit('rubrics.behaviours.interpersonal', { Value: 'Names a price last', Try: 'try' });
    expect(await pass()).toMatchObject({ tried: 2 });
    expect(would(ROLE_PLAY)).toMatch(/as role-play\b/);
    expect(would('rubrics.behaviours.interpersonal')).toMatch(/\+ .*Names a price last/);
  });

  it('tries a rubric before anything was drafted, and of what has ended', async () => {
    await begin();
    company = await companyAtWork({ sources: [playbook, closingSteps], model: follower('gpt-5') });
    await listCalled('Rules and words');
    edit('rubrics.behaviours.interpersonal', { Value: 'Names a price last', Try: 'try' });
    await pass();
    expect(would('rubrics.behaviours.interpersonal')).toMatch(/as role-play\b[^]*\+ .*Names a price last/);
    await company.pass(START + 20 * DAY, () => ({ by: lead, answer: { verdict: 'reject' as const } }));
    edit('rubrics.behaviours.interpersonal', { Value: 'Names no price', Try: 'try' });
    await pass();
    expect(would('rubrics.behaviours.interpersonal')).toMatch(/as role-play\b[^]*\+ .*Names no price/);
  });

  it('goes on to the next where a model makes no draft of the first, and says so where none comes', async () => {
    const refusing = (which: RegExp): ReturnType<typeof honestModel> => ({
      ...honestModel(),
      ask: (job, spender) =>
        which.test(job.instructions)
          ? Promise.resolve({
              outcome: 'refused',
              detail: message('model.refused'),
              tokens: { input: 0, output: 0, thought: 0 },
            })
          : follower('gpt-5').ask(job, spender),
    });
    const tried = async (which: RegExp) => {
      company = await companyAtWork({ sources: [playbook, closingSteps], model: refusing(which) });
      await listCalled('Rules and words');
      edit(STYLE, { Value: 'Begin with the verb.', Try: 'try' });
      await pass();
      return would(STYLE);
    };
    expect(await tried(/job aid/i)).toMatch(/as micro lesson[^]*\+ Close it well/);
    expect(await tried(/./)).toContain('cannot be seen here');
  });

  it('says of which skills a need would show a rubric, where there is none', async () => {
    await begin();
    edit('rubrics.behaviours.knowledge', { Value: 'Says where it stands', Try: 'try' });
    edit('rubrics.behaviours.technical', { Value: 'Says what comes next', Try: 'try' });
    await pass();
    expect(would('rubrics.behaviours.knowledge')).toContain('No line of the strategy asks for such a skill.');
    expect(would('rubrics.behaviours.technical')).toMatch(/these are such: Measuring\. Ask for one/);
  });

  it('says that the offline drafter obeys no house style', async () => {
    await begin('offline-drafter');
    edit(STYLE, { Value: 'Five words a sentence.', Try: 'try' });
    await pass();
    expect(would(STYLE)).toContain('No model is there: the offline drafter');
    expect(would(STYLE)).toContain('It reads the same as before.');
  });

  it('makes two drafts a pass and ten a day and person, and goes on by itself once one more may be', async () => {
    await begin();
    for (let i = 0; i < 10; i += 1)
      await company.ports.rateLimits.take({ personId: editor, act: 'trial', count: 1, at: company.now() });
    edit(STYLE, { Value: 'Begin with the verb.', Try: 'try' });
    edit(ROLE_PLAY, { Value: 'Begin with the verb.', Try: 'try' });
    edit('prompts.forms.job-aid', { Value: 'Begin with the verb.', Try: 'try' });
    expect(await pass()).toMatchObject({ tried: 3 });
    expect(would(STYLE)).toContain('ten drafts a day and person');
    expect(told).toEqual([]);
    expect(await pass()).toMatchObject({ tried: 0 });
    // The layer wrote into the row since, and still knows for whom it waits.
    list.edit(String(row(STYLE)['Title']), { EditorId: 1 });
    await company.pass(company.now() + DAY, () => undefined);
    expect([(await pass()).tried, (await pass()).tried, (await pass()).tried]).toEqual([2, 1, 0]);
    expect(would(STYLE)).toContain('+ Close it well');
    expect(would('prompts.forms.job-aid')).toContain('Drafted by gpt-5');
  });

  it('asks who it is for where no account stands behind the edit, and says where its agent is off', async () => {
    await begin();
    list.edit(String(row(STYLE)['Title']), { Value: 'Short.', Try: 'try', EditorId: 999 });
    await pass();
    expect(would(STYLE)).toContain('Save it once more as yourself');
    edit(STYLE, { Value: 'Shorter.' });
    await triesOver(title, list, company, undefined, new Set(['content']));
    expect(would(STYLE)).toMatch(/Not tried: .*off/);
    expect(told).toEqual([]);
  });
});

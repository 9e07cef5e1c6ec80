// cspell:words EXID Vorname
import { describe, expect, it } from '@jest/globals';
import { proposedSurvey, SurveyFile, surveyMisfits } from '../../../../lib/domain/survey-file/mapping.ts';

const ENTRY = {
  fileId: 'pulse',
  source: 'survey-file/pulse',
  row: 'response',
  columns: { group: 'Department', day: 'Date' },
  items: [{ asked: 'Mood', question: 'mood', low: 1, high: 5 }],
  groups: { Sales: { groupId: 'field-sales' } },
  every: 'week',
  standing: 'confirmed',
};
const GUID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const saidOf = (change: object) => SurveyFile.safeParse({ ...ENTRY, ...change }).error?.issues[0]?.message;

describe('the entry of a survey', () => {
  it.each(['Name', 'Full name', 'E-Mail', 'Email address', 'EXID', 'Employee ID', 'Manager ID', 'UPN'])(
    'takes %s neither for the group nor for an item nor for the question',
    (header) => {
      const said = /ask for the department/;
      expect(saidOf({ columns: { group: header, day: 'Date' } })).toMatch(said);
      expect(saidOf({ columns: { ...ENTRY.columns, question: header } })).toMatch(said);
      expect(saidOf({ items: [{ asked: header, question: 'who', low: 0, high: 9 }] })).toMatch(
        /out of items/,
      );
    },
  );

  it.each(['Vorname', 'ann@a.example', GUID, 'm00123', 'Mood_COMMENT', 'Points - Mood'])(
    'takes %s for no group: somebody, or what was written',
    (header) => {
      expect(saidOf({ columns: { group: header, day: 'Date' } })).toMatch(/ask for the department/);
    },
  );

  it.each(['Team', 'Group name', 'Team name', 'Site', 'Cost centre', 'Manager'])(
    'takes %s for the group',
    (header) => {
      expect(saidOf({ columns: { group: header, day: 'Date' } })).toBeUndefined();
    },
  );

  it.each([
    GUID,
    GUID.toUpperCase(),
    GUID.replaceAll('-', ''),
    `u-${GUID}`,
    `${GUID}.w1`,
    '4711',
    'e4711',
    'a-123456',
  ])('calls no group %s', (id) => {
    const said = /name of a group/;
    expect(saidOf({ groups: { Sales: { groupId: id } } })).toMatch(said);
    expect(saidOf({ whole: id })).toMatch(said);
  });

  it.each(['team-7', 'team-101', 'b12', 'sales.2026'])('calls a group %s', (id) => {
    expect(saidOf({ groups: { Sales: { groupId: id } } })).toBeUndefined();
    expect(saidOf({ whole: id })).toBeUndefined();
  });

  it.each(['ann@a.example', 'Ann <ann@a.example>', GUID, GUID.replaceAll('-', ''), `Ann ${GUID}`])(
    'names no group by what stands in a row as %s',
    (text) => {
      expect(SurveyFile.safeParse({ ...ENTRY, groups: { [text]: 'none' } }).success).toBe(false);
    },
  );

  it('says nothing in the name of the layer', () => {
    expect(saidOf({ source: 'learning-os/directory' })).toMatch(/learning-os/);
    expect(saidOf({ source: 'learning-academy' })).toBeUndefined();
  });

  it('says how often one person may answer, once to thirty-one times', () => {
    for (const answersEach of [0, 1.5, 32]) expect(saidOf({ answersEach })).toBeDefined();
    for (const answersEach of [1, 31]) expect(saidOf({ answersEach })).toBeUndefined();
  });

  it('has to say so of responses that are gathered by month, and of nothing else', () => {
    const table = { headers: ['Department', 'Date', 'Mood'] };
    const misfits = (change: object) =>
      surveyMisfits(SurveyFile.parse({ ...ENTRY, ...change }), table).map(({ why }) => why);
    expect(misfits({})).toEqual([]);
    expect(misfits({ every: 'month' })).toEqual(['no-answers-each']);
    expect(misfits({ every: 'month', answersEach: 1 })).toEqual([]);
    expect(misfits({ every: 'month', row: 'group' })).not.toContain('no-answers-each');
  });

  it('is proposed so that it can be saved, whatever the columns are called', () => {
    const headers = ['Team', 'Date', 'Name', 'Badge', 'Phone', 'Mood'];
    const cells = { Team: 'Sales', Date: '2026-02-02', Name: '4', Badge: '3', Phone: '2', Mood: '4' };
    const proposed = proposedSurvey('pulse', { headers, rows: [{ row: 2, cells }] });
    expect(SurveyFile.parse(proposed)).toEqual(proposed);
    expect(proposed.items.map(({ asked }) => asked)).toEqual(['Mood']);
  });
});

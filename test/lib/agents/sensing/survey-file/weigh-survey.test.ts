import { expect, it } from '@jest/globals';
import { weighSurvey } from '../../../../../lib/agents/sensing/survey-file/weigh-survey.ts';
import type { SurveyFile } from '../../../../../lib/domain/survey-file/mapping.ts';
import { DAY, START, world } from '../../../../support/world.ts';

const entry: SurveyFile = {
  fileId: 'pulse',
  source: 'survey-file:pulse',
  row: 'group',
  columns: { group: 'Team', day: 'Day', question: 'Question', answers: 'Answers', score: 'Mean' },
  items: [],
  groups: { North: { groupId: 'north' } },
  every: 'month',
  standing: 'confirmed',
};

it.each([
  [4, []],
  [5, [{ text: 'Work in hand', rows: 5 }]],
])('a question under which %i rows stand waits for its name as %j', async (rows, items) => {
  const day = (n: number) => new Date(START - (40 + n) * DAY).toISOString().slice(0, 10);
  const table = {
    headers: Object.values(entry.columns),
    rows: Array.from({ length: rows }, (_, i) => ({
      row: i + 2,
      cells: { Team: 'North', Day: day(i), Question: 'Work in hand', Answers: '20', Mean: '3' },
    })),
    faults: [],
  };
  const weighed = await weighSurvey(table, entry, { ports: world().ports, at: START });
  expect(weighed.faulty.map(({ fault }) => fault)).toEqual(Array(rows).fill('item-waits'));
  expect(weighed.items).toMatchObject(items);
  expect(weighed.items).toHaveLength(items.length);
});

import { expect, it } from '@jest/globals';
import { noteFigure } from '../../../../lib/agents/analytics/note-figure.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';
import { START, world } from '../../../support/world.ts';

const about = { groupId: 'north', figureId: 'discount' };

it.each([
  [5, 1],
  [4, 0],
])('the work of %d people leaves %d points of a figure', async (people, points) => {
  const company = world();
  const report = {
    specversion: '1.0' as const,
    id: guidOf(`figure ${people}`),
    source: 'crm',
    subject: about.groupId,
    time: new Date(START).toISOString(),
    type: 'learning-os.figure.summed' as const,
    data: { figureId: about.figureId, people, cases: 10, sum: 4 },
  };
  expect(await company.run(noteFigure, { ...about, reports: [report] })).toEqual({ noted: 1 });
  const kept = await company.ports.groups.figure(about.groupId, about.figureId);
  expect(Object.keys(kept?.value.points ?? {})).toHaveLength(points);
});

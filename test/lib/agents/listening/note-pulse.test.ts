import { expect, it } from '@jest/globals';
import { notePulse } from '../../../../lib/agents/listening/note-pulse.ts';
import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { START, world } from '../../../support/world.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';

const asked = { groupId: 'team-1', question: 'workload' };
const report = (answers: number) => ({
  specversion: '1.0' as const,
  id: guidOf(`pulse ${answers}`),
  source: 'survey',
  subject: asked.groupId,
  time: new Date(START).toISOString(),
  type: 'learning-os.pulse.summed' as const,
  data: { question: asked.question, answers, sum: 3 * answers, squares: 9 * answers },
});

it.each([
  [MINIMUM_GROUP, 1],
  [MINIMUM_GROUP - 1, 0],
])('the answers of %d people leave %d points of a pulse', async (answers, points) => {
  const company = world();
  await company.run(notePulse, { ...asked, reports: [report(answers)] });
  const kept = await company.ports.groups.pulse(asked.groupId, asked.question);
  expect(Object.keys(kept?.value.points ?? {})).toHaveLength(points);
});

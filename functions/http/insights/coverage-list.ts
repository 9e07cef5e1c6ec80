import { z } from 'zod';
import { inForce } from '../../../lib/domain/charter.ts';
import { coverageBy, groupings } from '../../../lib/domain/population-pass/coverage.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const CoverageView = z
  .object({
    by: z.enum(groupings),
    groupId: z.string(),
    skillId: z.string(),
    skill: z.string(),
    at: Moment,
    counts: z
      .object({ atTarget: z.number(), assessed: z.number(), notAssessed: z.number() })
      .optional()
      .describe(
        'About, in fives: who can, of whom it is known, and of whom it is not known (nothing seen, too little, or too long ago); absent where only words are used: the group is small, or nearly all or nearly none can',
      ),
    sentence: z.string(),
  })
  .meta({ id: 'Coverage' });

export const coverageList = door({
  name: 'coverage-list',
  method: 'GET',
  route: 'coverage/{by}',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  resources: Object.fromEntries(groupings.map((by) => [`coverage/${by}`, { by }])),
  summary:
    'List how many of each role, department or charter line, or of the company, can do what is asked of them, the weakest first.',
  params: z.strictObject({ by: z.enum(groupings) }),
  body: none,
  status: 200,
  reply: listOf(CoverageView),
  example: { params: { by: 'charter-line' }, body: {} },
  async handle({ params: { by }, ports: { coverage, registers }, callersWords, at }) {
    const words = await callersWords();
    const [charter, skills, profiles, policy] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const found = await Array.fromAsync(coverage.all());
    const figures = coverageBy(
      by,
      found,
      { skills, profiles, lines: inForce(charter, at), minimumGroup: policy.thresholds.minimumGroup },
      words,
    );
    return { json: await collect(figures) };
  },
});

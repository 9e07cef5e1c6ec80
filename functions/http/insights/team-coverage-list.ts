import { z } from 'zod';
import { MINIMUM_GROUP } from '../../../lib/domain/person.ts';
import { gapsOf, type Gap } from '../../../lib/domain/sweep/gaps.ts';
import { shares, teamSkills } from '../../../lib/domain/sweep/team.ts';
import { door, none } from '../door/door.ts';

const TeamView = z
  .object({
    people: z.number().optional().describe('Absent for a team too small to speak of'),
    skills: z.array(
      z.object({
        skillId: z.string(),
        skill: z.string(),
        can: z.enum(shares).describe('Of those assessed, can do what their role asks for'),
      }),
    ),
  })
  .meta({ id: 'TeamCoverage' });

/** The caller's own reports, as the workforce feed names their managers; whoever has none sees nothing. */
export const teamCoverageList = door({
  name: 'team-coverage-list',
  method: 'GET',
  route: 'team/coverage',
  tag: 'Insights',
  role: null,
  callers: 'people',
  scope: 'reports',
  summary: 'How much of the caller’s own team can do what is asked, in words and never by person.',
  params: none,
  body: none,
  status: 200,
  reply: TeamView,
  example: { params: {}, body: {} },
  async handle({ principal, ports: { learners, registers }, at }) {
    const [profiles, skills, { thresholds }] = await Promise.all([
      registers.roleProfiles(),
      registers.skills(),
      registers.policy(),
    ]);
    const people: Gap[][] = [];
    for await (const learner of learners.all({ managerId: principal.id })) {
      const profile = learner.person && profiles.get(learner.person.roleId);
      people.push(profile ? gapsOf(learner, profile, skills, thresholds, at) : []);
    }
    if (people.length < MINIMUM_GROUP) return { json: { skills: [] } };
    return { json: { people: people.length, skills: teamSkills(people, skills) } };
  },
});

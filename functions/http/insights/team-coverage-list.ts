import { z } from 'zod';
import { teamSteps } from '../../../lib/agents/skills/next-for-team.ts';
import { readTeam } from '../../../lib/agents/skills/read-team.ts';
import { teamShares } from '../../../lib/domain/disclosure/team.ts';
import { door, none } from '../door/door.ts';

const TeamView = z
  .object({
    people: z.number().optional().describe('Absent for a team too small to speak of'),
    skills: z.array(
      z.object({
        skillId: z.string(),
        skill: z.string(),
        can: z
          .enum(teamShares)
          .describe(
            'Of those of whom it is known, can do what their role asks for: about, and as it was said until enough of them have new evidence',
          ),
        next: z
          .enum(teamSteps)
          .describe(
            'keep: most can; practise: something exists for it; wait: something is under way; ask: nothing is',
          ),
        title: z.string().optional().describe('What exists for it'),
      }),
    ),
  })
  .meta({ id: 'TeamCoverage' });

/** The caller’s own reports, as the workforce feed names their managers; nothing for a caller without reports. */
export const teamCoverageList = door({
  name: 'team-coverage-list',
  method: 'GET',
  route: 'team/coverage',
  tag: 'Insights',
  role: null,
  callers: 'people',
  scope: 'reports',
  tool: 'reads',
  card: 'reads',
  summary: 'How much of the caller’s own team can do what is asked, in words and never by person.',
  params: none,
  body: none,
  status: 200,
  reply: TeamView,
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(readTeam, { managerId: principal.id }) };
  },
});

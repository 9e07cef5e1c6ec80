import { z } from 'zod';
import { readBench } from '../../../../lib/agents/succession/read-bench.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import {
  benchSeen,
  benchSentences,
  BenchView,
  CriticalRoleView,
  criticalRoleSeen,
  OfCriticalRole,
} from './bench-views.ts';
import { shownSeen, ShownView } from '../mobility/near-views.ts';

export const meBenchRead = door({
  name: 'me-bench-read',
  method: 'GET',
  route: 'me/critical-roles/{criticalRoleId}/bench',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'The bench of a critical role of yours: about how many agreed to be counted, how many of them would be ready today and in 6, 12 and 18 months and what would move it most, in bounds; and beside them those who agreed to be named, as each of them read it before, in an order by chance, without a score. You decide.',
  params: OfCriticalRole,
  body: none,
  status: 200,
  reply: z.object({
    role: CriticalRoleView,
    bench: BenchView.optional(),
    sentences: z.array(z.string()).describe('The same in words'),
    people: z.array(z.object({ calledBy: z.string(), readAt: Moment, until: Moment, shown: ShownView })),
  }),
  example: { params: { criticalRoleId: 'head-of-sales' }, body: {} },
  async handle({ params, principal: { id: personId }, ports: { registers }, run, callersWords }) {
    const words = await callersWords();
    const { role, skills, said, named } = await run(readBench, { personId, ...params });
    const { thresholds } = await registers.policy();
    return {
      json: {
        role: criticalRoleSeen(role, skills, words),
        ...(said ? { bench: benchSeen(said, skills, words) } : {}),
        sentences: benchSentences(said, thresholds.minimumGroup, skills, words),
        people: named.map(({ calledBy = '', at: readAt, until, shown }) => ({
          calledBy,
          readAt,
          until,
          shown: shownSeen(shown, skills, words),
        })),
      },
    };
  },
});

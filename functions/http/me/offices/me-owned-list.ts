import { z } from 'zod';
import { leadersInWords } from '../../../../lib/agents/analytics/leaders/in-words.ts';
import { readLeaders } from '../../../../lib/agents/analytics/leaders/read-leaders.ts';
import { readOwned } from '../../../../lib/agents/needs-analysis/read-owned.ts';
import { isFault } from '../../../../lib/errors.ts';
import { officesAsked } from '../../../../lib/lists/offices.ts';
import { wordsFor } from '../../../../lib/words-for.ts';
import { OutcomeTerms } from '../../../../lib/domain/outcome/outcome-terms.ts';
import { Cause } from '../../../../lib/domain/cause/cause.ts';
import type { Ports } from '../../../../lib/ports/index.ts';
import { door, none } from '../../door/door.ts';
import { holds, type Principal } from '../../door/principal.ts';
import { Moment } from '../../door/views.ts';

export const meOwnedList = door({
  name: 'me-owned-list',
  method: 'GET',
  route: 'me/owned',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  signsIn: true,
  summary:
    'What you answer for: causes that learning does not cure, and lines of the charter. Each with what it is about, what is asked of you and by when; about groups, never about one person.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    causes: z.array(
      z.object({
        needId: z.string(),
        cause: Cause,
        skill: z.string(),
        role: z.string(),
        where: z.string().describe('Behind the role, of what is about a part of it; else empty'),
        facts: z.array(z.string()).describe('What is known about the group'),
        by: Moment.optional().describe('Until when the line of the charter holds that asks for it'),
      }),
    ),
    lines: z.array(
      z.object({
        lineId: z.string(),
        text: z.string(),
        until: Moment,
        underWay: z.number().describe('Needs that cite it and are open'),
        measured: z.number(),
        saysSuccess: z.boolean().describe('Whether it says what its owner agrees to as success'),
        outcome: OutcomeTerms.optional().describe(
          'What is agreed to as success (POST me/owned/lines/{lineId}/success)',
        ),
        stands: z
          .object({ at: Moment, sentences: z.array(z.string()) })
          .optional()
          .describe('What the leaders’ report of that day says of it; absent while there is none'),
        waiting: z.array(z.object({ question: z.string(), dueAt: Moment })),
        changed: z
          .object({ at: Moment, what: z.array(z.string()) })
          .optional()
          .describe('What somebody else changed of it last, with what stood there before'),
      }),
    ),
    asked: z
      .array(
        z.object({
          officeId: z.string(),
          list: z.string(),
          office: z.string().describe('What the list names you for'),
          mark: z.string().describe('Changes with what the row says'),
          lacks: z
            .enum(['Need.Decide'])
            .optional()
            .describe('The app role that it takes and that you do not hold: IT gives it'),
        }),
      )
      .describe('What lists name you for and that waits for your yes (POST me/owned/{officeId}/take)'),
  }),
  example: { params: {}, body: {} },
  async handle({ principal, ports, run, callersWords }) {
    const [{ causes, lines }, asked] = await Promise.all([
      run(readOwned, { personId: principal.id }),
      askedOf(principal, ports),
    ]);
    // Of a line its owner reads what leaders read of it, without the role that opens all of them.
    const read = lines.length > 0 ? await run(readLeaders, {}) : undefined;
    const told = read?.report && leadersInWords(read.report, read.named, await callersWords());
    const standsOf = (lineId: string) => {
      const sentences = told?.lines.find((one) => one.lineId === lineId)?.sentences;
      return told && sentences ? { stands: { at: told.at, sentences } } : {};
    };
    return {
      json: { causes, lines: lines.map((line) => ({ ...line, ...standsOf(line.lineId) })), asked },
    };
  },
});

/** What is owned stands in the layer: where the site cannot be read, it is said without what the lists ask. */
async function askedOf(principal: Principal, ports: Ports) {
  const { id: personId } = principal;
  try {
    const asked = await officesAsked(personId, ports, await wordsFor(personId, ports));
    return asked.map(({ officeId, list, read: { office, mark, role } }) => ({
      officeId,
      list,
      office,
      mark,
      ...(role && !holds(role, principal) ? { lacks: role } : {}),
    }));
  } catch (error) {
    if (isFault(error, 'unavailable')) return [];
    throw error;
  }
}

import { z } from 'zod';
import { leadersInWords } from '../../../lib/agents/analytics/leaders/in-words.ts';
import { readLeaders } from '../../../lib/agents/analytics/leaders/read-leaders.ts';
import { ProposedDecision } from '../../../lib/domain/leaders/proposals.ts';
import { LineReport } from '../../../lib/domain/leaders/report.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';

const LineView = LineReport.omit({ spentOn: true }).extend({
  title: z.string(),
  sentences: z
    .array(z.string())
    .describe('Coverage with trend and target; what was spent and what came of it; the business figure'),
});

const ProposalView = ProposedDecision.omit({ weight: true }).extend({
  skill: z.string().optional(),
  what: z.string(),
  cost: z.string(),
  otherwise: z.string().describe('What happens if nothing is done'),
  decidedAt: z
    .enum(['question', 'ask', 'end', 'strategy', 'assess', 'owner'])
    .describe(
      'The question that waits, where one asks, where one ends it (response-read), the list of the strategy, assessments, or the owner of the line, whose word is saved with it',
    ),
});

export const leadersRead = door({
  name: 'leaders-read',
  method: 'GET',
  route: 'leaders',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  card: 'reads',
  resources: { leaders: {} },
  summary:
    'Where the strategy stands in a minute, as on the leaders’ page and with its date: by charter line coverage, trend, target, what was spent, return and business figure; and three decisions proposed.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    at: Moment.optional().describe('Of the report; absent while there is none'),
    headline: z.string(),
    took: z.string().optional().describe('What it took so far'),
    sure: z.string().optional().describe('How sure it is, and of which day'),
    target: z.number().optional().describe('Share of those of whom it is known that should be able, 0–1'),
    lines: z.array(LineView),
    proposals: z.array(ProposalView),
    team: z
      .array(z.string())
      .describe(
        'How Learning & Development’s own work goes, over the whole team: pace, and hours as it entered them',
      ),
  }),
  example: { params: {}, body: {} },
  async handle({ run, callersWords }) {
    const words = await callersWords();
    const { report, named } = await run(readLeaders, {});
    if (!report)
      return {
        json: { headline: words.say('leaders.headline.nothing'), lines: [], proposals: [], team: [] },
      };
    const { lines, proposals, ...told } = leadersInWords(report, named, words);
    return {
      json: {
        ...told,
        target: report.target,
        lines: lines.flatMap((line) => {
          const counted = report.lines.find(({ lineId }) => lineId === line.lineId);
          return counted ? [{ ...counted, ...line }] : [];
        }),
        proposals: proposals.map(({ facts, ...said }) => ({ ...facts, ...said })),
      },
    };
  },
});

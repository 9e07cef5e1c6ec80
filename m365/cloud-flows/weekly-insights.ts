import { english } from '../../lib/messages/words.ts';
import { literal, sentenceWith } from './expressions.ts';
import { connections } from './connections.ts';
import type { CloudFlow } from './cloud-flow.ts';
import { call, compose, decide } from './steps.ts';
import { valueOf } from './variables.ts';

const { say } = english;

const WEEK_MS = 7 * 86_400_000;
/** Expressions count ticks of 100 ns. */
const nowMs = "div(sub(ticks(utcNow()), ticks('1970-01-01T00:00:00Z')), 10000)";

export const weeklyInsights: CloudFlow = {
  name: 'weekly-insights',
  title: 'Weekly insights',
  what: 'Mails what changed in groups during the last seven days, and nothing in a week without news.',
  connections: ['company', 'companyMail'],
  variables: ['InsightReaders'],
  trigger: {
    Every_Monday: {
      type: 'Recurrence',
      recurrence: {
        frequency: 'Week',
        interval: 1,
        timeZone: 'UTC',
        schedule: { weekDays: ['Monday'], hours: ['7'], minutes: [0] },
      },
    },
  },
  steps: {
    A_week_ago: compose(`@sub(${nowMs}, ${WEEK_MS})`),
    List_insights: call(connections.company, 'ListInsights'),
    News: {
      type: 'Query',
      inputs: {
        from: "@body('List_insights')?['items']",
        where: "@greaterOrEquals(item()?['at'], outputs('A_week_ago'))",
      },
    },
    Is_there_news: decide(
      { greater: ["@length(body('News'))", 0] },
      {
        // A table of HTML escapes what stands in its cells.
        Table: {
          type: 'Table',
          inputs: {
            from: "@body('News')",
            format: 'HTML',
            columns: [
              { header: say('cloud-flow.week.what'), value: "@item()?['sentence']" },
              { header: say('cloud-flow.week.days'), value: "@item()?['checkDay']" },
              { header: say('cloud-flow.week.more'), value: "@coalesce(item()?['pageUrl'], '')" },
            ],
          },
        },
        Send_mail: call(connections.companyMail, 'SendEmailV2', {
          'emailMessage/To': `@${valueOf('InsightReaders')}`,
          'emailMessage/Subject': `@${sentenceWith("string(length(body('News')))", (count) => say('cloud-flow.week.subject', { count }))}`,
          'emailMessage/Body': `@concat(${literal(`<p>${say('cloud-flow.week')}</p>`)}, body('Table'))`,
          'emailMessage/Importance': 'Normal',
        }),
      },
    ),
  },
};

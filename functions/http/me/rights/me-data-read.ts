import { z } from 'zod';
import { FromDirectory } from './from-directory-view.ts';
import { InSample } from './in-sample-view.ts';
import { AnswerGiven } from '../../../../lib/agents/needs-analysis/demand/request-view.ts';
import { subjectAccess } from '../../../../lib/rights/subject-access.ts';
import { RecordKind } from '../../../../lib/domain/receiver/receiver.ts';
import { GivenFor } from '../../../../lib/domain/person/purpose.ts';
import { OwnAgentRung } from '../../../../lib/domain/own-agent/own-agent.ts';
import { RequisitionStanding } from '../../../../lib/domain/hiring/requisition.ts';
import { UndertakingStanding } from '../../../../lib/domain/workforce/undertaking.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { MomentKind } from '../../../../lib/domain/need/moments-kept.ts';
import { Wave } from '../../../../lib/domain/outcome/waves.ts';
import { HeldObjective, HeldReview } from '../performance/review-brief-views.ts';
import { PlanLine } from '../programmes/plan-views.ts';
import { RolePlayLine } from '../practice/role-play-views.ts';

const Person = z.object({
  roleId: z.string(),
  role: z.string().describe('As people call it'),
  department: z.string(),
  site: z.string().optional().describe('Where you work, where a feed says it'),
  managerId: z.string().optional(),
  timeZone: z.string(),
  workingHours: z.object({ from: z.number(), to: z.number() }),
  language: z.string().optional().describe('In which you are spoken to, where a feed says it'),
});

const Part = z.object({
  needId: z.string(),
  assetId: z.string(),
  group: Wave.describe(
    'When it is your turn: first at once, each of the others after a reading of what it does; none where no place was left',
  ),
  drawnBy: z.enum(['team', 'person']).optional(),
  team: z.string().optional().describe('Who shares it was in your team; which one it is cannot be told'),
  waits: z
    .boolean()
    .describe(
      'You wait for it: in a comparison with others, where me/items/{needId}/now has it at once, or for a place',
    ),
  band: z
    .int()
    .optional()
    .describe(
      'Places were short: in which third you came by how soon you could get there, 1 the soonest; 0 where chance decided',
    ),
  checkedBy: z
    .array(z.string())
    .optional()
    .describe('Places were short: read of you in the directory to check the draw, and kept nowhere here'),
  uncompared: z.boolean().optional().describe('No reading counts you'),
  plannedAt: Moment,
  deliveredAt: Moment.optional(),
  moment: MomentKind.optional().describe('It was offered at this moment of yours, and planned for no group'),
  declinedAt: Moment.optional().describe('You said that it is not relevant'),
  knownAs: z.array(z.string()).optional(),
  saidBy: z
    .array(z.object({ source: z.string(), at: Moment }))
    .describe('When which learning system says that you finished it'),
  finishedAt: Moment.optional(),
  programme: z
    .object({
      modules: z.array(
        z.object({ openedAt: Moment, doneAt: Moment.optional(), remindedAt: Moment.optional() }),
      ),
      pausedUntil: Moment.optional(),
      stoppedAt: Moment.optional(),
      shared: z.object({ at: Moment, toldAt: Moment.optional() }).optional(),
    })
    .optional()
    .describe('Where you stand in a programme that comes module by module'),
  cohort: z
    .object({
      groupId: z.string(),
      invitedAt: Moment,
      leftAt: Moment.optional(),
      wantsOther: z.boolean().optional(),
      askedAt: Moment.optional().describe('You declined a session and were asked what you want'),
      staysAt: Moment.optional(),
      told: z
        .array(z.object({ session: z.number(), is: z.enum(['before', 'after']), at: Moment }))
        .optional(),
      attended: z
        .array(z.object({ session: z.number(), was: z.boolean() }))
        .describe('As whoever led it marked'),
    })
    .optional()
    .describe('Your place in a cohort that meets'),
});

const Card = z.object({
  itemId: z.string(),
  due: Moment,
  stability: z.number(),
  difficulty: z.number(),
  reps: z.number(),
  lapses: z.number(),
  lastAt: Moment,
});

const Piece = z.object({
  signal: z.string(),
  skillId: z.string(),
  skill: z.string().describe('As people call it'),
  source: z.string(),
  givenFor: GivenFor.describe(
    'learning: no decision about your employment reads it; work: it says what you can do at work',
  ),
  level: z.number(),
  strength: z.number().describe('How much one such observation counts, 0–1'),
  at: Moment,
  feed: z.string().optional().describe('The system that sent it'),
  itemId: z.string().optional(),
  informed: z.boolean().optional().describe('Seen by somebody who knew who had received what'),
  correct: z.boolean().optional(),
});

const OwnRequest = z.object({
  requestId: z.string(),
  roleId: z.string(),
  skillId: z.string().nullable(),
  at: Moment,
  outcome: z.enum(['opened', 'counted', 'declined', 'unclear']),
  options: z.array(z.string()).optional().describe('Skills that an unclear one may mean'),
  answers: z.array(z.object({ questionId: z.string(), answer: AnswerGiven })),
});

const OwnRecord = z.object({
  source: z.string().describe('The learning system that sent it'),
  recordId: z.string(),
  at: Moment,
  verb: z.string(),
  isVoided: z.boolean().describe('The system took it back'),
  isAbout: z.boolean().describe('false: it is about somebody else and names you; no more is told of it'),
  object: z.string().optional(),
  result: z
    .object({
      success: z.boolean().optional(),
      completion: z.boolean().optional(),
      score: z.number().optional().describe('Scaled where it is, otherwise as it came'),
      response: z.string().optional(),
      duration: z.string().optional(),
    })
    .optional(),
});

const OutsideRecord = z.object({
  to: z.string().describe('The system'),
  kind: RecordKind,
  at: Moment,
  status: z.enum(['waiting', 'sent', 'refused']),
  level: z.number().optional().describe('The level that you released'),
});

export const meDataRead = door({
  name: 'me-data-read',
  method: 'GET',
  route: 'me/data',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'Everything that is held about you as a learner, as it is held: to keep, or to take elsewhere. What is believed from it stands at me/skills.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    personId: z.string(),
    person: Person.nullable().describe('null where no workforce feed has named you'),
    cameAt: Moment.optional().describe('When the layer heard that you came to the company, or came back'),
    roleBefore: z
      .string()
      .optional()
      .describe('The role that you held when the month of your last move began, by which moves are counted'),
    leftAt: Moment.optional(),
    directory: FromDirectory.optional().describe('What was read of your account in the company’s directory'),
    hrFile: FromDirectory.optional().describe('What an HR file says of you'),
    identifiers: z
      .array(z.object({ kind: z.string(), since: Moment.optional(), until: Moment.optional() }))
      .optional()
      .describe(
        'By what other systems name you: kept under keys that tell nothing without the layer’s secret, so what they are is not told',
      ),
    objection: z.object({ to: z.enum(['processing', 'comparison']), at: Moment }).optional(),
    moments: z
      .object({
        open: z
          .object({ kind: MomentKind, at: Moment, formerRoleId: z.string() })
          .optional()
          .describe('Your role or team changed, and nothing came of it yet'),
        objective: z
          .object({ at: Moment })
          .optional()
          .describe('Objectives were set for which nothing was offered yet; which stands at me/objectives'),
        later: z.object({ needId: z.string(), at: Moment }).optional(),
        stoppedAt: Moment.optional().describe('You want nothing offered at such moments'),
      })
      .optional(),
    participations: z.array(Part),
    responses: z.array(
      z.object({
        skillId: z.string(),
        said: z.enum(['confirm', 'contest']),
        comment: z.string().optional(),
        at: Moment,
      }),
    ),
    samples: z
      .array(InSample)
      .describe('What you are asked in a sample, and what you answered; forgotten once it is counted'),
    practice: z.object({ optedOut: z.boolean(), remindedAt: Moment.optional(), cards: z.array(Card) }),
    evidence: z.array(Piece),
    requests: z.array(OwnRequest),
    records: z
      .array(OwnRecord)
      .describe('Learning records as they came, where they name you by the id of your account; for 30 days'),
    toldOutside: z
      .array(OutsideRecord)
      .describe('What systems of the company outside the layer are told of you, where a human confirmed one'),
    rolePlays: z
      .array(RolePlayLine)
      .describe('Role-plays of yours; what was said stands at me/role-plays/{sessionId} and nowhere else'),
    expert: z
      .object({ until: Moment, isOn: z.boolean(), handed: z.number() })
      .optional()
      .describe('That you let others be answered in your stead (me/twin), and how many questions you hold'),
    questions: z
      .array(z.object({ handOverId: z.string(), at: Moment, expiresAt: Moment, isAnswered: z.boolean() }))
      .describe('What you handed over to experts, without the words: me/questions has them'),
    askedInVain: z
      .array(z.object({ subject: z.string(), roleId: z.string().optional(), day: z.iso.date() }))
      .describe(
        'Subjects of experts about which you asked what no document answers, and on which day last: you are counted under each for 90 days, by a hash that your own entry alone leads to',
      ),
    transferPlans: z
      .array(PlanLine)
      .describe('Transfer plans of yours; what they say stands at me/items/{needId}/plan and nowhere else'),
    objectives: z
      .array(HeldObjective)
      .describe('Objectives of yours; what they say stands at me/objectives and nowhere else'),
    reviews: z
      .array(HeldReview)
      .describe(
        'Reviews that were announced to you; whether you share a brief stands at me/reviews, what you said to it at me/reviews/{reviewId}/brief, and neither anywhere else',
      ),
    undertakings: z
      .array(
        z.object({
          undertakingId: z.string(),
          title: z.string(),
          from: z.string(),
          standing: UndertakingStanding,
        }),
      )
      .describe('Orders, projects and items of a roadmap that name you as their owner'),
    requisitions: z
      .array(
        z.object({
          requisitionId: z.string(),
          role: z.string(),
          startsOn: z.string(),
          standing: RequisitionStanding,
        }),
      )
      .describe('Openings that name you as who hires'),
    ownAgents: z
      .array(z.object({ agentId: z.string(), rung: OwnAgentRung }))
      .describe('Agents that you made and answer for; me/own-agents shows what they proposed'),
    leading: z
      .array(
        z.object({
          needId: z.string(),
          namedAt: Moment,
          askedAt: Moment.optional(),
          said: z.object({ is: z.enum(['yes', 'no', 'silent']), at: Moment }).optional(),
          sessions: z.array(z.object({ from: Moment, until: Moment })),
        }),
      )
      .describe('Cohorts that you were named to lead, what you said, and when your group meets'),
    chat: z
      .object({ conversationId: z.string(), serviceUrl: z.string() })
      .optional()
      .describe('Where the bot reaches you, kept while you are among those who decide'),
  }),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(subjectAccess, { personId: principal.id }) };
  },
});

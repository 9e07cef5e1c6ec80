import { looks } from '../../../functions/teams/cards/index.ts';
import { english } from '../../../lib/messages/words.ts';
import { personId } from '../../lib/examples.ts';
import { cohortReplies, leadingHeld } from './cohort-replies.ts';
import { expertReplies } from './expert-replies.ts';
import { firstHourReplies } from './first-hour-replies.ts';
import { measureReplies } from './measure-replies.ts';
import { deskReplies } from './desk-replies.ts';
import { responseReplies } from './response-replies.ts';
import { hoursReplies } from './hours-replies.ts';
import { ownAgentReplies, termsSide } from './own-agent-replies.ts';
import { talentReplies } from './talent-replies.ts';
import { reviewReplies } from './review-replies.ts';
import { decidingReplies } from './deciding-replies.ts';

export const at = Date.UTC(2030, 0, 7);
export const item = {
  title: '[Click](https://evil.example)',
  needId: 'seller.negotiation',
  form: 'job-aid' as const,
  minutes: 5,
  url: 'https://learning.example/1',
  plannedAt: at,
  state: 'delivered' as const,
  why: 'Your role asks for it.',
  whyNow: 'It was approved.',
};
const skill = {
  skillId: 'negotiation',
  label: 'Negotiation',
  halfLifeDays: 240,
  target: 3.5,
  level: 2.1,
  uncertainty: 0.4,
  known: true,
  sentence: 'You are about 1 level short.',
  gap: 1.4,
  disagreement: null,
  contested: false,
  recheckOffered: false,
  response: { said: 'contest' as const, at },
  evidence: [
    { source: 'prior', level: 3, share: 0.25, pieces: 1 },
    { source: 'assessment', level: 2, share: 0.75, pieces: 2, at },
  ],
};
const request = {
  requestId: 'seller.negotiation.1',
  roleId: 'seller',
  understood: { skillId: 'negotiation', label: 'Negotiation' },
  outcome: 'opened',
  reason: 'A line of the strategy asks for it.',
  charterLine: { lineId: 'C1', text: 'We need negotiation' },
  turnTo: null,
  near: [{ skillId: 'writing', label: 'Writing' }],
  need: null,
  supposedCause: null,
  answers: {},
  question: {
    questionId: 'q',
    text: 'Did it go well before?',
    answers: ['yes', 'no', 'unsure'],
    options: null,
    from: 'layer',
  },
};
const lessonLine = { is: 'point' as const, text: 't'.repeat(900), sources: [1, 2] };
const recallAnswer = {
  answer: 'a'.repeat(1_200),
  why: 'w'.repeat(1_200),
  mistaken: Array.from({ length: 3 }, () => ({ says: 's'.repeat(900), why: 'y'.repeat(1_200) })),
  source: 'playbook.md, p. 4',
};
const lessonSaid = {
  title: 'Negotiation',
  summary: 'In short',
  url: 'https://learning.example/1',
  drafted: 'Drafted by AI',
  sources: ['playbook.md, “Negotiation”', 'terms.md'],
  questions: Array.from({ length: 4 }, (_, i) => ({
    questionId: `q${i + 1}`,
    situation: 's'.repeat(900),
    isMadeUp: true,
    asks: 'What next?',
    options: Array.from({ length: 4 }, () => 'o'.repeat(1_200)),
    isAnswered: i === 1,
  })),
};
const programmeSaid = {
  title: 'Negotiation',
  summary: 'In short',
  url: 'https://learning.example/1',
  drafted: 'Drafted by AI',
  number: 2,
  of: 4,
  module: 'Discount and terms',
  minutes: 240,
  why: 'Your role asks for it.',
  lines: [{ is: 'heading' as const, text: 'The points', sources: [] }, lessonLine],
  sources: ['playbook.md, “Negotiation”', 'terms.md'],
  openedAt: at,
  isFinished: false,
  isOfFormerRole: false,
  answers: ['done', 'pause', 'stop'],
};
const states = ['delivered', 'planned', 'outgrown', 'contested', 'not-known', 'open'] as const;

/** What each door may answer, in its extremes. */
export const replies: Record<string, object[]> = {
  ...decidingReplies,
  ...cohortReplies,
  ...expertReplies,
  ...hoursReplies,
  ...measureReplies,
  ...responseReplies,
  ...deskReplies,
  ...firstHourReplies,
  ...reviewReplies,
  ...talentReplies,
  ...ownAgentReplies,
  'me-items-list': [
    { items: [] },
    {
      items: states.map((state) => ({
        ...item,
        state,
        waits: state === 'planned',
        offered: state === 'delivered',
        answers: ['finished', 'later', 'not-relevant'],
        laterAt: at,
        finishedAt: at,
        lesson: true,
      })),
    },
    {
      items: Array.from({ length: 60 }, () => ({
        ...item,
        why: 'w'.repeat(600),
        waits: true,
        offered: true,
        lesson: true,
        answers: ['finished', 'later', 'not-relevant'],
        sourceChanged: Array.from({ length: 9 }, () => 'c'.repeat(1_200)),
      })),
    },
  ],
  'team-coverage-list': [
    { skills: [] },
    { people: 6, skills: [] },
    {
      people: 30,
      skills: Array.from({ length: 30 }, (_, i) => ({
        skillId: `s${i}`,
        skill: `Skill ${i}`,
        can: ['most', 'about half', 'few'][i % 3],
        next: ['keep', 'practise', 'wait', 'ask'][i % 4],
        ...(i % 4 === 1 ? { title: 'T'.repeat(120) } : {}),
      })),
    },
  ],
  'leaders-read': [
    { headline: 'Nothing is known yet.', lines: [], proposals: [], team: [] },
    {
      at,
      headline: 'h'.repeat(600),
      took: 't'.repeat(400),
      sure: 's'.repeat(400),
      target: 0.7,
      team: Array.from({ length: 6 }, () => 't'.repeat(400)),
      lines: Array.from({ length: 12 }, (_, i) => ({
        lineId: `C${i}`,
        title: 't'.repeat(600),
        sentences: Array.from({ length: 3 }, () => 's'.repeat(600)),
        stands: 'behind',
        skills: [],
        spent: { people: 0, learnerHours: 0, tokens: 0, existing: 0, made: 0 },
        readings: [],
        unread: 0,
      })),
      proposals: (['question', 'ask', 'end', 'strategy', 'assess'] as const).slice(0, 3).map((decidedAt) => ({
        kind: 'hear',
        lineId: 'C1',
        needId: 'n1',
        approvalId: 'a1',
        roleId: 'r1',
        skill: 'Negotiation',
        pageUrl: 'https://site.example/page',
        people: 10,
        what: 'w'.repeat(800),
        cost: 'c'.repeat(300),
        otherwise: 'o'.repeat(300),
        decidedAt,
      })),
    },
  ],
  'me-office-refuse': [{ list: 'Strategy' }],
  'me-office-take': [
    { office: 'Line C9 of the strategy: We need writing' },
    { office: 'o'.repeat(2_000), lacks: { role: 'Need.Decide', list: 'People and makers' } },
  ],
  'me-owned-list': [
    { causes: [], lines: [], asked: [] },
    {
      asked: Array.from({ length: 3 }, (_, i) => ({
        officeId: `o${i}`,
        list: 'Strategy',
        office: 'o'.repeat(2_000),
        mark: 'm',
        ...(i === 1 ? { lacks: 'Need.Decide' as const } : {}),
      })),
      causes: Array.from({ length: 5 }, (_, i) => ({
        needId: `n${i}`,
        cause: 'process',
        skill: 'Writing',
        role: 'Seller',
        where: ` in department ${'d'.repeat(100)} at site ${'s'.repeat(100)}`,
        facts: Array.from({ length: 9 }, () => 'f'.repeat(400)),
        by: at,
      })),
      lines: [
        {
          lineId: 'C1',
          text: 't'.repeat(500),
          until: at,
          underWay: 2,
          measured: 0,
          saysSuccess: false,
          stands: { at, sentences: ['s'.repeat(400), 's'.repeat(400)] },
          waiting: Array.from({ length: 9 }, () => ({ question: 'q'.repeat(500), dueAt: at })),
        },
        {
          lineId: 'C2',
          text: 'We need writing',
          until: at,
          underWay: 0,
          measured: 1,
          saysSuccess: true,
          changed: { at, what: ['w'.repeat(1_050), 'w'.repeat(100)] },
          waiting: [],
        },
      ],
    },
  ],
  'me-item-hasten': [{ at }],
  'me-item-answer': [
    { said: 'later', answers: ['take-back', 'not-relevant'], laterAt: at },
    { said: 'not-relevant', answers: ['take-back'] },
    { said: 'take-back', answers: ['later', 'not-relevant'] },
    { said: 'finished', answers: ['later', 'not-relevant'], finishedAt: at },
  ],
  'me-lesson-read': [
    {
      ...lessonSaid,
      lines: [
        { is: 'heading', text: 'The points', sources: [] },
        ...Array.from({ length: 8 }, () => lessonLine),
        { is: 'heading', text: 'Try it', sources: [] },
        { is: 'line', label: 'When', text: '[Click](https://evil.example)', isMadeUp: true, sources: [] },
      ],
    },
    { ...lessonSaid, questions: [], lines: [lessonLine], finishedAt: at },
    { ...lessonSaid, lines: Array.from({ length: 60 }, () => lessonLine) },
  ],
  'me-lesson-answer': [
    {
      isRight: true,
      feedback: Array.from({ length: 4 }, (_, i) => ({
        option: 'o'.repeat(1_200),
        isRight: i === 2,
        feedback: 'f'.repeat(1_200),
        source: 'playbook.md',
      })),
      next: 'q2',
      counted: true,
      dueAt: at,
    },
    { isRight: false, feedback: [], counted: false },
  ],
  'me-programme-read': [
    programmeSaid,
    {
      ...programmeSaid,
      lines: Array.from({ length: 30 }, () => lessonLine),
      answers: ['go-on', 'stop'],
      pausedUntil: at,
    },
    { ...programmeSaid, doneAt: at, nextFrom: at, answers: ['pause', 'stop'] },
    { ...programmeSaid, stoppedAt: at, answers: [], isOfFormerRole: true },
    { ...programmeSaid, doneAt: at, answers: [], isFinished: true },
  ],
  'me-programme-answer': [
    { said: 'done', number: 2, of: 4, answers: ['pause', 'stop'], nextFrom: at },
    { said: 'done', number: 4, of: 4, answers: [], finishedAt: at },
    { said: 'pause', number: 2, of: 4, answers: ['done', 'go-on', 'stop'], pausedUntil: at },
    { said: 'go-on', number: 2, of: 4, answers: ['done', 'pause', 'stop'] },
    { said: 'stop', number: 2, of: 4, answers: [], stoppedAt: at },
  ],
  'me-practice-list': [
    { practising: false, items: [] },
    {
      practising: true,
      items: [
        {
          itemId: 'i',
          skill: 'Negotiation',
          question: 'What first?',
          dueAt: at,
        },
      ],
      nextDueAt: at,
    },
  ],
  'me-role-plays-list': [
    { playable: [], sessions: [] },
    {
      playable: Array.from({ length: 20 }, (_, i) => ({
        needId: `n${i}`,
        title: '[Click](https://evil.example)',
        summary: 's'.repeat(900),
      })),
      sessions: [
        {
          sessionId: 's',
          needId: 'n1',
          title: 'A talk',
          startedAt: at,
          said: 3,
          expiresAt: at,
          isOver: false,
          isReleased: false,
        },
      ],
    },
  ],
  'me-practice-read': [
    { itemId: 'i', skill: 'Negotiation', question: 'What first?', dueAt: at, ...recallAnswer },
    {
      itemId: 'i',
      skill: 'Negotiation',
      question: 'What next?',
      dueAt: at,
      answer: 'Ask.',
      mistaken: [],
      source: 'p. 1',
    },
  ],
  'me-practice-answer': [
    { recalled: 'good', dueAt: at, counted: true, ...recallAnswer },
    { recalled: 'again', dueAt: at, counted: false, ...recallAnswer },
  ],
  'me-practice-choose': [{ practising: true }, { practising: false }],
  'me-skills-list': [
    { items: [] },
    { items: [skill, { ...skill, target: null }, { ...skill, level: null, response: null, evidence: [] }] },
    { items: Array.from({ length: 60 }, (_, i) => ({ ...skill, skillId: `s${i}` })) },
  ],
  'me-skill-respond': [skill, { ...skill, response: { said: 'confirm', at } }],
  'me-moment-tell': [
    {
      outcome: 'unclear',
      said: 'Say which.',
      item: null,
      charterLine: null,
      options: [skill, skill],
      leftComparison: false,
    },
    {
      outcome: 'sent',
      said: 'It is on its way.',
      item: { needId: 'n', title: 'T', url: 'https://learning.example/1', minutes: 5 },
      charterLine: { lineId: 'C1', text: 'We need it' },
      options: [],
      leftComparison: true,
    },
  ],
  'me-moment-answer': [{ offers: true }, { offers: false }],
  'me-objection-read': [{ to: 'nothing' }, { to: 'processing', since: at }, { to: 'comparison', since: at }],
  'me-objection-choose': [{ to: 'nothing' }],
  'me-data-read': [
    {
      personId: 'p',
      person: null,
      participations: [],
      undertakings: [],
      requisitions: [],
      ownAgents: [],
      responses: [],
      samples: [],
      practice: { optedOut: false, cards: [] },
      toldOutside: [],
      rolePlays: [],
      transferPlans: [],
      objectives: [],
      reviews: [],
      questions: [],
      askedInVain: [],
      leading: [],
      evidence: [],
      requests: [],
      records: [],
    },
    {
      personId: 'p',
      person: {
        roleId: 'seller',
        role: 'Seller',
        department: 'Sales',
        timeZone: 'Europe/Dublin',
        workingHours: { from: 9, to: 17 },
      },
      directory: {
        isEnabled: true,
        title: 'Seller',
        department: 'Sales',
        location: 'Dublin',
        language: 'de-DE',
        managerId: personId(2),
        hiredAt: 1,
        leavesAt: 2,
      },
      objection: { to: 'comparison', at },
      participations: [
        {
          needId: 'n',
          assetId: 'a',
          group: 'first',
          waits: false,
          plannedAt: at,
          saidBy: [{ source: 'academy.example', at }],
        },
      ],
      responses: [{ skillId: 'negotiation', said: 'confirm', at }],
      toldOutside: [
        { to: 'Record store', kind: 'completed', at: 5, status: 'sent' },
        { to: 'Record store', kind: 'released', at: 6, status: 'waiting', level: 3 },
      ],
      rolePlays: [
        {
          sessionId: 's',
          needId: 'n',
          title: 'Terms',
          startedAt: at,
          said: 3,
          expiresAt: at,
          isOver: true,
          isReleased: false,
        },
      ],
      transferPlans: [{ needId: 'n', title: 'T', changedAt: at, acts: 2, expiresAt: at, sharedAt: at }],
      objectives: [{ objectiveId: 'o', text: 'T', due: '2030-06-30', setAt: at, from: 'hcm', skillIds: [] }],
      reviews: [
        {
          reviewId: 'r',
          from: '2030-01-01',
          until: '2030-06-30',
          on: '2030-07-01',
          contested: 1,
          proposed: 2,
        },
      ],
      expert: { until: at, isOn: true, handed: 2 },
      questions: [{ handOverId: 'h', at, expiresAt: at, isAnswered: true }],
      askedInVain: [{ subject: 'Prices', roleId: 'seller', day: '2026-11-01' }],
      undertakings: [{ undertakingId: 'u', title: 'New plant', from: '2027-03-01', standing: 'confirmed' }],
      requisitions: [{ requisitionId: 'q1', role: 'Seller', startsOn: '2027-03-01', standing: 'open' }],
      ownAgents: [{ agentId: 'few-can-yet', rung: 'by-hand' }],
      leading: leadingHeld,
      samples: [],
      practice: {
        optedOut: false,
        cards: [{ itemId: 'i', due: at, stability: 1, difficulty: 1, reps: 1, lapses: 0, lastAt: at }],
      },
      evidence: Array.from({ length: 300 }, (_, i) => ({
        signal: `${i}`,
        skillId: 'negotiation',
        skill: 'Negotiation',
        source: 'assessment',
        givenFor: i % 2 ? 'work' : 'learning',
        level: 2,
        strength: 1,
        at,
      })),
      records: Array.from({ length: 300 }, (_, i) => ({
        source: 'academy.example',
        recordId: `${i}`,
        at,
        verb: 'http://adlnet.gov/expapi/verbs/passed',
        isVoided: false,
        isAbout: i % 2 === 0,
      })),
      chat: { conversationId: 'a:1', serviceUrl: 'https://smba.trafficmanager.net/emea/' },
      requests: [{ requestId: 'r', roleId: 'seller', skillId: null, at, outcome: 'unclear', answers: [] }],
    },
  ],
  'requests-make': [request, { ...request, understood: null, near: [], charterLine: null, question: null }],
  'me-requests-list': [
    { items: [], more: false },
    {
      items: [
        { ...request, question: { ...request.question, from: 'decider' } },
        ...Array.from({ length: 19 }, () => ({ ...request, understood: null })),
      ],
      more: true,
    },
  ],
  'request-answer': [
    {
      ...request,
      question: {
        ...request.question,
        options: Array.from({ length: 9 }, (_, i) => ({ answer: `a${i}`, label: `Skill ${i}` })),
      },
    },
  ],
};
/** The sides that a card has besides the usual one. */
const sides: Record<string, (string | undefined)[]> = {
  'me-own-agents-list': [undefined, 'a1', termsSide],
  'names-list': [undefined, 'roles'],
  'approval-read': [undefined, 'facts', 'draft', 'parts'],
  'me-requisition-read': [undefined, 'interview', 'path'],
};
/** What is shown in several cards is drawn card by card. */
const CARDS: Record<string, number> = {
  'me-lesson-read': 8,
  'me-programme-read': 3,
  'me-items-list': 2,
  'me-own-agents-list': 4,
};
export const drawings = looks.flatMap((look) =>
  (replies[look.door] ?? []).flatMap((reply, i) =>
    (sides[look.door] ?? [undefined]).flatMap((side) =>
      Array.from(
        { length: CARDS[look.door] ?? 1 },
        (_, from) => [look.door, i, side, from, look, reply] as const,
      ),
    ),
  ),
);

/** To whom they are drawn, as somebody who decides. */
export const toldOf = (side: string | undefined, from: number, words = english) => ({
  words,
  person: {
    personId: personId(1),
    roleId: 'seller',
    timeZone: 'Europe/Dublin',
    decides: true,
    begins: false,
  },
  asking: { params: { needId: item.needId }, body: { kind: 'situation' } },
  from,
  side,
  at,
});

import type { StandingApproval } from '../../lib/domain/gate/standing-approval.ts';
import type { Standing } from '../../lib/domain/group-level/group-standing.ts';
import type { PendingApproval } from '../../lib/domain/gate/approval.ts';
import type {
  DraftedAsset,
  PublishedAsset,
  ReusedAsset,
  StandingAsset,
} from '../../lib/domain/content/content.ts';
import type { Sections } from '../../lib/domain/artefact/sections.ts';
import type { ModalityDecision } from '../../lib/domain/modality/modality.ts';
import type {
  ConfirmedNeed,
  DeliveredNeed,
  EndedNeed,
  FoundNeed,
  PublishedNeed,
} from '../../lib/domain/need/need.ts';
import type { OutcomeContract } from '../../lib/domain/outcome/outcome-contract.ts';
import type { Person } from '../../lib/domain/person/person.ts';
import { newLearner, type Learner } from '../../lib/domain/person/learner.ts';
import type { Skill } from '../../lib/domain/skill/skill.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';

/** Examples that tests start from; each states only what differs. */
export { DAY };
export const NOW = Date.UTC(2026, 10, 2, 9);

/** The nth person's object id. */
export const personId = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const negotiation: Skill = {
  skillId: 'negotiation',
  label: 'Negotiation',
  description: 'Reaching agreements that both sides keep.',
  halfLifeDays: 365,
  neighbours: [],
};

/** What a workforce signal says about a person. */
export const profile: Omit<Person, 'personId'> = {
  roleId: 'buyer',
  department: 'Purchasing',
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
};

export const person: Person = { personId: personId(1), ...profile };

/** A learner of the role `buyer` with one full-strength observation of each level given. */
export const learnerAt = (levels: Record<string, number>, id = personId(1)): Learner => ({
  ...newLearner(id),
  person: { ...person, personId: id },
  personAt: NOW,
  skills: Object.fromEntries(
    Object.entries(levels).map(([skillId, level]) => [
      skillId,
      {
        weight: 1_000,
        weightedLevel: level * 1_000,
        weightedSquare: level * level * 1_000,
        pieces: 1,
        latestAt: NOW,
      },
    ]),
  ),
});

export const need: FoundNeed = {
  needId: 'buyer.negotiation',
  round: 1,
  roleId: 'buyer',
  skillId: 'negotiation',
  origin: 'gap',
  charterLineId: 'margin',
  firstSignalAt: NOW,
  foundAt: NOW,
  evidence: { population: 40, assessed: 30, belowTarget: 20, meanLevel: 2, target: 3 },
  hypothesis: { cause: 'skill', confidence: 0.8, others: [], reasons: ['20 of 30 assessed are below'] },
  priority: {
    strategicWeight: 0.5,
    gap: 1.5,
    population: 27,
    urgency: 0.4,
    confidence: 0.8,
    costOfDelay: 20.25,
    value: 6.48,
  },
  stage: 'found',
  requestedBy: [],
  answers: {},
  reason: '20 of 30 assessed are below',
};

export const contract: OutcomeContract = {
  indicator: 'Negotiation of Buyers on the job, as assessed',
  baseline: 2,
  target: 3,
  ownerId: personId(3),
  checkDays: [30, 60, 90],
  comparison: 'waitlist',
};

/** The same need further on. */
export const confirmedNeed: ConfirmedNeed = { ...need, stage: 'confirmed', cause: 'skill', contract };
export const publishedNeed: PublishedNeed = {
  ...need,
  stage: 'published',
  cause: 'skill',
  contract,
  assetId: 'need-1.v1',
};
export const deliveredNeed: DeliveredNeed = { ...publishedNeed, stage: 'delivered' };
export const measuredNeed: EndedNeed = { ...deliveredNeed, stage: 'measured', endedAt: NOW + 90 * DAY };
export const routedNeed: EndedNeed = { ...need, stage: 'routed', cause: 'process', endedAt: NOW + DAY };

export const approval: PendingApproval & { gate: 'cause-and-priority' } = {
  approvalId: 'need-1.cause-and-priority',
  needId: need.needId,
  instanceId: 'need-1',
  gate: 'cause-and-priority',
  proposedBy: 'needs-analysis',
  involved: [personId(7)],
  question: 'What is the cause?',
  facts: [],
  dueAt: NOW + 10 * DAY,
  status: 'pending',
};

export const publication: PendingApproval & { gate: 'publication' } = {
  approvalId: 'need-1.publication',
  needId: need.needId,
  instanceId: 'need-1',
  gate: 'publication',
  proposedBy: 'content',
  involved: [personId(7)],
  question: 'Publish this?',
  facts: [],
  assetId: 'need-1.v1',
  version: 1,
  dueAt: NOW + 10 * DAY,
  status: 'pending',
};

export const spans = [
  {
    id: 'playbook.1',
    source: 'playbook.md',
    text: 'Prepare your walk-away point before every meeting with a supplier.',
  },
  {
    id: 'playbook.2',
    source: 'playbook.md',
    text: 'Discounts above 12 percent need the consent of the category lead.',
  },
  {
    id: 'offers.1',
    source: 'offers.md',
    text: 'Write down what was agreed within 2 days and send it to both sides.',
  },
];

/** As it was drafted before each form had a shape. */
export const draft: Omit<Sections, 'form' | 'learner'> & Sections['learner'] = {
  title: 'Negotiate with suppliers',
  summary: 'Prepare your walk-away point, and write down what was agreed.',
  sections: [
    {
      heading: 'Before the meeting',
      paragraphs: [
        { text: 'Prepare your walk-away point before every meeting with a supplier.', cites: ['playbook.1'] },
        { text: 'Discounts above 12 percent need the category lead’s consent.', cites: ['playbook.2'] },
      ],
    },
    {
      heading: 'After the meeting',
      paragraphs: [{ text: 'Write down what was agreed within 2 days.', cites: ['offers.1'] }],
    },
  ],
  tryIt: ['Write down what was agreed.'],
};

/** It as it is read. */
export function sectionsOf({ title, summary, ...learner }: typeof draft): Sections {
  return { form: 'sections', title, summary, learner };
}

const cost = { learnerMinutes: 10, people: 20, draftingTokens: 3_500, hours: 1 };

/** A decision for a job aid. */
export const modality: ModalityDecision = {
  chosen: 'job-aid',
  reason: 'steps at hand',
  score: 5,
  cost,
  terms: [{ points: 5, because: 'steps at hand' }],
  rejected: [
    {
      modality: 'micro-text',
      score: 1,
      reason: 'a short text',
      terms: [{ points: -2, because: 'they have to do it' }],
      cost: { ...cost, learnerMinutes: 5 },
    },
  ],
  facts: {
    kind: 'procedure',
    cause: 'skill',
    stakes: 0.5,
    people: 20,
    daysLeft: 300,
    novelty: 0.2,
    practice: 0.5,
    gap: 1,
  },
};

const response = {
  chosen: { option: 'draft' as const, what: 'a job-aid', reason: 'no course is about it', cost },
  rejected: [],
};

const asset = {
  assetId: 'need-1.v1',
  needId: need.needId,
  skillId: need.skillId,
  version: 1,
  status: 'draft' as const,
  modality,
  response,
};

export const drafted: Exclude<DraftedAsset, StandingAsset> = {
  ...asset,
  title: draft.title,
  origin: 'ai-drafted',
  model: 'drafter-1',
  artefact: sectionsOf(draft),
  spans,
};

/** A course that the company has. */
export const reused: Exclude<ReusedAsset, PublishedAsset> = {
  ...asset,
  title: 'Haggling',
  origin: 'reused',
  entry: {
    contentId: 'c1',
    externalId: 'x1',
    title: 'Haggling',
    description: 'A course.',
    url: 'https://learn.example/course',
    skillTags: ['negotiation'],
    minutes: 20,
  },
};

/** A hundred buyers, half of them assessed, half of these below. */
export const standing = (change: Partial<Standing> = {}): Standing => ({
  roleId: 'buyer',
  skillId: 'negotiation',
  target: 3,
  population: 100,
  assessed: 50,
  belowTarget: 25,
  levelSum: 100,
  gapSum: 50,
  bySource: [
    { source: 'assessment@tests', short: 1, error: 0.1 },
    { source: 'manager-observation@appraisals', short: 1, error: 0.1 },
  ],
  ...change,
});

/** Lets courses that were approved here before be given to another group. */
export const standingCourses: StandingApproval = {
  standingId: 'courses',
  ownerId: personId(3),
  reuses: 'course',
  skillIds: [],
  mostPeople: 60,
  needsAMonth: 2,
  sampleEvery: 5,
  from: '2026-01-01T00:00:00Z',
  until: '2026-12-31T00:00:00Z',
  isWithdrawn: false,
};

import { isOf } from '../lib/domain/need/role-part.ts';
import { isLearnable } from '../lib/domain/cause/cause.ts';
import { asks, becameOf, inTheWay, people, percent, points } from './envelope-in-words.ts';
import { wasActedOn, type Seen, type SeenNeed } from './seen.ts';
import type { Company } from '../sample/company.ts';
import { departmentIdOf, teamIdOf } from '../sample/groups.ts';
import type { Life } from '../sample/life.ts';
import { requestDays } from '../sample/signals.ts';
import { isWithin, keyOfPlanted, type Truth, type Within } from '../sample/truth.ts';

/** Something hidden, beside what was done about it. */
export interface Planted {
  /** `alarm`: nothing was planted there, and chance made a change seem to be. */
  kind: 'gap' | 'course' | 'outgrown' | 'process' | 'demand' | 'dip' | 'no change' | 'alarm';
  /** The need or group that it is about. */
  id: string;
  /** What was hidden, with its size. */
  what: string;
  /** What the layer did about it. */
  did: string;
  verdict: 'found' | 'missed' | 'left alone' | 'falsely acted on';
  /** Of a gap: a need was raised for it as a matter of learning, whatever became of it. */
  isRaised?: boolean;
}

export interface Envelope {
  planted: Planted[];
  /** Ids of needs taken for learnable that nobody planted. */
  invented: string[];
  /** Entries of `planted` with that verdict. */
  found: number;
  missed: number;
  falselyActedOn: number;
}

type Hidden = Pick<Life, 'company' | 'truth'>;
type Judged = Pick<Planted, 'did' | 'verdict' | 'isRaised'>;
interface Place {
  jobRole: string;
  skill: string;
  within?: Within | undefined;
}

/** The one judgement of what was done about a hidden truth: the story shows it, the judge counts it over seeds. */
export function openEnvelope({ company, truth }: Hidden, seen: Seen): Envelope {
  const planted = [
    ...gaps(company, truth, seen),
    ...courses(company, truth, seen),
    ...outgrown(company, truth, seen),
    ...brokenProcesses(company, truth, seen),
    ...offCharter(truth, seen),
    ...groups(company, truth, seen),
  ];
  const having = (verdict: Planted['verdict']) => planted.filter((one) => one.verdict === verdict).length;
  return {
    planted,
    invented: invented(company, truth, seen),
    found: having('found'),
    missed: having('missed'),
    falselyActedOn: having('falsely acted on'),
  };
}

/** The need that is about most of those who miss something, and about half of them at least. */
function needAbout(place: Place, company: Company, { needs }: Seen): SeenNeed | undefined {
  const missing = those(company, place);
  const [nearest] = needs
    .filter((need) => isAbout(need, place))
    .map((need) => ({ need, of: missing.filter(({ person }) => isOf(person, need)).length }))
    .toSorted((a, b) => b.of - a.of);
  return nearest && nearest.of > 0 && nearest.of >= missing.length / 2 ? nearest.need : undefined;
}

const isAbout = ({ roleId, skillId }: SeenNeed, place: Place): boolean =>
  `${roleId}.${skillId}` === keyOfPlanted(place);

function gaps(company: Company, { gaps, ahead }: Truth, seen: Seen): Planted[] {
  const today = gaps.map((gap) => ({ ...gap, when: '', requests: requestsMade(gap, seen) }));
  const later = ahead.map((gap) => ({ ...gap, when: forecastOf(company, gap), requests: 0 }));
  return [...today, ...later].map(({ missing, when, requests, ...place }) => ({
    kind: 'gap',
    id: keyOfPlanted(place),
    what: `${place.skill}: ${thoseOf(company, place)} lack ${missing} of 5 levels${when}. ${requests === 0 ? 'Nobody asks' : asks(requests)} for training.`,
    ...gapJudged(needAbout(place, company, seen)),
  }));
}

function gapJudged(need: SeenNeed | undefined): Judged {
  if (!need) return { did: 'No need was raised.', verdict: 'missed', isRaised: false };
  if (!isLearnable(need.supposed)) {
    const did = `Taken for a matter of ${need.supposed}, which no training mends.`;
    return { did, verdict: 'missed', isRaised: false };
  }
  // Raised, and nobody answered, or closed again without anything for anybody: what was missing is missing still.
  const isLetGo = (need.stage === 'withdrawn' || need.stage === 'unanswered') && !wasActedOn(need);
  const did = `Raised as a lack of ${need.supposed}. ${becameOf(need)}`;
  return { did, verdict: isLetGo ? 'missed' : 'found', isRaised: true };
}

/** The academy has a course for a gap: it should be chosen before anything is made. */
const courses = (company: Company, { gaps }: Truth, seen: Seen): Planted[] =>
  gaps.flatMap(({ course, ...place }): Planted[] => {
    if (course === undefined) return [];
    const title = company.courses.find(({ externalId }) => externalId === course)?.title ?? course;
    return [
      {
        kind: 'course',
        id: keyOfPlanted(place),
        what: `${place.skill}: the academy already has what is needed, “${title}”.`,
        ...courseJudged(needAbout(place, company, seen)?.response),
      },
    ];
  });

function courseJudged(response: SeenNeed['response']): Judged {
  if (response === 'reused')
    return { did: 'An existing course was chosen; nothing was made.', verdict: 'found' };
  if (response === undefined)
    return { did: 'No course was chosen, and nothing was made.', verdict: 'missed' };
  return { did: 'Something new was drafted all the same.', verdict: 'falsely acted on' };
}

const outgrown = (company: Company, truth: Truth, seen: Seen): Planted[] =>
  truth.outgrown.map(({ missing, goneByDay, ...place }) => {
    const need = needAbout(place, company, seen);
    return {
      kind: 'outgrown',
      id: keyOfPlanted(place),
      what: `${place.skill}: ${theRole(company, place)} lack ${missing} of 5 levels, and learn them by themselves until day ${goneByDay}.`,
      did: need ? becameOf(need) : 'No need was raised.',
      verdict: need && wasActedOn(need) ? 'falsely acted on' : 'left alone',
    };
  });

const brokenProcesses = (company: Company, truth: Truth, seen: Seen): Planted[] =>
  truth.brokenProcesses.map(({ trainedShare, cause, ...place }) => ({
    kind: 'process',
    id: keyOfPlanted(place),
    what: `${place.skill}: ${asks(requestsMade(place, seen))} for training, but ${theRole(company, place)} lack nothing. ${inTheWay[cause]}: the ${percent(trainedShare)} who were trained err as often as the others.`,
    ...processJudged(needAbout(place, company, seen)),
  }));

function processJudged(need: SeenNeed | undefined): Judged {
  if (!need) return { did: 'Nothing was raised: no training, and nobody told.', verdict: 'missed' };
  const supposed = `Taken for a matter of ${need.supposed}.`;
  if (isLearnable(need.supposed))
    return { did: `${supposed} ${becameOf(need)}`, verdict: 'falsely acted on' };
  if (wasActedOn(need))
    return {
      did: `${supposed} A human decided for training all the same. ${becameOf(need)}`,
      verdict: 'falsely acted on',
    };
  return { did: `${supposed} ${becameOf(need)}`, verdict: 'found' };
}

/** All of it is declined, and nothing else is. Which of it was declined is not seen from outside. */
function offCharter(truth: Truth, { declined, days }: Seen): Planted[] {
  const asked = truth.offCharter
    .map((demand) => ({ ...demand, requests: requestsMade(demand, { days }) }))
    .filter(({ requests }) => requests > 0);
  const all = asked.reduce((sum, { requests }) => sum + requests, 0);
  if (all === 0 && declined === 0) return [];
  return [
    {
      kind: 'demand',
      id: 'off-charter',
      what: `${all} requests that no line of the charter asks for: ${asked.map(({ requests, jobRole, text = '' }) => `${requests} × “${text}” (${jobRole})`).join(', ')}`,
      did: declined === all ? `All ${all} declined and counted.` : `${declined} requests declined.`,
      verdict: declined === all ? 'left alone' : 'falsely acted on',
    },
  ];
}

/** What groups answer: dips are to be noticed; nothing else is, and a few people are never spoken of. */
function groups(company: Company, { pulse }: Truth, seen: Seen): Planted[] {
  const changed = new Set(seen.changes.map(({ groupId }) => groupId));
  const planted = [
    ...pulse.dips
      .filter(({ fromDay }) => fromDay < seen.days)
      .map(({ manager, question, by, fromDay }): Omit<Planted, keyof Judged> => ({
        kind: 'dip',
        id: teamIdOf(manager),
        what: `${team(company, manager)} answers ${points(by)} on ${question} from day ${fromDay} on: a real change.`,
      })),
    ...pulse.poor
      .filter(({ fromDay }) => fromDay < seen.days)
      .map(({ manager, question, by, fromDay }): Omit<Planted, keyof Judged> => ({
        kind: 'no change',
        id: teamIdOf(manager),
        what: `${team(company, manager)} answers ${points(by)} on ${question} from day ${fromDay} on: too few to speak of without pointing at somebody.`,
      })),
    ...pulse.seasonal.map(({ department, question, by, days }): Omit<Planted, keyof Judged> => ({
      kind: 'no change',
      id: departmentIdOf(department),
      what: `${department} answers ${points(by)} on ${question} for the same ${days} days of every year: a season, no change.`,
    })),
  ];
  const others = [...changed].filter((groupId) => planted.every(({ id }) => id !== groupId));
  return [
    ...planted.map((about) => ({ ...about, ...groupJudged(about.kind === 'dip', changed.has(about.id)) })),
    ...others.map((id): Planted => ({
      kind: 'alarm',
      id,
      what: `Nothing was planted in the group ${id}.`,
      ...groupJudged(false, true),
    })),
  ];
}

function groupJudged(isDip: boolean, isSaid: boolean): Judged {
  if (isSaid)
    return { did: 'Listening said that it changed.', verdict: isDip ? 'found' : 'falsely acted on' };
  return { did: 'Nothing was said about it.', verdict: isDip ? 'missed' : 'left alone' };
}

/** Nobody of those whom they are about misses what they are about. */
function invented(company: Company, truth: Truth, { needs }: Seen): string[] {
  const { gaps, ahead, outgrown, brokenProcesses } = truth;
  const planted: Place[] = [...gaps, ...ahead, ...outgrown, ...brokenProcesses];
  const isPlanted = (need: SeenNeed): boolean =>
    planted.some(
      (place) => isAbout(need, place) && those(company, place).some(({ person }) => isOf(person, need)),
    );
  return needs.filter((need) => isLearnable(need.supposed) && !isPlanted(need)).map(({ needId }) => needId);
}

const requestsMade = (asked: Parameters<typeof requestDays>[0], { days }: Pick<Seen, 'days'>): number =>
  requestDays(asked).filter((day) => day < days).length;

const those = ({ employees }: Company, { jobRole, within }: Place) =>
  employees.filter((one) => one.jobRole === jobRole && isWithin(within, one));

const theRole = ({ employees }: Company, { jobRole }: Place): string =>
  `the ${employees.filter((one) => one.jobRole === jobRole).length} people in the role ${jobRole}`;

/** The role, or the part of it in which something is planted. */
function thoseOf(company: Company, place: Place): string {
  const part = those(company, place);
  const where = Object.values(place.within ?? {}).join(', ');
  return where === ''
    ? theRole(company, place)
    : `${people(part.length)} (${where}) of ${theRole(company, place)}`;
}

function forecastOf({ forecasts }: Company, place: Place): string {
  const forecast = forecasts.find(({ roleId, skillId }) => `${roleId}.${skillId}` === keyOfPlanted(place));
  return forecast ? ` for what is needed in ${forecast.inMonths} months` : ' for what will be needed';
}

const membersOf = ({ employees }: Company, manager: string) =>
  employees.filter(({ managerNumber }) => managerNumber === manager);

function team(company: Company, manager: string): string {
  const members = membersOf(company, manager);
  const departments = new Set(members.map(({ person }) => person.department));
  return `A team of ${members.length}${departments.size === 1 ? ` in ${[...departments].join('')}` : ''}`;
}

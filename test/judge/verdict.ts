import { isLearnable } from '../../lib/domain/cause.ts';
import { teamIdOf } from '../../sample/groups.ts';
import { keyOfPlanted, type Truth } from '../../sample/truth.ts';
import type { JudgedNeed, Outcome } from './live.ts';

/** What was planted, beside what the layer did. Ids of needs and groups, each with what went wrong. */
export interface Verdict {
  /** Learnable gaps that humans were asked about as such, and those that they never were. */
  found: string[];
  missed: string[];
  /** Learnable needs that nobody planted. */
  invented: string[];
  /** Traps that something was done about. */
  falselyActedOn: string[];
  twinsFound: string[];
  twinsMissed: string[];
}

const wasActedOn = ({ stage }: JudgedNeed): boolean =>
  stage === 'published' || stage === 'delivered' || stage === 'measured';

/** @param truth the planted truth, or another one as a control */
export function judge({ needs, changes, declined, life }: Outcome, truth: Truth = life.truth): Verdict {
  const planted = [...truth.gaps, ...truth.ahead].map(keyOfPlanted);
  const outgrown = new Set(truth.outgrown.map(keyOfPlanted));
  const learnable = needs.filter(({ supposed }) => isLearnable(supposed)).map(({ needId }) => needId);
  const dips = truth.pulse.dips.map(({ manager }) => teamIdOf(manager));
  const changed = new Set(changes.map(({ groupId }) => groupId));
  return {
    found: planted.filter((key) => learnable.includes(key)),
    missed: planted.filter((key) => !learnable.includes(key)),
    invented: learnable.filter((key) => !planted.includes(key) && !outgrown.has(key)),
    falselyActedOn: [
      ...trapsAmongNeeds(needs, truth),
      ...[...changed].filter((groupId) => !dips.includes(groupId)).map((groupId) => `${groupId}: no change`),
      ...offCharter(truth, declined),
    ],
    twinsFound: dips.filter((groupId) => changed.has(groupId)),
    twinsMissed: dips.filter((groupId) => !changed.has(groupId)),
  };
}

function trapsAmongNeeds(needs: readonly JudgedNeed[], truth: Truth): string[] {
  const needOf = (planted: { jobRole: string; skill: string }) =>
    needs.filter(({ needId }) => needId === keyOfPlanted(planted));
  return [
    ...truth.brokenProcesses
      .flatMap(needOf)
      .filter((need) => wasActedOn(need) || isLearnable(need.supposed))
      .map(({ needId }) => `${needId}: the process is broken`),
    ...truth.outgrown
      .flatMap(needOf)
      .filter((need) => wasActedOn(need) || need.reachedPeople > 0)
      .map(({ needId }) => `${needId}: people had outgrown it`),
    ...truth.gaps
      .filter(({ course }) => course !== undefined)
      .flatMap(needOf)
      .filter(({ response }) => response === 'ai-drafted')
      .map(({ needId }) => `${needId}: there was a course`),
  ];
}

/** All of it is declined, and nothing else is. */
function offCharter({ offCharter: asked }: Truth, declined: number): string[] {
  const expected = asked.reduce((sum, { requests }) => sum + requests, 0);
  return declined === expected ? [] : [`${declined} requests declined, ${expected} were off the charter`];
}

/** The same truth with the skills of its gaps handed on from one to the next: labels that a sound judge must fail. */
export function permuted(truth: Truth): Truth {
  const all = [...truth.gaps, ...truth.ahead];
  const skillAfter = (i: number): string => all[(i + 1) % all.length]?.skill ?? '';
  return {
    ...truth,
    gaps: truth.gaps.map((gap, i) => ({ ...gap, skill: skillAfter(i) })),
    ahead: truth.ahead.map((gap, i) => ({ ...gap, skill: skillAfter(truth.gaps.length + i) })),
  };
}

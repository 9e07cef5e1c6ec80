import { lineFor, type CharterLine } from '../charter.ts';
import { monthOf } from '../policy/budget.ts';
import type { DeclinedDemand } from '../need/declined-demand.ts';
import type { Figures } from '../disclosure/say.ts';
import type { Said } from '../disclosure/said.ts';
import { DAY } from '../milliseconds.ts';
import type { Need } from '../need/need.ts';
import { mayOpen } from '../need/need-transitions.ts';
import { openSince, overlaps } from '../need/overlapping-needs.ts';
import type { Thresholds } from '../policy/policy.ts';
import { toThousandths } from '../rounding.ts';
import type { Skill } from '../skill/skill.ts';
import { message, type Message } from '../../messages/message.ts';
import type { OwnAgent } from './own-agent.ts';

/** What was said of a skill in a role at a moment, and what was said before that. */
export interface SaidOfRole {
  roleId: string;
  skillId: string;
  now: Said<Figures>;
  before?: Said<Figures>;
}

/** A need, and when a human said what is its cause; absent where nobody did. */
export interface NeedInTime {
  need: Need;
  answeredAt?: number;
}

/** All that an agent of somebody’s own is shown of a moment: what may be said of groups, and needs. */
export interface ShownAtMoment {
  /** Epoch milliseconds. */
  at: number;
  roles: readonly SaidOfRole[];
  needs: readonly NeedInTime[];
  /** As it may be shown. */
  declined: readonly DeclinedDemand[];
  lines: readonly Omit<CharterLine, 'ownerId'>[];
  skills: ReadonlyMap<string, Skill>;
  thresholds: Thresholds;
}

/** A skill in a role of which the answer to its question is yes. */
export interface Match {
  roleId: string;
  skillId: string;
  charterLineId?: string;
  because: Message;
  /** Whether a need about a part of the role comes first: none is opened about all of it before that one has ended. */
  isHeld?: true;
}

/** Why a skill in a role that was looked at is no match: what guides/own-agents.md lists. */
export const WHY_NO_MATCH = [
  'enough-can',
  'no-line',
  'too-few-known',
  'may-be-chance',
  'not-said-before',
  'need-open',
  'need-rests',
] as const;
export type WhyNoMatch = (typeof WHY_NO_MATCH)[number];

/** A skill in a role that was looked at, and why nothing follows. */
export type NoMatch = Pick<Match, 'roleId' | 'skillId'> & { why: WhyNoMatch };
const isMatch = (one: Match | NoMatch): one is Match => !('why' in one);

/** One-sided 95% quantile of the normal distribution: what noise alone may have made is no answer. */
const ONE_SIDED = 1.645;

/**
 * What an agent finds at a moment, in the order of roles and skills. Only groups that the strategy speaks of are looked
 * at, but for what people ask for beside it.
 * @param touched roles that woke it; absent where the calendar or a human did
 */
export const matchesOf = (agent: OwnAgent, shown: ShownAtMoment, touched?: readonly string[]): Match[] =>
  lookedAt(agent, shown, touched).filter(isMatch);

/** What it looked at without a match, each with the reason. */
export const noMatchesOf = (agent: OwnAgent, shown: ShownAtMoment, touched?: readonly string[]): NoMatch[] =>
  lookedAt(agent, shown, touched).flatMap((one) => (isMatch(one) ? [] : [one]));

function lookedAt(
  agent: OwnAgent,
  shown: ShownAtMoment,
  touched: readonly string[] | undefined,
): (Match | NoMatch)[] {
  const isAskedAbout = ({ roleId, skillId }: Pick<Match, 'roleId' | 'skillId'>): boolean =>
    (agent.roleIds.length === 0 || agent.roleIds.includes(roleId)) &&
    (agent.skillIds.length === 0 || agent.skillIds.includes(skillId)) &&
    (touched === undefined || touched.includes(roleId));
  return onceEach(answers[agent.asks](agent.threshold, shown).filter(isAskedAbout))
    .map((one) => (agent.proposes === 'note' || !isMatch(one) ? one : besideNeeds(one, shown)))
    .toSorted((a, b) => a.roleId.localeCompare(b.roleId) || a.skillId.localeCompare(b.skillId));
}

/** Of one skill in a role parts may be spoken of besides: it is one match. */
const onceEach = (looked: readonly (Match | NoMatch)[]): (Match | NoMatch)[] => {
  const matchesLast = [...looked.filter((one) => !isMatch(one)), ...looked.filter(isMatch)];
  return [...new Map(matchesLast.map((one) => [`${one.roleId} ${one.skillId}`, one])).values()];
};

/** The match where none is open about all of the role, and none rests; held while one about a part of it is open. */
function besideNeeds(match: Match, { needs, skills, thresholds, at }: ShownAtMoment): Match | NoMatch {
  const known = needs.flatMap(({ need }) =>
    need.foundAt <= at && overlaps(need, match, skills) ? [need] : [],
  );
  const { roleId, skillId } = match;
  const ofAll = known.filter((need) => !need.group && !mayOpen(need, true, thresholds, at));
  if (ofAll.length > 0)
    return { roleId, skillId, why: ofAll.some((need) => isOpenAt(need, at)) ? 'need-open' : 'need-rests' };
  const parts = known.filter(({ group }) => group);
  const isHeld =
    parts.some((need) => isOpenAt(need, at)) && at - openSince(parts, at) < thresholds.restDays * DAY;
  return isHeld ? { ...match, isHeld } : match;
}

const isOpenAt = (need: Need, at: number): boolean => need.foundAt <= at && (need.endedAt ?? Infinity) > at;

const answers: Readonly<
  Record<OwnAgent['asks'], (threshold: number, shown: ShownAtMoment) => (Match | NoMatch)[]>
> = {
  'few-can': (percent, shown) =>
    onStrategy(shown, ({ roleId, skillId, charterLineId, now }) => {
      if (shareOf(now) >= percent / 100) return { roleId, skillId, why: 'enough-can' };
      if (mostWhoCan(now) >= percent / 100) return { roleId, skillId, why: 'may-be-chance' };
      return { roleId, skillId, charterLineId, because: message('own-agent.because.few-can', { percent }) };
    }),
  'fewer-can': (points, shown) =>
    onStrategy(shown, ({ roleId, skillId, charterLineId, now, before }) => {
      if (!before) return { roleId, skillId, why: 'not-said-before' };
      const fell = toThousandths(shareOf(before) - shareOf(now));
      if (fell < points / 100) return { roleId, skillId, why: 'enough-can' };
      const error = Math.hypot(noiseIn(before), noiseIn(now));
      if (fell <= ONE_SIDED * error) return { roleId, skillId, why: 'may-be-chance' };
      return { roleId, skillId, charterLineId, because: message('own-agent.because.fewer-can', { points }) };
    }),
  'needs-wait': (days, { needs, at }) =>
    needs
      .filter(({ need, answeredAt }) => isWaiting(need, answeredAt, at) && at - need.foundAt > days * DAY)
      .map(({ need: { roleId, skillId, charterLineId } }) => ({
        roleId,
        skillId,
        charterLineId,
        because: message('own-agent.because.needs-wait', { days }),
      })),
  'asked-off-strategy': (people, { declined, lines, at }) => {
    const month = monthBefore(at);
    return declined.flatMap(({ roleId, skillId, months, leftUntil = 0 }) =>
      skillId !== null &&
      leftUntil <= at &&
      (months[month] ?? 0) >= people &&
      !lineFor({ lines }, skillId, roleId, at)
        ? [{ roleId, skillId, because: message('own-agent.because.asked-off-strategy', { people, month }) }]
        : [],
    );
  },
};

/** What is said of roles and asked for by a line in force, of as many of the role as say something about it. */
function onStrategy(
  { roles, lines, thresholds, at }: ShownAtMoment,
  judge: (one: SaidOfRole & { charterLineId: string }) => Match | NoMatch,
): (Match | NoMatch)[] {
  return roles.map((one) => {
    const { roleId, skillId, now } = one;
    const line = lineFor({ lines }, skillId, roleId, at);
    if (!line) return { roleId, skillId, why: 'no-line' };
    const isKnown = now.assessed >= now.population * thresholds.shareAssessed;
    return isKnown
      ? judge({ ...one, charterLineId: line.lineId })
      : { roleId, skillId, why: 'too-few-known' };
  });
}

const shareOf = ({ atTarget, assessed }: Figures): number => (assessed === 0 ? 0 : atTarget / assessed);
const noiseIn = ({ noise, assessed }: Figures): number => (noise?.people ?? 0) / Math.max(1, assessed);
/** As many as may well be, with what noise may have taken off. */
const mostWhoCan = (figures: Figures): number => shareOf(figures) + ONE_SIDED * noiseIn(figures);

/** Whether nobody had said what its cause is. */
const isWaiting = (need: Need, answeredAt: number | undefined, at: number): boolean =>
  need.foundAt <= at &&
  Math.min(answeredAt ?? Infinity, need.endedAt ?? Infinity) > at &&
  (need.stage === 'found' || answeredAt !== undefined || need.endedAt !== undefined);

/** The last month that is over: of the one that goes on nobody knows yet how many will have asked. */
function monthBefore(at: number): string {
  const now = new Date(at);
  return monthOf(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
}

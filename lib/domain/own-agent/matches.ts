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

/** One-sided 95% quantile of the normal distribution: what noise alone may have made is no answer. */
const ONE_SIDED = 1.645;

/**
 * What an agent finds at a moment, in the order of roles and skills. Only groups that the strategy speaks of are looked
 * at, but for what people ask for beside it.
 * @param touched roles that woke it; absent where the calendar or a human did
 */
export function matchesOf(agent: OwnAgent, shown: ShownAtMoment, touched?: readonly string[]): Match[] {
  const isAskedAbout = ({ roleId, skillId }: Pick<Match, 'roleId' | 'skillId'>): boolean =>
    (agent.roleIds.length === 0 || agent.roleIds.includes(roleId)) &&
    (agent.skillIds.length === 0 || agent.skillIds.includes(skillId)) &&
    (touched === undefined || touched.includes(roleId));
  return onceEach(answers[agent.asks](agent.threshold, shown).filter(isAskedAbout))
    .flatMap((match) => (agent.proposes === 'note' ? [match] : besideNeeds(match, shown)))
    .toSorted((a, b) => a.roleId.localeCompare(b.roleId) || a.skillId.localeCompare(b.skillId));
}

/** Of one skill in a role parts may be spoken of besides: it is one match. */
const onceEach = (matches: readonly Match[]): Match[] => [
  ...new Map(matches.map((match) => [`${match.roleId} ${match.skillId}`, match])).values(),
];

/** The match where none is open about all of the role, and none rests; held while one about a part of it is open. */
function besideNeeds(match: Match, { needs, skills, thresholds, at }: ShownAtMoment): Match[] {
  const known = needs.flatMap(({ need }) =>
    need.foundAt <= at && overlaps(need, match, skills) ? [need] : [],
  );
  if (known.some((need) => !need.group && !mayOpen(need, true, thresholds, at))) return [];
  const parts = known.filter(({ group }) => group);
  const isHeld =
    parts.some((need) => isOpenAt(need, at)) && at - openSince(parts, at) < thresholds.restDays * DAY;
  return [isHeld ? { ...match, isHeld } : match];
}

const isOpenAt = (need: Need, at: number): boolean => need.foundAt <= at && (need.endedAt ?? Infinity) > at;

const answers: Readonly<Record<OwnAgent['asks'], (threshold: number, shown: ShownAtMoment) => Match[]>> = {
  'few-can': (percent, shown) =>
    onStrategy(shown).flatMap(({ roleId, skillId, charterLineId, now }) =>
      mostWhoCan(now) < percent / 100
        ? [{ roleId, skillId, charterLineId, because: message('own-agent.because.few-can', { percent }) }]
        : [],
    ),
  'fewer-can': (points, shown) =>
    onStrategy(shown).flatMap(({ roleId, skillId, charterLineId, now, before }) => {
      if (!before) return [];
      const fell = toThousandths(shareOf(before) - shareOf(now));
      const error = Math.hypot(noiseIn(before), noiseIn(now));
      return fell >= points / 100 && fell > ONE_SIDED * error
        ? [{ roleId, skillId, charterLineId, because: message('own-agent.because.fewer-can', { points }) }]
        : [];
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
function onStrategy({ roles, lines, thresholds, at }: ShownAtMoment) {
  return roles.flatMap((one) => {
    const line = lineFor({ lines }, one.skillId, one.roleId, at);
    const isKnown = one.now.assessed >= one.now.population * thresholds.shareAssessed;
    return line && isKnown ? [{ ...one, charterLineId: line.lineId }] : [];
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

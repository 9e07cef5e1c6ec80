import { lineFor, lineOf } from '../charter.ts';
import { DAY } from '../milliseconds.ts';
import { inFives, isSaidInNumbers } from '../disclosure/share-in-words.ts';
import type { NeedId, RoleId, SkillId } from '../ids.ts';
import { restsUntil } from '../need/need-transitions.ts';
import { asStillSaid, isOpen, whomOf, type Need } from '../need/need.ts';
import type { Known } from './known.ts';
import { CameToNothing, type ProposedDecision } from './proposals.ts';
import { fallsShort } from './where-it-stands.ts';

/** Where a line falls short in a role, whatever was given so far, and no need is open or rests. */
export const nothingUnderWay = (known: Known): ProposedDecision[] => {
  const { coverage, lines, thresholds, at } = known;
  return shortSkills(known).flatMap(({ lineId, skillId }) =>
    rolesIn(coverage, skillId).flatMap((part): ProposedDecision[] => {
      const { roleId, atTarget, below } = part;
      const line = lineFor({ lines }, skillId, roleId, at);
      const isLacking =
        below >= Math.max(thresholds.minimumGroup, (atTarget + below) * thresholds.shareBelow);
      if (line?.lineId !== lineId || !isLacking || !mayBeAskedFor(roleId, skillId, known)) return [];
      const people = counted(part, thresholds.minimumGroup);
      return [{ kind: 'ask-again', lineId, weight: line.weight, roleId, skillId, people }];
    }),
  );
};

/** Needs of lines that fall short, with what every decision about one says. */
const neededShort = (known: Known) => {
  const { lines, needs, responses, thresholds } = known;
  return shortSkills(known).flatMap(({ lineId, skillId }) =>
    needs
      .filter((need) => need.charterLineId === lineId && need.skillId === skillId)
      .flatMap((need) => {
        const { needId } = need;
        const line = lineOf({ lines }, lineId);
        const title = responses.get(needId)?.title;
        const whom = whomOf(need, thresholds.minimumGroup);
        return line
          ? [{ need, title, about: { lineId, weight: line.weight, needId, ...whom, skillId } }]
          : [];
      }),
  );
};

/**
 * Where a line falls short although something was given: what its next reading says hangs on how many are looked at
 * before.
 *
 * @param decided needs of which something else is proposed
 */
export const readingsAhead = (known: Known, decided: ReadonlySet<NeedId>): ProposedDecision[] =>
  neededShort(known).flatMap(({ need, title, about }): ProposedDecision[] => {
    const readAt = nextReadingAt(need, known.at);
    if (readAt === undefined || title === undefined || decided.has(need.needId)) return [];
    const people = inFives(asStillSaid(need, known.thresholds.minimumGroup).evidence.belowTarget);
    return [{ kind: 'see-first', ...about, title, people, readAt }];
  });

/**
 * Where a line falls short and its need rests, because what was given was read for the last time, or nothing came of
 * it: until the same may be found again, only who is looked at changes what is known.
 *
 * @param decided needs of which something else is proposed
 */
export const restingShort = (known: Known, decided: ReadonlySet<NeedId>): ProposedDecision[] =>
  neededShort(known).flatMap(({ need, title, about }): ProposedDecision[] => {
    const { coverage, thresholds, at } = known;
    const readAt = restsUntil(need, thresholds);
    const ended = CameToNothing.safeParse(need.stage).data;
    const isRead = need.stage === 'measured' && title !== undefined;
    const why = ended ? { ended } : isRead ? { title } : undefined;
    if (readAt <= at || !why || decided.has(need.needId)) return [];
    // How many lack it is known of whole roles.
    const part = need.group
      ? undefined
      : rolesIn(coverage, need.skillId).find(({ roleId }) => roleId === need.roleId);
    const people = part ? counted(part, thresholds.minimumGroup) : 0;
    return [{ kind: 'see-again', ...about, ...why, people, readAt }];
  });

/** When what was given is read next, epoch milliseconds; undefined before it was given and after the last reading. */
export function nextReadingAt(need: Need, at: number): number | undefined {
  const { stage, contract, deliveredAt } = need;
  if (stage !== 'delivered' || deliveredAt === undefined) return undefined;
  return contract.checkDays.map((day) => deliveredAt + day * DAY).find((readAt) => readAt > at);
}

const shortSkills = ({ reports }: Known): { lineId: string; skillId: SkillId }[] =>
  reports.flatMap(({ lineId, skills }) =>
    skills.filter(({ stands }) => fallsShort(stands)).map(({ skillId }) => ({ lineId, skillId })),
  );

/** Whether a wish would open something there: while a need is open, or rests, it is counted with it and no more. */
export const mayBeAskedFor = (
  roleId: RoleId,
  skillId: SkillId,
  { needs, thresholds, at }: Pick<Known, 'needs' | 'thresholds' | 'at'>,
): boolean =>
  !needs.some(
    (need) =>
      need.roleId === roleId &&
      need.skillId === skillId &&
      (isOpen(need) || at < restsUntil(need, thresholds)),
  );

/** How many cannot, where that is said in numbers; else 0. */
export const counted = ({ atTarget, below }: { atTarget: number; below: number }, least: number): number =>
  isSaidInNumbers(atTarget, atTarget + below, least) ? inFives(below) : 0;

/** Whole roles; those of one department are the same people again. */
export const rolesIn = (coverage: Known['coverage'], skillId: SkillId) =>
  coverage
    .filter((one) => one.skillId === skillId)
    .flatMap(({ parts }) =>
      parts.flatMap(({ roleId, ...counts }) => (roleId === undefined ? [] : [{ roleId, ...counts }])),
    );

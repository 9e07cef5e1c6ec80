import { isOfSkill, type Evidence } from '../signal/evidence.ts';
import type { SkillId } from '../ids.ts';
import { withMoments } from '../need/moment.ts';
import { isPast, type Retention } from '../policy/retention.ts';
import { halfLifeOf, type Skill } from '../skill/skill.ts';
import { DAY } from '../milliseconds.ts';
import type { AskedMeasure } from './asked-measure.ts';
import { skillIdsOf, withEvidence, type Learner } from './learner.ts';

type Kept = Pick<Retention, 'evidenceDays' | 'needDays'>;

/** When the layer last heard or did something about the person; undefined where nothing says. Epoch milliseconds. */
export function lastHeardOf(learner: Learner): number | undefined {
  const { personAt, leftAt, objection, skills, learning, participations } = learner;
  const states = [...Object.values(skills), ...Object.values(learning.skills)];
  const moments = [
    personAt,
    leftAt,
    objection?.at,
    learner.moments?.open?.at,
    learner.moments?.objective?.at,
    learner.moments?.stoppedAt,
    learning.practice?.remindedAt,
    ...Object.values(learning.measures ?? {}).map(({ askedAt }) => askedAt),
    ...states.map(({ latestAt }) => latestAt),
    ...Object.values(participations).flatMap(({ plannedAt, deliveredAt, programme, cohort }) => [
      plannedAt,
      deliveredAt,
      ...(programme?.modules ?? []).flatMap(({ openedAt, doneAt }) => [openedAt, doneAt]),
      cohort?.invitedAt,
      cohort?.leftAt,
    ]),
    ...Object.values(learning.responses ?? {}).map(({ at }) => at),
    ...Object.values(learning.practice?.cards ?? {}).map(({ lastAt }) => lastAt),
  ].filter((moment) => moment !== undefined);
  return moments.length === 0 ? undefined : Math.max(...moments);
}

/** Whether something in the learner is older than it may be kept, or nobody noted how old it is. */
export function holdsPast(learner: Learner, { evidenceDays, needDays }: Kept, at: number): boolean {
  const { oldestAt, learning, participations } = learner;
  const isOld = (moment: number) => isPast(moment, evidenceDays, at);
  return (
    (skillIdsOf(learner).length > 0 && isOld(oldestAt ?? Number.NEGATIVE_INFINITY)) ||
    Object.values(participations).some(({ plannedAt }) => isPast(plannedAt, needDays, at)) ||
    momentsOf(learner).some(isOld) ||
    Object.values(learning.responses ?? {}).some((response) => isOld(response.at)) ||
    Object.values(learning.practice?.cards ?? {}).some(({ lastAt }) => isOld(lastAt)) ||
    Object.values(learning.measures ?? {}).some((asked) => isCounted(asked, at))
  );
}

/**
 * The learner as if what is too old had never come: sums, out of which nothing can be taken, are folded anew.
 * @param evidence every piece on them that stands in their inbox
 */
export function withoutPast(
  learner: Learner,
  evidence: readonly Evidence[],
  skills: ReadonlyMap<SkillId, Skill>,
  { evidenceDays, needDays }: Kept,
  at: number,
): Learner {
  const isOld = (moment: number) => isPast(moment, evidenceDays, at);
  const { practice, responses, measures } = learner.learning;
  const { open, objective, later } = learner.moments ?? {};
  const kept: Learner = {
    ...withMoments(learner, {
      ...(open && isOld(open.at) ? { open: undefined } : {}),
      ...(objective && isOld(objective.at) ? { objective: undefined } : {}),
      ...(later && isOld(later.at) ? { later: undefined } : {}),
    }),
    skills: {},
    learning: {
      skills: {},
      ...(responses ? { responses: keep(responses, (response) => !isOld(response.at)) } : {}),
      ...(practice
        ? { practice: { ...practice, cards: keep(practice.cards, ({ lastAt }) => !isOld(lastAt)) } }
        : {}),
      ...(measures ? { measures: keep(measures, (asked) => !isCounted(asked, at)) } : {}),
    },
    participations: keep(learner.participations, ({ plannedAt }) => !isPast(plannedAt, needDays, at)),
  };
  delete kept.oldestAt;
  const refolded = evidence
    .filter((piece) => isOfSkill(piece) && !isOld(piece.at))
    .reduce((known, piece) => withEvidence(known, piece, halfLifeOf(skills, piece.skillId)), kept);
  const { changed } = refolded;
  const known = new Set(skillIdsOf(refolded));
  return changed
    ? {
        ...refolded,
        changed: { ...changed, skills: keep(changed.skills, (_, skillId) => known.has(skillId)) },
      }
    : refolded;
}

/** Days behind its end after which a measure is counted, also of whom they moved away from its group meanwhile. */
const COUNTED_DAYS = 7;
const isCounted = ({ closesAt }: AskedMeasure, at: number): boolean => at > closesAt + COUNTED_DAYS * DAY;

/** Whoever wants none goes on wanting none, however long ago they said so. */
const momentsOf = ({ moments }: Learner): number[] =>
  [moments?.open?.at, moments?.objective?.at, moments?.later?.at].filter((at) => at !== undefined);

const keep = <T>(held: Readonly<Record<string, T>>, isKept: (value: T, name: string) => boolean) =>
  Object.fromEntries(Object.entries(held).filter(([name, value]) => isKept(value, name)));

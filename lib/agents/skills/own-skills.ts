import { labelIn } from '../../domain/names.ts';
import { z } from 'zod';
import { withChange } from '../../domain/population-pass/person-contribution.ts';
import type { Evidence } from '../../domain/signal/evidence.ts';
import { PersonId, RegisterId, type SkillId } from '../../domain/ids.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import {
  estimateOf,
  gapTo,
  isContested,
  isKnown,
  needsRecheck,
  presumed,
  responseOf,
} from '../../domain/skill/believed.ts';
import { namesOf, type Skill } from '../../domain/skill/skill.ts';
import { skillIdsOf, type Learner } from '../../domain/person/learner.ts';
import { explainState } from '../../domain/skill-estimate/explain.ts';
import type { SkillEstimate } from '../../domain/skill-estimate/state.ts';
import { notFound } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';
import { answeredBy } from './rules.ts';
import { wordsTo } from '../../words-for.ts';
import { toTenths, toThousandths } from '../../domain/rounding.ts';
import { message, type Message } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';

/** What is believed of the caller's own skills, each with everything that made it. */
export const ownSkills = step({
  name: 'own-skills',
  agent: 'skills',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const { learner, skills, targets, thresholds } = await aboutPerson(personId, ports);
    const evidence = await Array.fromAsync(ports.learners.evidenceOf('own-access', personId));
    const ids = new Set([...Object.keys(targets), ...skillIdsOf(learner)]);
    const shown = new Set([...ids].flatMap((skillId) => skills.get(skillId) ?? []));
    return {
      items: [...shown]
        .map((skill) =>
          seen(
            skill,
            { learner, target: targets[skill.skillId], evidence, thresholds, at },
            wordsTo(learner, ports),
          ),
        )
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    };
  },
});

/**
 * Takes what the caller says about one of their skills. A confirmation is a self-report of the level shown, counted
 * once a month; a contested level is not used against them until they are assessed again.
 */
export const answerOwnSkill = step({
  name: 'answer-own-skill',
  agent: 'skills',
  input: z.strictObject({
    personId: PersonId,
    skillId: RegisterId,
    said: z.enum(['confirm', 'contest']),
    comment: z.string().max(2_000).optional(),
  }),
  run: ({ personId, skillId, said, comment }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const about = await aboutPerson(personId, ports);
      const skill = about.skills.get(skillId);
      const target = skill && about.targets[skill.skillId];
      if (!skill || !estimateOf(about.learner, skill, target, at))
        throw notFound(message('problem.own-skill.unknown', { skillId, said }));
      const response = { said, at, ...(comment === undefined ? {} : { comment }) };
      const calibration = await ports.calibration.read();
      const { learner, entry } = answeredBy(about.learner, skill, target, response, calibration);
      const counted =
        entry && (await ports.learners.alreadyIn('record-keeping', personId, [entry.signalId])).size > 0;
      const inbox = entry && !counted ? [entry] : [];
      const changed =
        inbox.length > 0
          ? withChange(about.learner, learner, at)
          : { ...learner, learning: { ...learner.learning, skills: about.learner.learning.skills } };
      await ports.learners.commit({ ...about.version, value: changed }, inbox);
      const evidence = await Array.fromAsync(ports.learners.evidenceOf('own-access', personId));
      const { thresholds } = about;
      return seen(skill, { learner: changed, target, evidence, thresholds, at }, wordsTo(changed, ports));
    }),
});

async function aboutPerson(personId: string, { learners, registers }: Ports) {
  const [{ value: learner, ...version }, skills, profiles, { thresholds }] = await Promise.all([
    learners.read('own-access', personId),
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
  ]);
  const profile = learner.person && profiles.get(learner.person.roleId);
  const targets: Readonly<Record<SkillId, number>> = profile?.targets ?? {};
  return { learner, version, skills, targets, thresholds };
}

interface About {
  learner: Learner;
  target: number | undefined;
  evidence: readonly Evidence[];
  thresholds: Thresholds;
  at: number;
}

/**
 * One skill as its owner sees it. Without evidence there is no level. Where they are not known there is no gap: the
 * level is what was seen last.
 */
function seen(skill: Skill, about: About, words: Words) {
  const { learner, target, evidence, thresholds, at } = about;
  const { skillId, halfLifeDays } = skill;
  const believed = estimateOf(learner, skill, target, at);
  const contested = isContested(learner, skill);
  const known = !contested && isKnown(believed, thresholds);
  const gap = known && target !== undefined ? gapTo(target, believed.level) : null;
  const names = namesOf(skill);
  const pieces = evidence.filter((piece) => names.includes(piece.skillId));
  const response = responseOf(learner, skill);
  return {
    skillId,
    label: labelIn(skill, words),
    halfLifeDays,
    target: target ?? null,
    level: believed ? toThousandths(believed.level) : null,
    uncertainty: believed ? toThousandths(believed.uncertainty) : null,
    known,
    sentence: words.sayMessage(standingOf({ believed, contested, known, gap }, thresholds)),
    gap: gap === null ? null : toThousandths(gap),
    disagreement: believed ? toThousandths(believed.disagreement) : null,
    contested,
    recheckOffered: needsRecheck(believed, contested, thresholds),
    response: response ?? null,
    evidence: believed
      ? explainState(pieces, presumed(target), halfLifeDays, skill.links).map((reason) => ({
          ...reason,
          level: toThousandths(reason.level),
          ...(reason.readAs === undefined ? {} : { readAs: toThousandths(reason.readAs) }),
          share: toThousandths(reason.share),
        }))
      : [],
  };
}

interface OwnStanding {
  believed: SkillEstimate | undefined;
  contested: boolean;
  known: boolean;
  gap: number | null;
}

/** Whether they can do what their role asks for, or why that is not known. */
function standingOf(
  { believed, contested, known, gap }: OwnStanding,
  { noticeableGap }: Pick<Thresholds, 'noticeableGap'>,
): Message {
  if (!believed) return message('own-skill.unseen');
  if (contested) return message('own-skill.contested');
  if (!known) return message('own-skill.not-known');
  if (gap === null) return message('own-skill.not-asked');
  return gap < noticeableGap ? message('own-skill.can') : message('own-skill.short', { gap: toTenths(gap) });
}

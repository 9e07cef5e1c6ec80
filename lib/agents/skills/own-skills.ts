import { z } from 'zod';
import { withChange } from '../../domain/population-pass/contribution.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { PersonId, RegisterId, type SkillId } from '../../domain/ids.ts';
import type { Thresholds } from '../../domain/policy.ts';
import {
  estimateOf,
  gapTo,
  isContested,
  namesOf,
  needsRecheck,
  presumed,
  responseOf,
  skillIdsOf,
  type Learner,
  type Skill,
} from '../../domain/skill.ts';
import { explain } from '../../domain/skill-estimate/state.ts';
import { notFound } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';
import { answeredBy } from './rules.ts';
import { toThousandths } from '../../domain/rounding.ts';
import { message } from '../../messages/message.ts';

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
        .map((skill) => seen(skill, { learner, target: targets[skill.skillId], evidence, thresholds, at }))
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
      return seen(skill, { learner: changed, target, evidence, thresholds: about.thresholds, at });
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
 * One skill as its owner sees it. Without evidence there is no level: nothing is held of them, and nothing against
 * them.
 */
function seen(skill: Skill, { learner, target, evidence, thresholds, at }: About) {
  const { skillId, label, halfLifeDays } = skill;
  const believed = estimateOf(learner, skill, target, at);
  const contested = isContested(learner, skill);
  const names = namesOf(skill);
  const pieces = evidence.filter((piece) => names.includes(piece.skillId));
  const response = responseOf(learner, skill);
  return {
    skillId,
    label,
    halfLifeDays,
    target: target ?? null,
    level: believed ? toThousandths(believed.level) : null,
    uncertainty: believed ? toThousandths(believed.uncertainty) : null,
    gap: believed && target !== undefined ? toThousandths(gapTo(target, believed.level)) : null,
    disagreement: believed ? toThousandths(believed.disagreement) : null,
    contested,
    recheckOffered: needsRecheck(believed, contested, thresholds),
    response: response ?? null,
    evidence: believed
      ? explain(pieces, presumed(target), halfLifeDays, at).map((reason) => ({
          ...reason,
          level: toThousandths(reason.level),
          share: toThousandths(reason.share),
        }))
      : [],
  };
}

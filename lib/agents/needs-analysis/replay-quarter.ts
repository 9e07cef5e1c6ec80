import { z } from 'zod';
import { CharterLine, lineFor } from '../../domain/charter.ts';
import { DAY } from '../../domain/durations.ts';
import { isOfSkill, type Evidence } from '../../domain/evidence.ts';
import { needIdOf } from '../../domain/need.ts';
import { PolicyChanges, policyOf } from '../../domain/policy.ts';
import { prioritise, urgencyOf } from '../../domain/priority.ts';
import { compareWithHumans, type ReplayedNeed } from '../../domain/replay.ts';
import { halfLifeOf, RoleProfile, withEvidence, type Learner } from '../../domain/skill.ts';
import { addToPass, startPass, type PopulationPass } from '../../domain/population-pass/pass.ts';
import { allStandings } from '../../domain/population-pass/tally.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { isGap } from '../../domain/gap.ts';
import { likeliestCause } from '../../domain/infer-cause.ts';

const WEEK = 7 * DAY;

/** Registers under trial: what is given stands in for what is saved, the rest is as it is. Nobody’s name is among them. */
export const TriedRegisters = z.strictObject({
  /** The whole charter under trial. */
  charterLines: z
    .array(CharterLine.omit({ ownerId: true }))
    .max(100)
    .optional(),
  /** Profiles of the roles under trial. */
  roleProfiles: z.array(RoleProfile).max(200).optional(),
  /** Sections of the policy, whole: what a section leaves out is as it is shipped. */
  policy: PolicyChanges.optional(),
});
export type TriedRegisters = z.infer<typeof TriedRegisters>;

/**
 * Looks at the last days again, week by week, through registers under trial, and lays what they would have found beside what
 * humans decided. Sends and stores nothing. Work: each piece of evidence once; memory: one tally a week, and one person.
 * The taxonomy's half-lives and where people work are taken as they are now.
 */
export const replayQuarter = step({
  name: 'replay-quarter',
  agent: 'needs-analysis',
  input: z.strictObject({ days: z.int().min(7).max(366), tried: TriedRegisters }),
  async run({ days, tried }, ports, { at }) {
    const { learners, needs } = ports;
    const registered = await registersWith(tried, ports);
    const weeks = Array.from({ length: Math.floor(days / 7) }, (_, i) => ({
      at: at - days * DAY + (i + 1) * WEEK,
      pass: startPass(registered, [], at),
    }));
    let [people, pieces] = [0, 0];
    for await (const { personId, person } of learners.all()) {
      const evidence = (await Array.fromAsync(learners.evidenceOf(personId))).filter(isOfSkill);
      people += 1;
      pieces += evidence.length;
      const learner: Learner = { personId, ...(person ? { person } : {}), skills: {}, participations: {} };
      addWeeks(
        weeks,
        learner,
        evidence.toSorted((a, b) => a.at - b.at),
        registered,
      );
    }
    const were = await Array.fromAsync(needs.list());
    const looked = { from: at - days * DAY, until: at, people, evidence: pieces };
    return compareWithHumans(foundIn(weeks, registered), were, looked);
  },
});

type Registered = Awaited<ReturnType<typeof registersWith>>;
interface Week {
  at: number;
  pass: PopulationPass;
}

async function registersWith(tried: TriedRegisters, { registers }: Ports) {
  const [charter, skills, profiles, saved] = await Promise.all([
    registers.charter(),
    registers.skills(),
    registers.roleProfiles(),
    registers.entries('policy'),
  ]);
  const policy = policyOf({
    ...Object.fromEntries(saved.map(({ id, value }) => [id, value])),
    ...tried.policy,
  });
  return {
    lines: tried.charterLines ?? charter.lines,
    skills,
    profiles: new Map([
      ...profiles,
      ...(tried.roleProfiles ?? []).map((profile) => [profile.roleId, profile] as const),
    ]),
    thresholds: policy.thresholds,
    causes: policy.causes,
  };
}

/** Adds one person to each week, with the evidence that was there by then. */
function addWeeks(
  weeks: readonly Week[],
  person: Learner,
  evidence: Evidence[],
  registered: Registered,
): void {
  let [learner, next] = [person, 0];
  for (const { at, pass } of weeks) {
    for (let piece = evidence[next]; piece && piece.at <= at; piece = evidence[next]) {
      learner = withEvidence(learner, piece, halfLifeOf(registered.skills, piece.skillId));
      next += 1;
    }
    addToPass(pass, learner, registered, at);
  }
}

/** Each need at the first week that shows it. */
function foundIn(weeks: readonly Week[], { lines, skills, thresholds, causes }: Registered): ReplayedNeed[] {
  const found = new Map<string, ReplayedNeed>();
  for (const { at, pass } of weeks) {
    for (const standing of allStandings(pass.tally).filter((one) => isGap(one, thresholds))) {
      const { roleId, skillId } = standing;
      const needId = needIdOf(roleId, skillId);
      const line = lineFor({ lines }, skillId, roleId, at);
      if (!line || found.has(needId)) continue;
      const { cause, confidence } = likeliestCause(
        { standing, answers: {}, lastOutcome: undefined },
        { thresholds, causes },
      );
      const halfLifeDays = halfLifeOf(skills, skillId);
      const urgency = urgencyOf({ until: Date.parse(line.until), halfLifeDays, at });
      const { value } = prioritise(standing, { strategicWeight: line.weight, urgency, confidence });
      found.set(needId, {
        needId,
        firstAt: at,
        supposedCause: cause,
        priority: value,
        charterLineId: line.lineId,
      });
    }
  }
  return [...found.values()];
}

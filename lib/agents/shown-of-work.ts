import { isOfSkill, type Evidence } from '../domain/signal/evidence.ts';
import type { SkillId } from '../domain/ids.ts';
import type { ShownOfWork } from '../domain/mobility/being-seen.ts';
import { moverOf, whatIsAsked, type Mover } from '../domain/mobility/near.ts';
import { namesOf, type Skill } from '../domain/skill/skill.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { KnownHere } from './known-here.ts';
import { restsOn } from './evidence-behind-copy.ts';

/** Sources named of one skill, the latest first: who reads it looks at no more. */
const MOST_SOURCES = 5;

/** Somebody as one purpose sees them: whoever reads names it, so nothing that they gave to learn is in it. */
export interface SeenAtWork {
  learner: Mover & Pick<Learner, 'person'>;
  evidence: readonly Evidence[];
}

/**
 * What an owner would read of somebody: what was seen of their work beside what is asked for, and on what it rests.
 * @param contests skills of which they say that what was seen is wrong
 */
export function shownOfWork(
  { learner, evidence }: SeenAtWork,
  targets: Readonly<Record<SkillId, number>>,
  contests: readonly SkillId[],
  { known, at }: { known: KnownHere; at: number },
): { shown: ShownOfWork; rests: string[] } {
  const ownTargets = known.profiles.get(learner.person?.roleId ?? '')?.targets ?? {};
  const beside = moverOf(learner, { ...known, ownTargets, at }, new Set(contests));
  const { skills, days } = beside(whatIsAsked(targets, known.skills));
  const shown: ShownOfWork = {
    skills: skills.map((one) => ({
      ...one,
      sources:
        one.stands === 'contested' || one.stands === 'not-known'
          ? []
          : sourcesOf([one.skillId, ...(one.stands === 'near' ? one.adjacent : [])], evidence, known.skills),
    })),
    ...(days ? { days } : {}),
  };
  const names = (skillId: SkillId) => namesOf(known.skills.get(skillId) ?? { skillId });
  return { shown, rests: restsOn(shown, evidence, names) };
}

function sourcesOf(
  skillIds: readonly SkillId[],
  evidence: readonly Evidence[],
  skills: ReadonlyMap<SkillId, Skill>,
): ShownOfWork['skills'][number]['sources'] {
  const names = new Set(skillIds.flatMap((skillId) => namesOf(skills.get(skillId) ?? { skillId })));
  return evidence
    .filter((piece) => isOfSkill(piece) && names.has(piece.skillId))
    .map(({ source, at }) => ({ source, day: new Date(at).toISOString().slice(0, 10) }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.source.localeCompare(b.source))
    .slice(0, MOST_SOURCES);
}

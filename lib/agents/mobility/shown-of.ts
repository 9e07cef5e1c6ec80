import { isOfSkill, type Evidence } from '../../domain/evidence.ts';
import type { PersonId, SkillId } from '../../domain/ids.ts';
import type { BeingSeen, ShownOfWork } from '../../domain/mobility/being-seen.ts';
import { whatIsAsked, moverOf } from '../../domain/mobility/near.ts';
import type { Opening } from '../../domain/mobility/opening.ts';
import { namesOf, type Skill } from '../../domain/skill.ts';
import type { Ports } from '../../ports/index.ts';
import { knownHere } from './known-here.ts';
import { restsOn, stillRests } from './rests-on.ts';

/** Sources named of one skill, the latest first: who reads it looks at no more. */
const MOST_SOURCES = 5;

/**
 * What the owner of an opening would read of somebody: what was seen of their work beside what the opening asks for.
 * Nothing that they gave to learn is in what this reads.
 * @param contests skills of which they say that what was seen is wrong
 */
export async function shownOf(
  personId: PersonId,
  { targets }: Pick<Opening, 'targets'>,
  contests: readonly SkillId[],
  ports: Pick<Ports, 'learners' | 'registers' | 'needs'>,
  at: number,
): Promise<Pick<BeingSeen, 'shown'> & { rests: string[] }> {
  const [{ value: atWork }, evidence, known] = await Promise.all([
    ports.learners.read('mobility', personId),
    Array.fromAsync(ports.learners.evidenceOf('mobility', personId)),
    knownHere(ports),
  ]);
  const ownTargets = known.profiles.get(atWork.person?.roleId ?? '')?.targets ?? {};
  const beside = moverOf(atWork, { ...known, ownTargets, at }, new Set(contests));
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

/**
 * Whether the owner of an opening may still be shown a copy: what a source took back or corrected since is shown to
 * nobody, until its person read what is left. Work: what is known of one person.
 */
export async function mayStillBeShown(
  seen: BeingSeen,
  { learners }: Pick<Ports, 'learners'>,
): Promise<boolean> {
  return stillRests(seen, await Array.fromAsync(learners.evidenceOf('mobility', seen.personId)));
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

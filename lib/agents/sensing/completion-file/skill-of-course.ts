import type { CompletionFile } from '../../../domain/completion-file/mapping.ts';
import type { CompletionFault, CompletionRow } from '../../../domain/completion-file/row.ts';
import { findMentions } from '../../../domain/skill-mentions/mentions.ts';
import { indexNames } from '../../../domain/skill-mentions/skill-index.ts';
import { liveId, namesOf, type Skill } from '../../../domain/skill.ts';

const bare = (name: string): string => name.toLowerCase().replaceAll(/[\s._-]+/g, '');

/** Which skill a row is about: as it says itself, or else as a human said of its course. */
export function skillsOfCourses(entry: Pick<CompletionFile, 'skills'>, skills: ReadonlyMap<string, Skill>) {
  const named = new Map<string, string>();
  for (const skill of skills.values())
    for (const name of [skill.skillId, skill.label, ...namesOf(skill)])
      if (!named.has(bare(name))) named.set(bare(name), liveId(skills, skill.skillId));
  const said = new Map(Object.entries(entry.skills));
  return ({ skill, course }: CompletionRow): { skillId: string } | { fault: CompletionFault } => {
    if (skill !== undefined) {
      const skillId = named.get(bare(skill));
      return skillId === undefined ? { fault: 'unknown-skill' } : { skillId };
    }
    const skillId = said.get(course);
    if (skillId === 'none') return { fault: 'course-left-out' };
    return skillId !== undefined && skills.has(skillId)
      ? { skillId: liveId(skills, skillId) }
      : { fault: 'course-waits' };
  };
}

/** A course of which nobody said what it is about. */
export interface WaitingCourse {
  course: string;
  rows: number;
  /** The one skill that its title names in full, for a human; null where it names none, or several. */
  proposed: string | null;
}

/** Courses that wait for a human, the ones with most rows first. */
export function waitingCourses(
  rows: readonly Pick<CompletionRow, 'course' | 'title'>[],
  skills: ReadonlyMap<string, Skill>,
): WaitingCourse[] {
  const index = indexNames([...skills.values()].filter(({ mergedInto }) => mergedInto === undefined));
  return [...Map.groupBy(rows, ({ course }) => course)]
    .map(([course, some]) => {
      const mentions = findMentions(index, some[0]?.title ?? course, 5).filter(({ words }) => words > 0.99);
      const [only, ...others] = new Set(mentions.map(({ skillId }) => skillId));
      return { course, rows: some.length, proposed: others.length === 0 ? (only ?? null) : null };
    })
    .toSorted((a, b) => b.rows - a.rows || (a.course < b.course ? -1 : 1));
}

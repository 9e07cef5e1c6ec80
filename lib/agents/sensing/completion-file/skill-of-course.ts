import type { CompletionFile } from '../../../domain/completion-file/mapping.ts';
import type { CompletionFault, CompletionRow } from '../../../domain/completion-file/row.ts';
import { findNamed, indexNames } from '../../../domain/skill-mentions/names-index.ts';
import { skillsByName } from '../../../domain/skill/skill-called.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import { skillOfCourse } from '../said-of-course.ts';

/**
 * Which skill a row is about: none where a human said so of its course, else as it says itself, or as a human said. A
 * name that two skills bear says nothing.
 */
export function skillsOfCourses(entry: Pick<CompletionFile, 'skills'>, skills: ReadonlyMap<string, Skill>) {
  const called = skillsByName(skills);
  const said = skillOfCourse(entry.skills, skills);
  return ({ skill, course }: CompletionRow): { skillId: string } | { fault: CompletionFault } => {
    const skillId = said(course);
    if (skillId === 'none') return { fault: 'course-left-out' };
    if (skill !== undefined) {
      const only = called(skill);
      return only === undefined ? { fault: 'unknown-skill' } : { skillId: only };
    }
    return skillId === undefined ? { fault: 'course-waits' } : { skillId };
  };
}

/** A course of which nobody said what it is about. */
export interface WaitingCourse {
  course: string;
  rows: number;
  /** The one skill that its title names in full, for a human; null where it names none, or several, or is not shown. */
  proposed: string | null;
}

/** Courses that an answer names, and is proposed a skill for: whoever maps these finds the others by the next run. */
export const MOST_COURSES_SHOWN = 500;

/** Courses that wait for a human, the ones with most rows first. */
export function waitingCourses(
  rows: readonly Pick<CompletionRow, 'course' | 'title'>[],
  skills: ReadonlyMap<string, Skill>,
): WaitingCourse[] {
  const index = indexNames([...skills.values()].filter(({ mergedInto }) => mergedInto === undefined));
  return [...Map.groupBy(rows, ({ course }) => course)]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([course, some], i) => {
      if (i >= MOST_COURSES_SHOWN) return { course, rows: some.length, proposed: null };
      const mentions = findNamed(index, some[0]?.title ?? course, 5).filter(({ words }) => words > 0.99);
      const [only, ...others] = new Set(mentions.map(({ skillId }) => skillId));
      return { course, rows: some.length, proposed: others.length === 0 ? (only ?? null) : null };
    });
}

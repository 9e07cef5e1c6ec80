import type { CourseSkills } from '../../domain/content/course-skills.ts';
import { liveId, type Skill } from '../../domain/skill/skill.ts';

/** What a human said that a course is about; undefined where nobody did, or the taxonomy has no such skill. */
export type SkillOfCourse = (course: string) => string | undefined;

/** The skill of each course as the taxonomy has it now, whatever was merged since a human said so. */
export function skillOfCourse(said: CourseSkills, skills: ReadonlyMap<string, Skill>): SkillOfCourse {
  const byCourse = new Map(Object.entries(said));
  return (course) => {
    const skillId = byCourse.get(course);
    if (skillId === undefined || skillId === 'none') return skillId;
    return skills.has(skillId) ? liveId(skills, skillId) : undefined;
  };
}

import { expect, it } from '@jest/globals';
import {
  MOST_COURSES_SHOWN,
  skillsOfCourses,
  waitingCourses,
} from '../../../../../lib/agents/sensing/completion-file/skill-of-course.ts';
import type { Skill } from '../../../../../lib/domain/skill/skill.ts';

const skill = (skillId: string, label: string): [string, Skill] => [
  skillId,
  { skillId, label, description: '', halfLifeDays: 365, neighbours: [] },
];
const SKILLS = new Map([skill('writing', 'Writing'), skill('sales', 'Selling'), skill('sales-2', 'Selling')]);
const skillOf = skillsOfCourses({ skills: { 'C-1': 'none', 'C-2': 'writing' } }, SKILLS);
const about = (course: string, named?: string) =>
  skillOf({
    row: 2,
    who: 'ann@a.example',
    course,
    ...(named === undefined ? {} : { skill: named }),
    day: '2026-02-20',
    result: 'completed',
  });

it('takes no row of a course that a human said is about no skill, whatever its cell says', () => {
  expect(about('C-1', 'Writing')).toEqual({ fault: 'course-left-out' });
  expect(about('C-2')).toEqual({ skillId: 'writing' });
  expect(about('C-3', 'WRITING')).toEqual({ skillId: 'writing' });
});

it('takes a name that two skills bear for none of them, and an id for its own', () => {
  expect(about('C-3', 'selling')).toEqual({ fault: 'unknown-skill' });
  expect(about('C-3', 'sales-2')).toEqual({ skillId: 'sales-2' });
});

it('proposes a skill for the courses that are shown', () => {
  const rows = Array.from({ length: MOST_COURSES_SHOWN + 1 }, (_, i) => ({
    course: `${i}`.padStart(4, '0'),
    title: 'Writing basics',
  }));
  const courses = waitingCourses(rows, SKILLS);
  expect(courses).toHaveLength(MOST_COURSES_SHOWN + 1);
  expect(courses.filter(({ proposed }) => proposed === 'writing')).toHaveLength(MOST_COURSES_SHOWN);
});

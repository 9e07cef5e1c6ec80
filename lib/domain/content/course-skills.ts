import { z } from 'zod';
import { RegisterId } from '../ids.ts';

/** Courses of which one entry of a register says what they are about. */
const MOST_COURSES = 2_000;

/** A human's word, by course, for which skill it is about; `none` of one that is about no skill. */
export const CourseSkills = z
  .record(z.string().min(1).max(200), z.union([z.literal('none'), RegisterId]))
  .refine(
    (skills) => Object.keys(skills).length <= MOST_COURSES,
    `must name ${MOST_COURSES} courses at most`,
  );
export type CourseSkills = z.infer<typeof CourseSkills>;

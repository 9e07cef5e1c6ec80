import { z } from 'zod';
import { MOST_COURSES_SHOWN } from '../../../lib/agents/sensing/completion-file/skill-of-course.ts';
import { readAskedCourses } from '../../../lib/agents/sensing/completion-file/read-asked-courses.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';

export const askedCoursesList = door({
  name: 'asked-courses-list',
  method: 'GET',
  route: 'completion-files/{fileId}/courses',
  tag: 'Files',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'List the courses of the learning system that is asked, each with the skill that a human said it is about, and a proposal where nobody did yet: enter them under skills in the register completion-file.',
  params: z.strictObject({ fileId: RegisterId }),
  body: none,
  status: 200,
  reply: z.object({
    items: z.array(
      z.object({
        course: z.string().describe('By which the entry names it'),
        title: z.string(),
        skill: z.string().nullable().describe('As the entry says; none of one that is about no skill'),
        proposed: z.string().nullable().describe('The skill that its title names'),
      }),
    ),
    more: z.number(),
    leftOut: z.array(z.string()).describe('What the system does not show'),
  }),
  example: { params: { fileId: 'moodle' }, body: {} },
  async handle({ params: { fileId }, callersWords, run }) {
    const words = await callersWords();
    const { courses, leftOut } = await run(readAskedCourses, { fileId });
    const items = courses.slice(0, MOST_COURSES_SHOWN);
    return {
      json: {
        items,
        more: courses.length - items.length,
        leftOut: leftOut.map((one) => words.sayMessage(one)),
      },
    };
  },
});

import { z } from 'zod';
import { RegisterId } from '../../../domain/ids.ts';
import { notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { step } from '../../../step.ts';
import { waitingCourses } from './skill-of-course.ts';

/**
 * The courses of a system that is asked, those of which nobody said what they are about first. It is asked now, and
 * nothing is kept.
 * @throws NamedError `not-found` where no system has this entry, `unavailable` where it refuses
 */
export const readAskedCourses = step({
  name: 'read-asked-courses',
  agent: 'sensing',
  input: z.strictObject({ fileId: RegisterId }),
  async run({ fileId }, { learningSystem, registers }) {
    if (learningSystem?.fileId !== fileId)
      throw notFound(message('problem.asked-system.none', { id: fileId }));
    const { courses, leftOut } = await learningSystem.courses();
    const entry = (await registers.entries('completion-file')).find(({ id }) => id === fileId);
    const said = new Map(Object.entries(entry?.value.skills ?? {}));
    const unsaid = courses.filter(({ id }) => !said.has(id));
    const waiting = waitingCourses(
      unsaid.map(({ id, title }) => ({ course: id, title })),
      await registers.skills(),
    );
    const proposed = new Map(waiting.map((one) => [one.course, one.proposed]));
    const shown = courses.map(({ id, title }) => ({
      course: id,
      title,
      skill: said.get(id) ?? null,
      proposed: proposed.get(id) ?? null,
    }));
    return {
      courses: shown.toSorted((a, b) => Number(a.skill !== null) - Number(b.skill !== null)),
      leftOut,
    };
  },
});

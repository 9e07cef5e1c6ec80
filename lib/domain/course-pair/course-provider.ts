import { z } from 'zod';

/**
 * Which catalogue lists a course. `name` is the id of another provider in Viva Learning, of the learning system that is
 * asked, or the name of a file.
 */
export const CourseProvider = z.object({
  kind: z.enum(['own', 'viva', 'learning-system', 'file']),
  name: z.string().exactOptional(),
});
export type CourseProvider = z.infer<typeof CourseProvider>;

/** Whether two courses are listed by the same catalogue; of what nobody said, by the same. */
export const isSameProvider = (one: CourseProvider | undefined, other: CourseProvider | undefined): boolean =>
  one?.kind === other?.kind && one?.name === other?.name;

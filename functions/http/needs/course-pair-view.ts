import { z } from 'zod';
import type { CoursePair } from '../../../lib/domain/course-pair/course-pair.ts';
import { PairStanding } from '../../../lib/domain/course-pair/course-pair.ts';
import { CourseProvider } from '../../../lib/domain/course-pair/course-provider.ts';
import type { CurrentEntry } from '../../../lib/domain/register.ts';
import { Moment } from '../door/views.ts';

const Course = z.object({
  title: z.string().describe('As its catalogue had it when the pair was first seen'),
  url: z.string(),
  provider: CourseProvider.optional().describe('Which catalogue lists it'),
});

/** A pair of courses without who answered it. */
export const CoursePairView = z
  .object({
    pairId: z.string(),
    courses: z.array(Course).length(2),
    seen: z
      .enum(['title', 'meaning'])
      .describe('What gave it away: the same title, or titles that mean alike'),
    standing: PairStanding.describe('doubtful: nobody said anything, and nothing hangs on it'),
    version: z.number().describe('Counts from 1 with every answer'),
    savedAt: Moment,
  })
  .meta({ id: 'CoursePair' });

/** A pair of the register as readers see it. */
export const pairSeen = ({
  value,
  version,
  at,
}: Pick<CurrentEntry<'course-pair'>, 'value' | 'version' | 'at'>): CoursePair & {
  version: number;
  savedAt: number;
} => ({ ...value, version, savedAt: at });

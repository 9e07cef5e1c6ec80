import { z } from 'zod';
import { sameAddress } from '../content/course-file.ts';
import { OneLine, RegisterId } from '../ids.ts';
import { inOneLine, shortened } from '../text/plain-text.ts';
import { sha256 } from '../sha256.ts';
import { CourseProvider } from './course-provider.ts';

/** Longest title that is kept; the rest is cut off. */
const LONGEST = 300;
/** As a catalogue takes it. */
const LONGEST_ADDRESS = 2_000;

/** One of a pair, as its catalogue listed it when the pair was first seen. */
const PairedCourse = z.strictObject({
  title: OneLine(LONGEST),
  url: z.url({ protocol: /^https$/ }).max(LONGEST_ADDRESS),
  provider: CourseProvider.exactOptional(),
});
type PairedCourse = z.infer<typeof PairedCourse>;

/** What gave a pair away: the same title at another address, or titles that mean about the same. */
const SeenBy = z.enum(['title', 'meaning']);
type SeenBy = z.infer<typeof SeenBy>;

/** What a human said of a pair; `doubtful` before anybody did, and after they took it back. */
export const PairStanding = z.enum(['doubtful', 'same', 'two']);
export type PairStanding = z.infer<typeof PairStanding>;

/** Two courses of which a human says whether they are the same. Until somebody did, nothing hangs on it. */
export const CoursePair = z
  .strictObject({
    pairId: RegisterId,
    courses: z.tuple([PairedCourse, PairedCourse]),
    seen: SeenBy,
    standing: PairStanding,
  })
  .superRefine(({ pairId, courses: [one, other] }, context) => {
    const id = pairIdOf(one.url, other.url);
    if (sameAddress(one.url) === sameAddress(other.url))
      context.addIssue({ code: 'custom', path: ['courses'], message: 'the two addresses must differ' });
    else if (pairId !== id)
      context.addIssue({
        code: 'custom',
        path: ['pairId'],
        message: `of these two addresses it must be ${id}`,
      });
  });
export type CoursePair = z.infer<typeof CoursePair>;

/**
 * The id of a pair, whichever of the two comes first. A course is known by its address: no two of the joined catalogues
 * share one, and it stays where a file is sent again under another name or with other ids.
 */
export const pairIdOf = (one: string, other: string): string =>
  `pair-${sha256([sameAddress(one), sameAddress(other)].toSorted().join('\n'), 24)}`;

/** Two courses of which nobody said anything yet, in the order in which they are listed. */
export const pairOf = (one: PairedCourse, other: PairedCourse, seen: SeenBy): CoursePair => ({
  pairId: pairIdOf(one.url, other.url),
  courses: [pairedOf(one), pairedOf(other)],
  seen,
  standing: 'doubtful',
});

/** What saving one says, as the log has it. */
export const actOfCoursePair = ({ pairId, courses, standing }: CoursePair): string => {
  const pair = `pair ${pairId} (${courses.map(({ title, url }) => `“${title}” on ${new URL(url).host}`).join(', ')})`;
  return standing === 'doubtful'
    ? `takes back what was said of ${pair}`
    : `says that the courses of ${pair} are ${standing === 'same' ? 'the same' : 'two'}`;
};

const pairedOf = ({ title, url, provider }: PairedCourse): PairedCourse => ({
  title: shortened(inOneLine(title), LONGEST),
  url,
  ...(provider ? { provider } : {}),
});

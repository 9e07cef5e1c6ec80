import { z } from 'zod';
import { Id, OneLine, PersonId } from '../ids.ts';
import { ShownOfWork } from '../mobility/being-seen.ts';

/** How much of them the owner of a critical role may know: that they are one of some, or who they are as well. */
export const KnownAs = z.enum(['counted', 'named']);
export type KnownAs = z.infer<typeof KnownAs>;

/**
 * That somebody lets the owner of one critical role count them, or read their name, and as what: a copy of what they
 * read when they said so. It lies with them, and goes with them.
 */
export const OnBench = z
  .object({
    personId: PersonId,
    criticalRoleId: Id,
    /**
     * What they agreed to, and with whom (`termsOfRole`, `termsAsOpened`): where the role says otherwise since, or was
     * opened anew, they are not on it. Of earlier versions of the layer it holds no more.
     */
    terms: z.string(),
    as: KnownAs,
    /** As their sign-in said it; of whoever is counted alone nobody keeps a name. */
    calledBy: OneLine(80).exactOptional(),
    /** Epoch milliseconds, as all moments. */
    at: z.number(),
    until: z.number(),
    shown: ShownOfWork,
    /** What the copy rests on (`evidence-behind-copy.ts`): without any of it, they are neither counted nor named. */
    rests: z.array(z.string()),
  })
  .refine(({ as, calledBy }) => (as === 'named') === (calledBy !== undefined), {
    path: ['calledBy'],
    message: 'must be there of whoever is named, and of nobody else',
  });
export type OnBench = z.infer<typeof OnBench>;

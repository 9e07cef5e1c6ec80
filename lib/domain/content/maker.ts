import { z } from 'zod';
import { OneLine, RegisterId } from '../ids.ts';
import { MADE } from '../modality/modality.ts';

/**
 * Somebody outside who makes content from a brief: a vendor's role-play, avatar or course agent. Who keeps the
 * registers says who may be asked, for which forms, and by which key their answers are known.
 */
export const Maker = z.strictObject({
  makerId: RegisterId,
  name: OneLine(80),
  /** Where briefs are posted: https, to a host of `WEBHOOK_HOSTS`. */
  url: z.string().min(1).max(500),
  forms: z.array(z.enum(MADE)).min(1),
  /** The public half of the Ed25519 key that signs its answers, as the `x` of a JSON Web Key: no secret is kept. */
  publicKey: z.string().regex(/^[\w-]{43}$/, 'must be the x of an Ed25519 key, 43 characters of base64url'),
  /** Hosts that a link of its may open, such as its player; none where it sends artefacts alone. */
  linkHosts: z.array(z.string().regex(/^[a-z\d.-]+\.[a-z]{2,}$/, 'must be a host')).max(5),
  /** After so many days without an answer the layer drafts itself. */
  answersWithinDays: z.int().min(1).max(14),
  /** No brief is sent any more; what was asked may still be answered. */
  isOff: z.boolean(),
});
export type Maker = z.infer<typeof Maker>;

/** The first maker, by their ids, that is asked for this form. */
export const makerFor = (form: string, makers: readonly Maker[]): Maker | undefined =>
  makers
    .filter(({ isOff, forms }) => !isOff && forms.some((one) => one === form))
    .toSorted((a, b) => a.makerId.localeCompare(b.makerId))[0];

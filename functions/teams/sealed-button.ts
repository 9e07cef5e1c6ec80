import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { REPLY_DAYS } from '../../lib/domain/policy/retention.ts';
import { PersonId } from '../../lib/domain/ids.ts';
import { conflict, notAllowed } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { Seals } from '../../lib/ports/seals.ts';
import type { Labels, Press } from './card-parts.ts';

/**
 * What a button carries, sealed: whom it was given to, what it opens, on which card it stands and until when it may be
 * pressed. A card is good for as long as the layer remembers what was answered to it, so that pressing it again never
 * does something twice.
 */
const Offer = z.strictObject({
  to: PersonId,
  card: z.guid(),
  until: z.number(),
  door: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
  body: z.record(z.string(), z.unknown()).optional(),
  from: z.number().optional(),
  asks: z.array(z.string()).optional(),
  called: z.record(z.string(), z.string()).optional(),
  side: z.string().optional(),
});
export type Offer = z.infer<typeof Offer>;

/** Under this name a button carries its offer. */
export const OFFER = 'offer';

/**
 * Seals what the buttons of one new card do.
 * @param days for which they may be pressed; longer than the usual only where the door itself takes one answer, ever
 */
export function offersTo(to: string, seals: Pick<Seals, 'seal'>, at: number, days = REPLY_DAYS - 1) {
  const card = randomUUID();
  const until = at + days * DAY;
  return (press: Press & { called?: Labels }): Promise<string> =>
    seals.seal(JSON.stringify({ to, card, until, ...press }));
}

/**
 * What a button offers to whoever pressed it.
 * @throws NamedError `not-allowed` where it was given to somebody else or changed, `conflict` where its card is too old
 */
export async function offered(
  data: Readonly<Record<string, unknown>>,
  by: string,
  seals: Pick<Seals, 'unseal'>,
  at: number,
): Promise<Offer> {
  const sealed = data[OFFER];
  const text = typeof sealed === 'string' ? await seals.unseal(sealed) : undefined;
  if (text === undefined) throw notAllowed(message('problem.card.changed'));
  const offer = Offer.parse(JSON.parse(text));
  if (offer.to !== by) throw notAllowed(message('problem.card.somebody-elses'));
  if (offer.until < at) throw conflict(message('problem.card.old'));
  return offer;
}

import { z } from 'zod';
import { sha256 } from '../sha256.ts';

/** A question as it stands in the chat of one of those who decide. */
export const PostedCard = z.object({
  cardId: z.string(),
  needId: z.string(),
  approvalId: z.string(),
  personId: z.string(),
  /** By which the chat knows it. */
  activityId: z.string(),
  /** What it shows, as a fingerprint: another one is another card in its place. */
  shows: z.string(),
  /** From 1, as it was sent, up with each that took its place. */
  edition: z.int(),
  /** It says what became of the question, and changes no more. */
  isOver: z.boolean(),
});
export type PostedCard = z.infer<typeof PostedCard>;

/** @param occasion on which it comes: asked, reminded, standing in */
export const postedCardIdOf = (approvalId: string, keyPart: string, occasion: string): string =>
  `${approvalId}.${keyPart}.${occasion}`;

/** Of what a card that is put into a chat is one: of a new question, of one put before, or for a deputy. */
export type Occasion = 'new' | 'reminder' | 'deputy';

/** @param occasion as in the id of a card */
export function occasionNamed(occasion: string): Occasion {
  if (occasion === 'asked') return 'new';
  return occasion === 'deputy' ? occasion : 'reminder';
}

/** On which occasion a card came, by its id: the part between is of one word. */
export const occasionOf = ({ cardId, approvalId }: Pick<PostedCard, 'cardId' | 'approvalId'>): string =>
  cardId.slice(approvalId.length + 1).replace(/^[^.]*\./, '');

/** What a card shows, as a fingerprint; the seals of its buttons are not in it. */
export const fingerprintOf = (card: object): string => sha256(JSON.stringify(card), 16);

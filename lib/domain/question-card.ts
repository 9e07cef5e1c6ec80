import { z } from 'zod';
import { sha256 } from './sha256.ts';

/** Where the bot reaches somebody: learned from what they brought to it, and nothing else of theirs. */
export const ChatAddress = z.object({
  personId: z.string(),
  /** Of the Bot Connector, as it vouched itself. */
  serviceUrl: z.string(),
  conversationId: z.string(),
});
export type ChatAddress = z.infer<typeof ChatAddress>;

/** A question as it stands in the chat of one of those who decide. */
export const QuestionCard = z.object({
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
export type QuestionCard = z.infer<typeof QuestionCard>;

/** @param occasion on which it comes: asked, reminded, standing in */
export const questionCardIdOf = (approvalId: string, keyPart: string, occasion: string): string =>
  `${approvalId}.${keyPart}.${occasion}`;

/** What a card shows, as a fingerprint; the seals of its buttons are not in it. */
export const fingerprintOf = (card: object): string => sha256(JSON.stringify(card), 16);

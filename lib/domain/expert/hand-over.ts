import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Id, PersonId } from '../ids.ts';
import { HAND_OVER_DAYS } from '../policy/retention.ts';
import { Subject } from './twin.ts';

/** Characters of a question: what is asked of a person, and not a report. */
export const MOST_ASKED = 1_000;
/** Characters of an answer, which fits on a card. */
export const MOST_ANSWERED = 2_000;
/** Questions that may wait for one expert: who has more of them is asked by nobody until some are answered. */
export const MOST_WAITING = 20;

/** Questions of one person that may wait for one expert; those declined a day ago count as if they waited. */
export const MOST_OF_ONE = 2;

/** Whether somebody asked this expert as much as they may for now. */
export const askedEnough = (handed: readonly HandOver[], askerId: string, at: number): boolean =>
  handed.filter(
    ({ askerId: asker, outcome }) =>
      asker === askerId && (!outcome || (outcome.said === 'decline' && at - outcome.at < DAY)),
  ).length >= MOST_OF_ONE;

/** A sentence as it stands in its source, and where that is. */
export const CitedSentence = z.object({
  text: z.string(),
  source: z.object({
    /** Name of a document, or what an accepted answer is about. */
    name: z.string(),
    section: z.string().exactOptional(),
    page: z.number().exactOptional(),
    url: z.string().exactOptional(),
    /** When the expert accepted it, where it is an answer of theirs. */
    acceptedAt: z.number().exactOptional(),
  }),
  /** Documents that it rests on: its own, or those that the accepted answer rests on. */
  restsOn: z.array(z.string()),
});
export type CitedSentence = z.infer<typeof CitedSentence>;

/** What an expert does with a question that was handed over: it is answered once. */
export const ToQuestion = z.enum(['accept', 'correct', 'decline']);
export type ToQuestion = z.infer<typeof ToQuestion>;

/**
 * A question that its person handed over to an expert, with a draft for the answer. It lies with the expert, and either
 * of the two can make it go.
 */
export const HandOver = z.object({
  handOverId: Id,
  /** Who is asked. */
  personId: PersonId,
  twinId: Id,
  calledBy: z.string(),
  askerId: PersonId,
  /** Who asks, as their sign-in said it then. */
  askerName: z.string(),
  question: z.string().min(1).max(MOST_ASKED),
  subject: Subject,
  at: z.number(),
  changedAt: z.number(),
  /** Sentences near the question; none where nothing is. */
  draft: z.array(CitedSentence),
  /** When the expert was told that somebody asks, and who asked that there is an answer. */
  expertToldAt: z.number().exactOptional(),
  askerToldAt: z.number().exactOptional(),
  outcome: z.object({ said: ToQuestion, at: z.number(), text: z.string().exactOptional() }).exactOptional(),
});
export type HandOver = z.infer<typeof HandOver>;

/** When the store removes it. */
export const handOverExpiry = ({ changedAt }: Pick<HandOver, 'changedAt'>): number =>
  changedAt + HAND_OVER_DAYS * DAY;

/** The draft as one text. */
export const draftText = ({ draft }: Pick<HandOver, 'draft'>): string =>
  draft.map(({ text }) => text).join(' ');

/** Documents that the draft rests on. */
export const documentsOf = ({ draft }: Pick<HandOver, 'draft'>): string[] => [
  ...new Set(draft.flatMap(({ restsOn }) => restsOn)),
];

/** What becomes of a question by what its expert says; `misfit` where that cannot be said of it. */
export function settled(
  handOver: HandOver,
  { said, text }: { said: ToQuestion; text?: string },
  at: number,
): { handOver: HandOver } | 'misfit' | 'answered-otherwise' {
  const words = said === 'accept' ? draftText(handOver) : said === 'correct' ? text?.trim() : undefined;
  if (said === 'decline' ? text !== undefined : !words) return 'misfit';
  if (said === 'accept' && text !== undefined) return 'misfit';
  const { outcome } = handOver;
  if (outcome) return outcome.said === said && outcome.text === words ? { handOver } : 'answered-otherwise';
  const decision = { said, at, ...(words === undefined ? {} : { text: words }) };
  return { handOver: { ...handOver, changedAt: at, outcome: decision } };
}

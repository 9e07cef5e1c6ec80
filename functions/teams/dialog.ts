import { z } from 'zod';
import { badInput, conflict, NamedError } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { ChatActivity } from './activity.ts';
import type { ActivityContext } from './activity-context.ts';
import type { Press } from './card-parts.ts';
import { offered } from './sealed-button.ts';

/** The page that a button opens: no door, so that no press of another kind opens it. */
const PAGE = 'practice-page';
/** The side of it on which somebody writes how they bring a programme to their work. */
const PLAN = 'plan';
/** Its parts that stand for themselves: before a review, what is near to somebody, and who could follow in a role. */
const PARTS = ['reviews', 'near', 'bench'] as const;

/** A button of a card asks what its dialog shows (task/fetch). */
const Fetched = z.object({ data: z.record(z.string(), z.unknown()) });

/** What Teams shows then: a page, or a message in its place. */
type Task =
  | { type: 'continue'; value: Record<'title' | 'url' | 'fallbackUrl' | 'width' | 'height', string> }
  | { type: 'message'; value: string };

/** Opens the page of role-plays at one of them, or at all. */
export const practicePageAt = (needId?: string): Press => ({
  door: PAGE,
  ...(needId === undefined ? {} : { params: { needId } }),
});

/** Opens the same page at somebody's own transfer plan. */
export const planPageAt = (needId: string): Press => ({ door: PAGE, params: { needId }, side: PLAN });

/** Opens the same page at one of its parts. */
export const pagePartAt = (part: (typeof PARTS)[number]): Press => ({ door: PAGE, side: part });

/**
 * Says which page a dialog shows. Nothing that is said there comes back to the bot, and its address names nobody: the
 * page learns from Teams who looks at it.
 */
export async function dialog(
  { value, from }: Pick<ChatActivity, 'value' | 'from'>,
  { open, words, at }: ActivityContext,
): Promise<{ task: Task }> {
  const { ports, page } = open();
  try {
    const read = Fetched.safeParse(value);
    if (!read.success) throw badInput(message('problem.chat.misfit'));
    const { door, params, side } = await offered(read.data.data, from.aadObjectId, ports.seals, at);
    if (door !== PAGE || !page) throw conflict(message('problem.card.old'));
    const url = new URL(page.url);
    if (params?.['needId'] !== undefined)
      url.searchParams.set(side === PLAN ? PLAN : 'play', params['needId']);
    if (side !== undefined && PARTS.some((part) => part === side)) url.searchParams.set('part', side);
    const shown = { url: url.href, fallbackUrl: url.href, width: 'large', height: 'large' };
    return { task: { type: 'continue', value: { title: words.say('practice-page.title'), ...shown } } };
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
    return { task: { type: 'message', value: words.sayMessage(error.said) } };
  }
}

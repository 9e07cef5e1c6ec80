import type { z } from 'zod';
import { doors } from '../http/index.ts';
import { opensTo, type Principal } from '../http/door/principal.ts';
import { Problem } from '../http/door/problem.ts';
import { openDoor, type TabledDoor, type Visit } from '../http/door/visit.ts';
import { badInput, conflict, NamedError } from '../../lib/errors.ts';
import { sha256 } from '../../lib/domain/sha256.ts';
import { faultWords } from '../../lib/lists/fault-words.ts';
import { message } from '../../lib/messages/message.ts';
import { Pressed, type ChatActivity } from './activity.ts';
import { drawChatCard } from './draw-chat-card.ts';
import type { ActivityContext } from './activity-context.ts';
import type { Card, Labels } from './card-parts.ts';
import { asOpenTo } from './as-open-to.ts';
import { addresseeOf } from './addressee.ts';
import { home } from './cards/home.ts';
import { looks } from './cards/index.ts';
import { filledIn } from './filled-in.ts';
import type { Look, Shown } from './cards/look.ts';
import { offered, offersTo, type Offer } from './sealed-button.ts';
import { asksToken, signInRequest, whoFor } from './who.ts';

/** What the client of the channel does with an answer (universal actions). */
interface Answer {
  statusCode: number;
  type: string;
  value: unknown;
}

/** The doors that open by a card. */
export const carded: readonly TabledDoor[] = doors.filter(({ card }) => card !== undefined);

/**
 * Does what a button offers, in the name of whoever pressed it, and answers with the next card. Only they see the
 * answer: it is no message of the chat.
 */
export async function buttonPressed(
  { id, value, from }: ChatActivity,
  context: ActivityContext,
): Promise<Answer> {
  const { ports } = context.open();
  const personId = from.aadObjectId;
  try {
    const read = Pressed.safeParse(value);
    if (!read.success) throw badInput(message('problem.chat.misfit'));
    const pressed = read.data;
    const offer = await offered(pressed.action.data, personId, ports.seals, context.at);
    const card = await next(offer, { ...pressed, id }, from, context);
    if (!card) return signInRequest(context.words, ports.tokens);
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: await drawChatCard(card, offersTo(personId, ports.seals, context.at)),
    };
  } catch (error) {
    if (!(error instanceof NamedError) && !(error instanceof DoorRefused)) throw error;
    return refused(error, context);
  }
}

/** A door refused what was pressed. */
class DoorRefused extends Error {
  override name = 'DoorRefused';
  readonly problem: z.infer<typeof Problem>;
  constructor(problem: z.infer<typeof Problem>) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The card that follows a press; undefined where its person has to sign in first. */
async function next(
  { door, params = {}, body = {}, asks = [], called = {}, from: first = 0, side, card }: Offer,
  pressed: Pressed & Pick<ChatActivity, 'id'>,
  from: ChatActivity['from'],
  context: ActivityContext,
): Promise<Card | undefined> {
  const { words, at } = context;
  const { ports } = context.open();
  const person = await addresseeOf(from.aadObjectId, ports);
  if (door === undefined) return home({ words, person });
  const entry = carded.find(({ name }) => name === door);
  const look = looks.find((one) => one.door === door);
  if (!entry || !look) throw conflict(message('problem.card.old'));
  const principal = await whoFor(entry, from, pressed, ports.tokens, at);
  if (!principal) return undefined;
  const asking = { params, body: filledIn(body, asks, pressed.action.data) };
  if (asks.length > 0) mustFit(entry, asking.body, called, words);
  // Brought again, the same press has the same id; pressed again, it has another.
  const key = entry.card === 'sets' || entry.card === 'decides' ? sha256(`${card} ${pressed.id}`, 40) : card;
  const { status, text } = await openDoor(entry, asking, { ...context, principal }, key);
  const answered: unknown = JSON.parse(text);
  const shown = { words, person, asking, from: first, side, at };
  const asOpen = (drawn: Card): Card =>
    asksToken(entry) ? asOpenTo(drawn, (name) => letsIn(name, principal), words) : drawn;
  if (status < 400) return asOpen(look.draw(answered, shown));
  const since = look.since && (await insteadOf(look.since, asking, { ...context, principal }, shown));
  if (since) return asOpen(since);
  throw new DoorRefused(Problem.parse(answered));
}

/** What is no door of the table opens a page, which asks by itself. */
export function letsIn(name: string, principal: Principal): boolean {
  const entry = carded.find((one) => one.name === name);
  return !entry || opensTo(entry, principal);
}

/**
 * What somebody typed is refused in the words in which they typed it, not in those of the door.
 * @throws NamedError `bad-input`
 */
function mustFit(entry: TabledDoor, body: object, labels: Labels, words: ActivityContext['words']): void {
  const { error } = entry.body.safeParse(body);
  if (!error) return;
  const called = (path: readonly PropertyKey[]) =>
    labels[path.join('.')] ?? path.findLast((part) => typeof part === 'string') ?? '';
  throw badInput(message('problem.card.misfit', { faults: faultWords(error, called, words) }));
}

/**
 * The card of what became of it meanwhile, where that is why a door refused; undefined where the person can mend it.
 */
async function insteadOf(
  { door, isOver }: NonNullable<Look['since']>,
  { params }: Shown['asking'],
  visit: Visit,
  shown: Shown,
): Promise<Card | undefined> {
  const entry = carded.find(({ name }) => name === door);
  const look = looks.find((one) => one.door === door);
  if (!entry || !look) return undefined;
  const { status, text } = await openDoor(entry, { params, body: {} }, visit);
  const read: unknown = JSON.parse(text);
  return status < 400 && isOver(read, shown.at)
    ? look.draw(read, { ...shown, from: 0, side: undefined })
    : undefined;
}

/** In the form of the channel, with the name of what refused it, and why in words. */
function refused(error: NamedError | DoorRefused, { words }: ActivityContext): Answer {
  const [status, kind, detail] =
    error instanceof DoorRefused
      ? [error.problem.status, error.problem.type.split(':').at(-1), error.problem.detail]
      : [error.fault.status, error.fault.kind, words.sayMessage(error.said)];
  return {
    statusCode: status >= 500 ? 500 : 400,
    type: 'application/vnd.microsoft.error',
    value: { code: kind, message: detail },
  };
}

import {
  fingerprintOf,
  occasionNamed,
  occasionOf,
  type PostedCard,
} from '../../lib/domain/gate/posted-card.ts';
import { NamedError } from '../../lib/errors.ts';
import { decides } from '../../lib/gates/who-decides.ts';
import { mayAskInChat } from '../../lib/gates/asked-where.ts';
import { changeQuestion, showQuestion } from '../../lib/gates/post-question-card.ts';
import { wordsAbout } from '../../lib/gates/words-due.ts';
import { isObserving, NotWritten } from '../../lib/ports/outbound-connector.ts';
import { runStep } from '../../lib/step.ts';
import { wordsFor } from '../../lib/words-for.ts';
import type { App } from '../../lib/wiring.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { questionOf } from '../http/needs/question-of.ts';
import { addresseeOf } from './addressee.ts';
import { drawChatCard } from './draw-chat-card.ts';
import { cardInWords } from './card-parts.ts';
import { isOver } from './cards/deciding/asked.ts';
import { question } from './cards/deciding/question.ts';
import { offersTo } from './sealed-button.ts';

/** What was done in people’s chats, and how often the bot was refused: it tries again. */
export interface Tended {
  shown: number;
  changed: number;
  notReached: number;
  /** What went wrong otherwise, the first of it. */
  failure?: unknown;
}

/** Days for which a question may be pressed: longer than it may be open, so that it says what became of it. */
const PRESSED_DAYS = 90;

interface About {
  needId: string;
  approvalId: string;
}

/**
 * Lets questions stand in the chats of those who decide as they stand now: who is to be asked or reminded gets a card,
 * and each card that stands there is changed where somebody answered, nobody did in time, it was withdrawn or weighed
 * anew. Whatever a crash left undone the next run does.
 *
 * @param only one question; all of them without it
 */
export async function tendQuestions(app: App, at: number, only?: About): Promise<Tended> {
  const count: Tended = { shown: 0, changed: 0, notReached: 0 };
  try {
    await tendAll(app, at, only, count);
  } catch (error) {
    // A store that does not answer holds up no signal: the next run does what is left.
    if (!(error instanceof NamedError)) throw error;
    count.notReached += 1;
  }
  return count;
}

async function tendAll(app: App, at: number, only: About | undefined, count: Tended): Promise<void> {
  const { ports } = app;
  const attempt = async (what: 'shown' | 'changed', work: () => Promise<boolean>) => {
    try {
      if (await work()) count[what] += 1;
    } catch (error) {
      // One that fails does not hold back the others.
      count.notReached += 1;
      if (!(error instanceof NotWritten || error instanceof NamedError)) count.failure ??= error;
    }
  };
  if (!(await isObserving(ports.channels.chatUpdates))) {
    const standing = only
      ? ports.postedCards.about(only.needId, only.approvalId)
      : ports.postedCards.standing();
    for await (const card of standing)
      if (!card.isOver) await attempt('changed', () => change(card, app, at));
  }
  if (!(await mayAskInChat(ports))) return;
  for await (const asked of waiting(ports, only))
    for (const { personId, occasion } of await wordsAbout(asked, ports, at, true))
      await attempt('shown', () => show({ ...asked, personId, occasion }, app, at));
}

async function* waiting({ needs }: Ports, only: About | undefined) {
  if (!only) yield* needs.pendingApprovals();
  else {
    const found = await needs.findApproval(only.needId, only.approvalId);
    if (found?.value.status === 'pending') yield found.value;
  }
}

interface ToShow extends About {
  personId: string;
  occasion: string;
  instanceId: string;
}

async function show(
  { needId, approvalId, personId, occasion, instanceId }: ToShow,
  app: App,
  at: number,
): Promise<boolean> {
  if (!(await app.ports.chats.find(personId))) return false;
  const drawn = await draw({ needId, approvalId, personId, occasion }, app.ports, at);
  if (!drawn || drawn.isOver) return false;
  const { text, card, shows } = drawn;
  const input = { needId, approvalId, personId, occasion, text, card: await card(), shows };
  const call = { at, instanceId, step: showQuestion.name };
  return (await runStep(showQuestion, input, call, app)).shown;
}

async function change(posted: PostedCard, app: App, at: number) {
  const { needId, approvalId, personId, cardId, shows: before } = posted;
  const drawn = (await decides(personId, app.ports.registers))
    ? await draw({ needId, approvalId, personId, occasion: occasionOf(posted) }, app.ports, at)
    : await closed({ needId, approvalId, personId }, app.ports);
  // A question that is kept no longer says nothing more.
  if (!drawn || (drawn.shows === before && !drawn.isOver)) return false;
  const { text, card, shows, instanceId, isOver: over } = drawn;
  const input = { needId, cardId, isOver: over, text, card: await card(), shows };
  return (await runStep(changeQuestion, input, { at, instanceId, step: changeQuestion.name }, app)).changed;
}

/** Whoever is named among those who decide no more is shown nothing of it, and what their card said is taken off it. */
async function closed({ needId, approvalId, personId }: About & { personId: string }, ports: Ports) {
  const found = await ports.needs.findApproval(needId, approvalId);
  if (!found) return undefined;
  const { say } = await wordsFor(personId, ports);
  const card = { title: say('chat.question.not-yours'), parts: [] };
  return {
    text: cardInWords(card),
    shows: fingerprintOf(card),
    card: () => drawChatCard(card, () => Promise.reject(new Error('There is no button.'))),
    instanceId: found.value.instanceId,
    isOver: true,
  };
}

/** A question as it stands now, as its person is shown it; undefined where it is kept no longer. */
async function draw(
  { needId, approvalId, personId, occasion }: About & { personId: string; occasion: string },
  ports: Ports,
  at: number,
) {
  if (!(await ports.needs.findApproval(needId, approvalId))) return undefined;
  const words = await wordsFor(personId, ports);
  const read = await questionOf({ needId, approvalId }, ports, words, { personId, at });
  const person = await addresseeOf(personId, ports);
  const asking = { params: { needId, approvalId }, body: {} };
  const told = { words, person, asking, from: 0, side: undefined, at };
  const drawn = question.draw(read, told);
  const over = isOver(read, at);
  // Only while it is open does it matter on which occasion it came.
  const card = over
    ? drawn
    : {
        ...drawn,
        title: words.say('chat.question.title', { occasion: occasionNamed(occasion), question: drawn.title }),
      };
  return {
    text: cardInWords(card),
    shows: fingerprintOf(card),
    card: () => drawChatCard(card, offersTo(personId, ports.seals, at, PRESSED_DAYS)),
    instanceId: read.approval.instanceId,
    isOver: over,
  };
}

import { z } from 'zod';
import { Id, PersonId } from '../../../domain/ids.ts';
import { hidesSomething, inOneLine } from '../../../domain/plain-text.ts';
import { checkedReading } from '../../../domain/practice/role-play/claimed-reading.ts';
import {
  briefFor,
  tellsSecret,
  unquoted,
  type PartnerBrief,
} from '../../../domain/practice/role-play/kept-back.ts';
import { answeredWith, sayIn } from '../../../domain/practice/role-play/moves.ts';
import {
  answeredTurns,
  MOST_SAID,
  type RolePlaySession,
  type Turn,
} from '../../../domain/practice/role-play/session.ts';
import {
  cueAfter,
  playStandingOf,
  type RolePlayScript,
} from '../../../domain/practice/role-play/standing.ts';
import { conflict, isFault } from '../../../errors.ts';
import { message, type Message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import type { ModelJob } from '../../../ports/model.ts';
import type { Call } from '../../../step.ts';
import { mayConcern, step } from '../../../step.ts';
import { playPartnerJob, readTurnJob } from './prompt.ts';
import { ownSession, scriptOf } from './playable.ts';
import { sessionView } from './view.ts';

/**
 * Takes a turn of the learner's and has it answered, by two calls of a model: one finds what it shows, one words the
 * answer that the rules chose. The turn is stored before the first call, so that a crash loses nothing, and its answer
 * only where it is still waited for, so that nothing is said twice. A model that cannot answer leaves the turn standing
 * and says so.
 */
export const sayTurn = step({
  name: 'say-turn',
  agent: 'practice',
  input: z.strictObject({
    personId: PersonId,
    sessionId: Id,
    turnId: Id,
    says: z.string().transform(inOneLine).pipe(z.string().min(1).max(MOST_SAID)),
  }),
  async run({ personId, sessionId, turnId, says }, ports, call) {
    const { rolePlays, words } = ports;
    await mayConcern(personId, call.step, ports);
    const playable = await scriptOf((await ownSession(personId, sessionId, ports)).value, ports);
    const taken = await withOptimisticRetry(async () => {
      const stored = await ownSession(personId, sessionId, ports);
      const said = sayIn(stored.value, { turnId, says, at: call.at });
      if (said.does === 'refuses') throw conflict(said.why);
      if (said.does === 'asks') await rolePlays.save({ ...stored, value: said.session });
      return said;
    });
    if (taken.does === 'asks') {
      const came = await answerTo(taken.turn, taken.session, playable.script, ports, call);
      await withOptimisticRetry(async () => {
        const stored = await ownSession(personId, sessionId, ports);
        const value = answeredWith(stored.value, taken.turn, came, call.at);
        if (value) await rolePlays.save({ ...stored, value });
      });
    }
    const { value: session } = await ownSession(personId, sessionId, ports);
    return { ...sessionView(session, playable, words), isWaiting: taken.does === 'waits' };
  },
});

type Came = Parameters<typeof answeredWith>[2];

async function answerTo(
  { says }: Turn,
  session: RolePlaySession,
  script: RolePlayScript,
  ports: Ports,
  { at }: Call,
): Promise<Came> {
  const turns = answeredTurns(session);
  const opens = unquoted(script.runner.opens.madeUp);
  const asking = askedOf(ports, at);
  const read = await asking(readTurnJob(script, { before: turns.at(-1)?.answer.says ?? opens, says }));
  if ('failed' in read) return read;
  const standing = playStandingOf(script, turns);
  const reading = checkedReading(read.value, says, script, standing.earned);
  const cue = cueAfter(standing, reading, script);
  const earned = cue.is === 'reveals' ? [...standing.earned, cue.interest] : standing.earned;
  const brief = briefFor(script, earned, cue);
  const worded = await asking(playPartnerJob(brief, opens, turns, says));
  if ('failed' in worded) return worded;
  const partner =
    partnerLine(worded.value.says, brief, script, earned) ?? ports.words.say('role-play.nothing-to-add');
  return { answer: { reading, says: partner, at, model: worded.model } };
}

/**
 * The partner's words, if they may be said; where they give away what was not earned, which a model can only guess, the
 * prepared line in their place. Undefined where neither may: the same turn would fail again and again.
 */
function partnerLine(
  worded: string,
  { cue }: PartnerBrief,
  script: RolePlayScript,
  earned: readonly number[],
): string | undefined {
  const may = (text: string) =>
    !hidesSomething(text) && !LINK.test(text) && !tellsSecret(text, script, earned);
  const says = inOneLine(worded);
  if (may(says)) return says;
  return cue.text !== undefined && may(cue.text) ? cue.text : undefined;
}
const LINK = /:\/\/|\bwww\.|<[a-z/]/i;

/** Asks a model; however it fails, the session keeps and says why. */
const askedOf =
  ({ model }: Pick<Ports, 'model'>, at: number) =>
  async <T>(job: ModelJob<T>): Promise<{ value: T; model: string } | { failed: Message }> => {
    try {
      const outcome = await model.ask(job, { agent: 'practice', at });
      return outcome.outcome === 'answered'
        ? { value: outcome.value, model: outcome.model }
        : { failed: noAnswer(message('role-play.no-answer.odd')) };
    } catch (error) {
      if (isFault(error, 'over-budget')) return { failed: noAnswer(message('role-play.no-answer.budget')) };
      if (isFault(error, 'unavailable')) return { failed: noAnswer(message('role-play.no-answer.away')) };
      throw error;
    }
  };

const noAnswer = (why: Message): Message => message('role-play.no-answer', { why });

import { z } from 'zod';
import { Id, PersonId } from '../../../domain/ids.ts';
import { hidesSomething, inOneLine } from '../../../domain/text/plain-text.ts';
import { checkedReading } from '../../../domain/practice/role-play/claimed-reading.ts';
import {
  briefFor,
  tellsSecret,
  unquoted,
  type PartnerBrief,
} from '../../../domain/practice/role-play/partner-brief.ts';
import { answeredWith, sayIn } from '../../../domain/practice/role-play/turns.ts';
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
} from '../../../domain/practice/role-play/partner-moves.ts';
import { ofShare } from '../../../domain/practice/role-play/share.ts';
import { conflict, isFault } from '../../../errors.ts';
import { message, type Message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import type { ModelJob } from '../../../ports/model.ts';
import type { Call } from '../../../step.ts';
import { mayConcern, step } from '../../../step.ts';
import { wordsFor } from '../../../words-for.ts';
import { playPartnerJob, readTurnJob } from './prompt.ts';
import { ownSession, scriptOf } from './playable.ts';
import { hasUsedShare } from './share.ts';
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
    const { rolePlays } = ports;
    await mayConcern(personId, call.step, ports);
    const { said, session, playable } = await withOptimisticRetry(async () => {
      const stored = await ownSession(personId, sessionId, ports);
      const found = await scriptOf(stored.value, ports);
      const outcome = sayIn(stored.value, { turnId, says, at: call.at });
      if (outcome.does === 'refuses') throw conflict(outcome.why);
      if (outcome.does === 'asks') await rolePlays.save({ ...stored, value: outcome.session });
      return { said: outcome, session: stored.value, playable: found };
    });
    const isWaiting = said.does === 'waits';
    if (said.does !== 'asks') return { ...(await sessionView(session, playable, ports)), isWaiting };
    const came = await answerTo(said.turn, said.session, playable.script, ports, call);
    const after = await withOptimisticRetry(async () => {
      const stored = await ownSession(personId, sessionId, ports);
      const value = answeredWith(stored.value, said.turn, came, call.at);
      if (value) await rolePlays.save({ ...stored, value });
      return value ?? stored.value;
    });
    return { ...(await sessionView(after, playable, ports)), isWaiting };
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
  const { personId } = session;
  const turns = answeredTurns(session);
  const opens = unquoted(script.runner.opens.madeUp);
  if (await hasUsedShare(personId, ports.rateLimits, at))
    return { failed: noAnswer(message('role-play.no-answer.share')) };
  const asking = askedOf(personId, ports, at);
  const partner = [opens, ...turns.map(({ answer }) => answer.says)];
  const soFar = turns.map((turn, i) => ({ partner: partner[i] ?? '', learner: turn.says }));
  const read = await asking(readTurnJob(script, { soFar, before: partner.at(-1) ?? opens, says }));
  if ('failed' in read) return read;
  const standing = playStandingOf(script, turns);
  const reading = checkedReading(
    read.value,
    [...turns.map((turn) => turn.says), says],
    script,
    standing.earned,
  );
  const cue = cueAfter(standing, reading, script);
  const earned = cue.is === 'reveals' ? [...standing.earned, cue.interest] : standing.earned;
  const brief = briefFor(script, earned, cue);
  const worded = await asking(playPartnerJob(brief, opens, turns, says));
  if ('failed' in worded) return worded;
  const answer =
    partnerLine(worded.value.says, brief, script, earned) ??
    (await wordsFor(personId, ports)).say('role-play.nothing-to-add');
  return { answer: { reading, says: answer, at, model: worded.model } };
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

/** Asks a model on the person's share; however it fails, the session keeps and says why. */
const askedOf =
  (
    personId: string,
    { model, rateLimits, registers }: Pick<Ports, 'model' | 'rateLimits' | 'registers'>,
    at: number,
  ) =>
  async <T>(job: ModelJob<T>): Promise<{ value: T; model: string } | { failed: Message }> => {
    try {
      const outcome = await model.ask(job, { agent: 'practice', at });
      const { agentDay } = (await registers.policy()).budgets;
      const count = ofShare({ calls: 1, tokens: outcome.tokens.input + outcome.tokens.output }, agentDay);
      await rateLimits.charge({ personId, act: 'share', count, at });
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

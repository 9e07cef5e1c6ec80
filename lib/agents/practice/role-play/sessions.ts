import { z } from 'zod';
import { Id, PersonId } from '../../../domain/ids.ts';
import { endedAt, goneBackTo } from '../../../domain/practice/role-play/turns.ts';
import {
  Confidence,
  rolePlayLine,
  type RolePlaySession,
} from '../../../domain/practice/role-play/session.ts';
import { conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import { mayConcern, step } from '../../../step.ts';
import type { Ports } from '../../../ports/index.ts';
import { wordsFor } from '../../../words-for.ts';
import { healedRelease } from './release-score.ts';
import { findScript, ownSession, playableFor, scriptOf } from './playable.ts';
import { sessionView, viewOfWords } from './view.ts';

/** What the caller can play, and their sessions without what was said in them. */
export const ownRolePlays = step({
  name: 'own-role-plays',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, call) {
    const [playable, stored] = await Promise.all([
      playableFor(personId, ports),
      Array.fromAsync(ports.rolePlays.of('own-access', personId)),
    ]);
    const sessions = await Promise.all(stored.map((session) => healedRelease(session, ports, call)));
    return {
      playable: playable.map(({ needId, asset: { title }, script: { summary } }) => ({
        needId,
        title,
        summary,
      })),
      sessions: sessions.toSorted((a, b) => b.startedAt - a.startedAt).map(rolePlayLine),
    };
  },
});

/** Begins a session under an id of the caller's choice, which makes a double tap one session. */
export const startRolePlay = step({
  name: 'start-role-play',
  agent: 'practice',
  input: z.strictObject({
    personId: PersonId,
    sessionId: Id,
    needId: Id,
    confidence: Confidence.exactOptional(),
  }),
  run: ({ personId, sessionId, needId, confidence }, ports, { at, step: name }) =>
    withOptimisticRetry(async () => {
      await mayConcern(personId, name, ports);
      const stored = await ports.rolePlays.find('own-access', personId, sessionId);
      if (stored && stored.value.needId !== needId)
        throw conflict(message('problem.role-play.other-id', { sessionId }));
      if (stored) return sessionView(stored.value, await scriptOf(stored.value, ports), ports);
      const playable = (await playableFor(personId, ports)).find((one) => one.needId === needId);
      if (!playable) throw conflict(message('problem.role-play.not-played', { needId }));
      const { assetId, title } = playable.asset;
      const session: RolePlaySession = {
        sessionId,
        personId,
        needId,
        assetId,
        title,
        startedAt: at,
        changedAt: at,
        turns: [],
        confidence: confidence === undefined ? {} : { before: confidence },
      };
      await ports.rolePlays.save({ value: session });
      return sessionView(session, playable, ports);
    }),
});

const OfSession = z.strictObject({ personId: PersonId, sessionId: Id });

/**
 * A session as it stands, to go on with after whatever happened; of one whose script was taken back what was said.
 * Without `agent`: no switch keeps anybody from reading their own words.
 */
export const readRolePlay = step({
  name: 'read-role-play',
  input: OfSession,
  async run({ personId, sessionId }, ports) {
    const { value } = await ownSession(personId, sessionId, ports);
    const playable = await findScript(value, ports);
    return playable
      ? sessionView(value, playable, ports)
      : viewOfWords(value, await wordsFor(personId, ports));
  },
});

/** Back to before a turn, to try it again; what was said from there on is gone. */
export const goBackInRolePlay = step({
  name: 'go-back-in-role-play',
  agent: 'practice',
  input: OfSession.extend({ turnId: Id }),
  run: ({ personId, sessionId, turnId }, ports, { at }) =>
    changed(personId, sessionId, ports, (session) => {
      if (session.releasedAt !== undefined)
        throw conflict(message('problem.role-play.released', { sessionId }));
      return goneBackTo(session, turnId, at);
    }),
});

/** Ends a session: from then on its debrief is shown. */
export const endRolePlay = step({
  name: 'end-role-play',
  agent: 'practice',
  input: OfSession.extend({ confidence: Confidence.exactOptional() }),
  run: ({ personId, sessionId, confidence }, ports, { at }) =>
    changed(personId, sessionId, ports, (session) => endedAt(session, confidence, at)),
});

/**
 * Erases a session at once; what is not there is erased already. Without `agent`: no switch stops what somebody may
 * always do.
 */
export const eraseRolePlay = step({
  name: 'erase-role-play',
  input: OfSession,
  async run({ personId, sessionId }, { rolePlays }) {
    await rolePlays.erase(personId, sessionId);
    return { sessionId, status: 'erased' as const };
  },
});

function changed(
  personId: string,
  sessionId: string,
  ports: Ports,
  change: (session: RolePlaySession) => RolePlaySession,
) {
  return withOptimisticRetry(async () => {
    const stored = await ownSession(personId, sessionId, ports);
    const playable = await scriptOf(stored.value, ports);
    const value = change(stored.value);
    if (value !== stored.value) await ports.rolePlays.save({ ...stored, value });
    return sessionView(value, playable, ports);
  });
}

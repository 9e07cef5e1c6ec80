import { spansAsApproved } from '../../../domain/source/after-source-change.ts';
import { modelInWords } from '../../../domain/content/content.ts';
import { countsOf } from '../../../domain/practice/role-play/acts.ts';
import { debriefOf } from '../../../domain/practice/role-play/debrief.ts';
import { unquoted } from '../../../domain/practice/role-play/partner-brief.ts';
import {
  answeredTurns,
  MOST_TURNS,
  rolePlayExpiry,
  rolePlayLine,
  type RolePlaySession,
  type Turn,
  type TurnReading,
} from '../../../domain/practice/role-play/session.ts';
import { playStandingOf } from '../../../domain/practice/role-play/partner-moves.ts';
import { briefOf } from '../../../domain/rendering/lesson.ts';
import { getsLevels } from '../../../domain/receiver/receiver.ts';
import type { Words } from '../../../messages/words.ts';
import type { Ports } from '../../../ports/index.ts';
import { wordsFor } from '../../../words-for.ts';
import type { Playable } from './playable.ts';

type Speaking = Pick<Ports, 'registers' | 'languages' | 'learners' | 'directoryAccounts'>;

/** A session as its person sees it: nothing of what the partner keeps back until it was earned. */
export async function sessionView(session: RolePlaySession, { asset, script }: Playable, ports: Speaking) {
  const { registers } = ports;
  const words = await wordsFor(session.personId, ports);
  const turns = answeredTurns(session);
  const { interests, opens } = script.runner;
  const { earned } = playStandingOf(script, turns);
  return {
    ...saidIn(session, words),
    labelled: words.say('role-play.labelled', {
      model: modelInWords(turns.at(-1)?.answer.model ?? asset.model),
    }),
    formative: words.say('role-play.formative'),
    brief: briefOf(script, spansAsApproved(asset), words),
    opens: unquoted(opens.madeUp),
    rubric: script.learner.rubric.map(({ criterion, levels }) => ({ criterion: criterion.text, levels })),
    turnsLeft: MOST_TURNS - session.turns.length,
    found: earned.flatMap((place) => interests[place]?.hidden.madeUp ?? []),
    toFind: interests.length,
    ...(session.endedAt === undefined
      ? {}
      : { debrief: debriefOf(script, turns), release: await releaseInWords({ registers, words }) }),
  };
}

/**
 * What comes of it where its person lets the score count, said before they do: which systems outside get the number,
 * too.
 */
async function releaseInWords({ registers, words }: Pick<Ports, 'registers' | 'words'>): Promise<string> {
  const systems = (await registers.latest('receiver')).flatMap(({ value }) =>
    value.standing === 'confirmed' && getsLevels(value) ? [value.name] : [],
  );
  return systems.length === 0
    ? words.say('role-play.release')
    : words.say('role-play.release.told', { systems: words.list(systems, 'and') });
}

/** What was said in a session of which nothing else is there any more. */
export function viewOfWords(session: RolePlaySession, words: Words) {
  const model = answeredTurns(session).at(-1)?.answer.model;
  return {
    ...saidIn(session, words),
    labelled: model === undefined ? '' : words.say('role-play.labelled', { model: modelInWords(model) }),
    formative: words.say('problem.role-play.withdrawn'),
    brief: { lines: [], sources: [] },
    opens: '',
    rubric: [],
    turnsLeft: 0,
    found: [],
    toFind: 0,
  };
}

/** What was said, whatever else of it is still there. */
const saidIn = (session: RolePlaySession, words: Words) => ({
  ...rolePlayLine(session),
  kept: words.say('role-play.kept', { day: words.day(rolePlayExpiry(session)) }),
  turns: session.turns.map((turn) => turnView(turn, words)),
  confidence: session.confidence,
});

/** Of what the talk showed by a turn, what the turn itself did. */
const shownBy = (says: string, { shows }: TurnReading) =>
  shows
    .filter(({ quote }) => says.includes(quote))
    .map(({ line, level, quote }) => ({ line, level: Math.round(level), quote }));

const turnView = ({ turnId, says, at, answer, failed }: Turn, words: Words) => ({
  turnId,
  says,
  at,
  counts: countsOf(says),
  ...(answer ? { partner: answer.says, shows: shownBy(says, answer.reading) } : {}),
  ...(failed ? { problem: words.sayMessage(failed) } : {}),
});

import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { isDecidedByAmount } from '../../../domain/passage/decided-by-amount.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, quote, type Check, type Passages } from './matter.ts';

/** Facts of a case from which on somebody can act on it. */
const FEWEST_FACTS = 2;
/** Words of any talk, which two lines have in common whatever they are about. */
const TALK = new Set(
  'ask say tell give get want know let do go make take come talk answer question time last before after while'
    .split(' ')
    .flatMap(meaningIn),
);

/**
 * What a partner says fits what is watched for: each move tests a line of the rubric and speaks of the matter, not of
 * nothing; each line can be met or missed in a move; and the learner has what is needed to answer.
 */
export const moves: Check = ({ artefact, passages }) =>
  artefact.form === 'role-play'
    ? [...faultsOfMoves(artefact, passages), ...untested(artefact), ...faultsOfCase(artefact)]
    : [];

type RolePlay = ArtefactOf<'role-play'>;

function faultsOfMoves({ learner: { rubric }, runner }: RolePlay, passages: Passages): Message[] {
  return runner.moves.flatMap(({ says, tests }, i) => {
    const path = ['runner', 'moves', i];
    const text = quote(tests.text);
    if (!rubric.some(({ criterion }) => sharesPassage(criterion, tests)))
      return [atPath(path, message('fault.partner.no-line', { text }))];
    const spoken = meaningIn(says.madeUp).filter((word) => !TALK.has(word));
    // A figure speaks of what is on the table, whatever it is.
    const fits =
      /\p{N}/u.test(says.madeUp) ||
      spoken.some((word) => [...passages.values()].some(({ words }) => words.has(word)));
    return fits ? [] : [atPath(path, message('fault.partner.beside', { says: quote(says.madeUp), text }))];
  });
}

const untested = ({ learner: { rubric }, runner }: RolePlay): Message[] =>
  rubric.flatMap(({ criterion }, i) =>
    runner.moves.some(({ tests }) => sharesPassage(criterion, tests))
      ? []
      : [
          atPath(
            ['learner', 'rubric', i],
            message('fault.partner.untested', { text: quote(criterion.text) }),
          ),
        ],
  );

const sharesPassage = (one: { cites: readonly string[] }, other: { cites: readonly string[] }): boolean =>
  one.cites.some((id) => other.cites.includes(id));

/** A figure or a day, in digits or as a word with what it counts. */
const FIGURE =
  /\p{N}|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last (?:week|month|year))\b/iu;

/** Where no amount bears on the talk, nothing that is made up would decide anything. */
const faultsOfCase = ({ learner, runner }: RolePlay): Message[] =>
  runner.moves.map(({ tests }) => tests).every(({ text }) => !isDecidedByAmount(text)) ||
  (learner.case.length >= FEWEST_FACTS && learner.case.some(({ madeUp }) => FIGURE.test(madeUp)))
    ? []
    : [atPath(['learner', 'case'], message('fault.partner.no-case', { fewest: FEWEST_FACTS }))];

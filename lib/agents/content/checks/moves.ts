import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import type { Claim, Fiction } from '../../../domain/artefact/parts.ts';
import { isDecidedByAmount } from '../../../domain/passage/decided-by-amount.ts';
import { meaningIn, sentencesOf } from '../../../domain/text/grounding.ts';
import { WRITTEN_NUMBER } from '../../../domain/text/written-numbers.ts';
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
    ? [
        ...faultsOfMoves(artefact, passages),
        ...untested(artefact),
        ...faultsOfCase(artefact),
        ...untold(artefact),
      ]
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
  /\p{N}|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tomorrow|last (?:week|month|year))\b/iu;

/** Where no amount bears on the talk, nothing that is made up would decide anything. */
const faultsOfCase = ({ learner, runner }: RolePlay): Message[] =>
  runner.moves.map(({ tests }) => tests).every(({ text }) => !isDecidedByAmount(text)) ||
  (learner.case.length >= FEWEST_FACTS && learner.case.some(({ madeUp }) => FIGURE.test(madeUp)))
    ? []
    : [atPath(['learner', 'case'], message('fault.partner.no-case', { fewest: FEWEST_FACTS }))];

/** A day, a length or an amount that a level has somebody tell, in a clause of its own: “how long the checks take”. */
const UP_TO = String.raw`[^.,;]*?(?= (?:and|or) |[.,;]|$)`;
const AMOUNT_ASKED = String.raw`by when|how (?:long|much|many|soon)|(?:on|by|at) (?:which|what) (?:day|date|time)`;
const TO_TELL = [
  String.raw`\b(?:say|tell|explain|name|state|repeat)s?\b(?:(?!\bask)[^.;:])*?\b((?:${AMOUNT_ASKED})\b${UP_TO})`,
  String.raw`\b(?:say|explain|name|state)s? (when\b${UP_TO})`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** What is not told, or told by the partner. */
const NOT_TOLD = /\b(?:never|not|nobody)\b|\bask(?:s|ed)? (?:\p{L}+ ){1,3}to\b/iu;
const MOMENT = /^(?:when|whenever|if|once|as soon as) [^,]*,/iu;
const AMOUNT = new RegExp(`${FIGURE.source}|\\b(?:noon|midnight|${WRITTEN_NUMBER})\\b`, 'iu');
const OF_ASKING = new Set([...TALK, ...meaningIn('which day date long much many soon')]);

/** Nobody is marked by a day or an amount that neither the learner nor the partner is told. */
function untold({ learner, runner }: RolePlay): Message[] {
  const partners = amountsTold([
    runner.partner,
    runner.opens,
    ...runner.interests.map(({ hidden }) => hidden),
  ]);
  const learners = amountsTold([...learner.case, ...learner.know]);
  return learner.rubric.flatMap(({ criterion, levels }, i) => {
    const clause = levels.flatMap(toTellIn).find((one) => {
      const words = meaningIn(one).filter((word) => !OF_ASKING.has(word));
      const told = [...learners, ...amountsTold([{ madeUp: criterion.text.replace(one, '') }])];
      return words.length === 0
        ? told.length === 0
        : [...told, ...partners].every((held) => !words.some((word) => held.includes(word)));
    });
    return clause === undefined
      ? []
      : [atPath(['learner', 'rubric', i], message('fault.partner.untold', { text: quote(clause) }))];
  });
}

const toTellIn = (level: string): string[] =>
  NOT_TOLD.test(level) ? [] : TO_TELL.flatMap((told) => told.exec(level.replace(MOMENT, ''))?.[1] ?? []);

/** The words of each sentence that tells an amount or a day. */
const amountsTold = (told: readonly (Fiction | Claim)[]): (readonly string[])[] =>
  told
    .flatMap((one) => sentencesOf('text' in one ? one.text : one.madeUp))
    .filter((one) => AMOUNT.test(one))
    .map(meaningIn);

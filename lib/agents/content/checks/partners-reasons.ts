import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { isAllowedWhenAsked } from '../../../domain/passage/rule-with-exception.ts';
import { setsThreshold } from '../../../domain/passage/rule-kind.ts';
import { meaningIn, sentencesOf } from '../../../domain/text/grounding.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { message } from '../../../messages/message.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';

/** Words of talk in front of what is asked for. */
const IN_FRONT = /^(?:come on|oh,? come on|you want to|do you want to|why not|please|just|go on)[,:]?\s+/iu;
/** Words that any talk has in it. */
const OF_TALK = new Set(
  meaningIn(
    'ask say tell give get want know let do go make take come leave need help talk answer question time day week month last next before after while somebody something people person work thing promise home wrong go explain send hurry wait best most whole all problem bad name trust want really care',
  ),
);
/** Share of a line that its rule says too, from which it is that rule. */
const IS_THE_RULE = 0.75;
const FEWEST_WORDS = 2;
/** “More than they can pay” */
const COMPARES = /\b(?:more|less|fewer|longer|later|earlier) than (?:they|you|he|she|the|what|is|we)\b/iu;

/**
 * A partner is a person of this trade with a reason of this trade: they do not say a rule behind “Come on”, ask for
 * what is right once it is asked for, hide what anybody might, or bargain about amounts that nobody tells.
 */
export const partnersReasons: Check = ({ artefact, spans }) => {
  if (artefact.form !== 'role-play') return [];
  const { moves, interests } = artefact.runner;
  return [
    ...moves.flatMap(({ says: { madeUp }, tests }, i) => {
      const path = ['runner', 'moves', i, 'says'];
      const said = spans
        .filter(({ id }) => tests.cites.includes(id))
        .flatMap(({ text }) => sentencesOf(text));
      const allowed = said.find((one) => isAllowedWhenAsked(one) && shareHeld(madeUp, one) >= HALF);
      return [
        ...(isRuleBehindTalk(madeUp, [tests.text, ...said].join(' '))
          ? [atPath(path, message('fault.partner.tempts', { says: quote(madeUp) }))]
          : []),
        ...(allowed === undefined
          ? []
          : [
              atPath(
                path,
                message('fault.partner.asks-for-it', { says: quote(madeUp), text: quote(allowed) }),
              ),
            ]),
      ];
    }),
    ...interests.flatMap(({ hidden: { madeUp } }, i) =>
      isOfTheSubject(madeUp, spans)
        ? []
        : [
            atPath(
              ['runner', 'interests', i, 'hidden'],
              message('fault.partner.without-fact', { text: quote(madeUp) }),
            ),
          ],
    ),
    ...nothingToSettle(artefact),
  ];
};
const HALF = 0.5;

function isRuleBehindTalk(line: string, rule: string): boolean {
  const plain = line.replaceAll(/[“”"]/gu, '').trim();
  const asked = plain.replace(IN_FRONT, '');
  const [main = ''] = asked.split(/[.!?]|, just (?:this )?once/u);
  return (
    asked !== plain && new Set(meaningIn(main)).size >= FEWEST_WORDS && shareHeld(main, rule) >= IS_THE_RULE
  );
}

/** Whether what somebody hides is of this subject: some passage speaks of it, or it tells of things of its own. */
const isOfTheSubject = (hidden: string, spans: Matter['spans']): boolean => {
  const own = new Set(meaningIn(hidden).filter((word) => !OF_TALK.has(word)));
  return (
    own.size >= FEWEST_OF_ITS_OWN || spans.some(({ text }) => meaningIn(text).some((word) => own.has(word)))
  );
};
const FEWEST_OF_ITS_OWN = 3;

/** Of an offer that is more than somebody can pay, nobody can agree on less who knows neither. */
function nothingToSettle({ learner }: ArtefactOf<'role-play'>) {
  const { behaviour, condition } = learner.objective;
  const told = `${'text' in condition ? condition.text : ''} ${behaviour.text}`;
  const facts = learner.case.map(({ madeUp }) => madeUp).join(' ');
  return (COMPARES.test(told) || setsThreshold(told)) && !/\p{N}+ ?(?:%|\p{L}+)/u.test(facts)
    ? [atPath(['learner', 'case'], message('fault.partner.nothing-to-settle', { text: quote(told.trim()) }))]
    : [];
}

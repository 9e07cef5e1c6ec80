import type { Span } from '../../../domain/content/content.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { message } from '../../../messages/message.ts';
import { runsOf, shareHeld } from '../../../domain/text/compared.ts';
import { shutsOut } from '../../../domain/passage/exclusions.ts';
import { atPath, quote, type Check } from './matter.ts';

/** Signs of somebody speaking: a person, a question, a call, a short form, or quotation marks. */
const SPEECH =
  /[“"?!]|\b(?:i|me|my|mine|you|your|yours|we|us|our|let[’']s|yes|no|ok|okay|please|sorry|thanks|thank|look|listen|well|hello|hi|good (?:morning|day|evening))\b|[a-z]n[’']t\b|\b(?:that|it|there|what|here)[’']s\b|^(?:that|this|there|here|those|these)\b/iu;
/** Somebody told of, outside quotation marks: “She asks for”, “The buyer insists that”. */
const TOLD =
  /^(?:he|she|they|the \p{L}+|a \p{L}+|\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?) (?:then |now |again )?(?:says?|asks?|claims?|wants?|insists?|points? out|repeats?|threatens?|explains?|mentions?|demands?|pushes|refuses|argues|complains?|offers?|answers?|replies)\b/iu;

/** When a secret is told, as the secret itself says it: “when you are asked how urgent it is”. */
const CONDITION =
  /\b(?:only when|only if|when|once|until|unless|if) (?:you|they|somebody|someone|anybody|he|she|the \p{L}+) [^.!?]*\b(?:ask|asks|asked|hears?|heard|listen|listens|listened|press|presses|pressed|offers?|offered)\b[^.!?]*/iu;

const OWN_WORDS = 4;
/** Share of what is only hidden that gives it away in the first line. */
const GIVEN_AWAY = 0.6;

/** What a partner says is written as they say it, and what they hide is not in their first line. */
export const partnersLines: Check = ({ artefact, spans }) => {
  if (artefact.form !== 'role-play') return [];
  const { opens, moves, escalations, interests } = artefact.runner;
  const lines = [
    { path: ['runner', 'opens'], text: opens.madeUp },
    ...moves.map(({ says }, i) => ({ path: ['runner', 'moves', i, 'says'], text: says.madeUp })),
    ...escalations.map(({ madeUp }, i) => ({ path: ['runner', 'escalations', i], text: madeUp })),
  ];
  const known = new Set(meaningIn(`${artefact.learner.situation.madeUp} ${artefact.runner.partner.madeUp}`));
  return [
    ...lines
      .filter(({ text }) => !isSpeech(text))
      .map(({ path, text }) => atPath(path, message('fault.partner.told', { text: quote(text) }))),
    ...moves.flatMap(({ says, tests }, i) =>
      speaksTheRule(says.madeUp, tests.cites, spans)
        ? [
            atPath(
              ['runner', 'moves', i, 'says'],
              message('fault.partner.rule', { says: quote(says.madeUp) }),
            ),
          ]
        : [],
    ),
    ...interests.flatMap(({ hidden: { madeUp }, earnedBy }, i) => {
      const own = CONDITION.exec(madeUp)?.[0];
      return own === undefined || isEarnedBy(own, earnedBy.text)
        ? []
        : [
            atPath(
              ['runner', 'interests', i, 'earnedBy'],
              message('fault.partner.earned', { behaviour: quote(earnedBy.text), condition: quote(own) }),
            ),
          ];
    }),
    ...interests.flatMap(({ hidden: { madeUp }, earnedBy }, i) =>
      spans
        .filter(({ id, text }) => !earnedBy.cites.includes(id) && shutsOut(text, madeUp))
        .map(({ text }) =>
          atPath(
            ['runner', 'interests', i, 'hidden'],
            message('fault.partner.shut-out', { text: quote(text) }),
          ),
        ),
    ),
    ...interests.flatMap(({ hidden: { madeUp } }, i) =>
      tells(opens.madeUp, madeUp, known)
        ? [
            atPath(
              ['runner', 'interests', i, 'hidden'],
              message('fault.partner.given-away', { text: quote(opens.madeUp) }),
            ),
          ]
        : [],
    ),
  ];
};

/** So many words in a row as the rule has them: nobody talks like that across a table. */
const RULE_WORDS = 9;
const speaksTheRule = (says: string, cites: readonly string[], spans: readonly Span[]): boolean => {
  const spoken = new Set(runsOf(says, RULE_WORDS));
  return spans.some(
    ({ id, text }) => cites.includes(id) && runsOf(text, RULE_WORDS).some((run) => spoken.has(run)),
  );
};

/** Whether a condition is met by what earns it: what is asked about has to be the same. */
function isEarnedBy(condition: string, behaviour: string): boolean {
  const about = condition.replaceAll(ASKING, ' ');
  return shareHeld(meaningIn(about).length === 0 ? condition : about, behaviour) > 0;
}
const ASKING =
  /\b(?:ask|asks|asked|hears?|heard|listens?|listened|press(?:es|ed)?|offers?|offered|somebody|someone|anybody)\b/giu;

const isSpeech = (text: string): boolean =>
  /[“"]/.test(text) || (SPEECH.test(text) && !TOLD.test(text.trim()));

function tells(line: string, hidden: string, known: ReadonlySet<string>): boolean {
  const said = new Set(runsOf(line, OWN_WORDS));
  if (runsOf(hidden, OWN_WORDS).some((run) => said.has(run))) return true;
  const own = [...new Set(meaningIn(hidden))].filter((word) => !known.has(word));
  const spoken = new Set(meaningIn(line));
  return own.length >= 2 && own.filter((word) => spoken.has(word)).length / own.length >= GIVEN_AWAY;
}

import { meaningIn } from '../../../domain/grounding.ts';
import { runsOf } from './compared.ts';
import { quote, type Check } from './matter.ts';

/** Signs of somebody speaking: a person, a question, a call, a short form, or quotation marks. */
const SPEECH =
  /[“"?!]|\b(?:i|me|my|mine|you|your|yours|we|us|our|let[’']s|yes|no|ok|okay|please|sorry|thanks|thank|look|listen|well|hello|hi|good (?:morning|day|evening))\b|[a-z]n[’']t\b|\b(?:that|it|there|what|here)[’']s\b|^(?:that|this|there|here|those|these)\b/iu;
/** Somebody told of, outside quotation marks: “She asks for”, “The buyer insists that”. */
const TOLD =
  /^(?:he|she|they|the \p{L}+|a \p{L}+|\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?) (?:then |now |again )?(?:says?|asks?|claims?|wants?|insists?|points? out|repeats?|threatens?|explains?|mentions?|demands?|pushes|refuses|argues|complains?|offers?|answers?|replies)\b/iu;

const OWN_WORDS = 4;
/** Share of what is only hidden that gives it away in the first line. */
const GIVEN_AWAY = 0.6;

/** What a partner says is written as they say it, and what they hide is not in their first line. */
export const partnersLines: Check = ({ artefact }) => {
  if (artefact.form !== 'role-play') return [];
  const { opens, moves, escalations, interests } = artefact.runner;
  const lines = [
    { where: 'runner, opens', text: opens.madeUp },
    ...moves.map(({ says }, i) => ({ where: `runner, moves ${i + 1}, says`, text: says.madeUp })),
    ...escalations.map(({ madeUp }, i) => ({ where: `runner, escalations ${i + 1}`, text: madeUp })),
  ];
  const known = new Set(meaningIn(`${artefact.learner.situation.madeUp} ${artefact.runner.partner.madeUp}`));
  return [
    ...lines
      .filter(({ text }) => !isSpeech(text))
      .map(
        ({ where, text }) => `${where}: ${quote(text)} tells what is said; write it as the partner says it`,
      ),
    ...interests.flatMap(({ hidden: { madeUp } }, i) =>
      tells(opens.madeUp, madeUp, known)
        ? [`runner, interests ${i + 1}, hidden: the first line gives it away: ${quote(opens.madeUp)}`]
        : [],
    ),
  ];
};

const isSpeech = (text: string): boolean =>
  /[“"]/.test(text) || (SPEECH.test(text) && !TOLD.test(text.trim()));

function tells(line: string, hidden: string, known: ReadonlySet<string>): boolean {
  const said = new Set(runsOf(line, OWN_WORDS));
  if (runsOf(hidden, OWN_WORDS).some((run) => said.has(run))) return true;
  const own = [...new Set(meaningIn(hidden))].filter((word) => !known.has(word));
  const spoken = new Set(meaningIn(line));
  return own.length >= 2 && own.filter((word) => spoken.has(word)).length / own.length >= GIVEN_AWAY;
}

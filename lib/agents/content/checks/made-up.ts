import { sentencesOf } from '../../../domain/text/grounding.ts';
import { message } from '../../../messages/message.ts';
import { at, quote, spokenName, type Check } from './matter.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';

// cspell:disable (parts of words)
/** Duties, permissions and verdicts. “Can” is none where somebody speaks: “can you wait?” */
const DUTY =
  /\b(?:must|mustn[’']t|may|shall|should|shouldn[’']t|ought|ha(?:s|ve|d) to|needs? to|are to|is to|obliged|entitled|requires?|required|mandatory|allow(?:s|ed)?|permit(?:s|ted)?|permission|forbid(?:s|den)?|prohibit(?:s|ed)?|banned|bans?|authori[sz]e[sd]?|approv(?:es?|ed|al)|grant(?:s|ed)?|waive[sd]?|exempt|sign(?:s|ed)? off|agree[sd]? to|decide[sd]?|accept(?:s|ed)?|reject(?:s|ed)?|never|always)\b/iu;
const CAN = /\b(?:can|cannot|could)\b/iu;
/** Who speaks for the company. */
const COMPANY =
  /\b(?:we|our|ours|us|the (?:company|firm|organi[sz]ation|management|board|head office|headquarters|policy|policies|rules?|guidelines?|guide|procedures?|handbook|playbook|manual|regulations?|standard|law)|company policy)\b/iu;
/** A rule for all, in plain words of duty; that nobody has to shout is none. */
const EVERYBODY = /\b(?:employees|staff|every(?:one|body)|any(?:one|body)|no ?body|no one)\b/iu;
const BINDING =
  /\b(?:must|may|shall|obliged|entitled|required|mandatory|allowed|permitted|forbidden|prohibited|approv(?:es?|ed|al))\b/iu;
// cspell:enable
/** Where somebody’s own words begin and end. */
const SPEECH = /“[^”]*”|"[^"]*"/gu;

/** An amount, in digits or as a word with what it counts; two children are none. */
const NUMBER =
  /\p{N}|\b(?:percent|per cent|half|twice|double)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred|thousand) (?:percent|per cent|euros?|dollars|pounds|times|degrees|minutes|hours|(?:working )?days|weeks|months|years|kilograms?|kilos?|litres|metres)\b/iu;
/** The time of day, which is the moment of a scene, where it would be read as an amount. */
const CLOCK = /\bhalf past \p{L}+|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} (?:am|pm|o[’']clock)\b/giu;
const LIMIT =
  /\b(?:limits?|limited|maximum|minimum|threshold|ceiling|cap(?:ped)?|allowance|at (?:most|least)|up to|no more than|not more than)\b/iu;
/** What a swindler asks for, and a number to call: no scene needs either. */
const LURE =
  /\b(?:passwords?|passcodes?|pin codes?|one-time codes?|sign-in codes?|credentials)\b|(?:\d[\s-]?){6,}/iu;
/** A change of what holds: whoever reads it cannot tell it from a notice. */
const NOTICE =
  /\bfrom (?:now|today|tomorrow|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)) on\b|\bfrom (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),/iu;
/** Whom somebody speaks to. */
const YOU = /\byou $/iu;

/**
 * What is made up is a scene: it says nothing in the company’s name that binds or allows, and no amount as a rule,
 * because who reads it cannot tell it from the documents.
 */
export const madeUp: Check = ({ places, spans }) => {
  const documents = [...new Set(spans.map(({ source }) => spokenName(source).toLowerCase()))].filter((name) =>
    name.includes(' '),
  );
  return places
    .filter(({ kind }) => kind === 'fiction')
    .flatMap((place) =>
      sentencesOf(place.text).flatMap((sentence) => [
        ...(speaksForCompany(sentence, documents)
          ? [at(place, message('fault.made-up.company', { text: quote(sentence) }))]
          : []),
        ...(LURE.test(sentence) ? [at(place, message('fault.made-up.lure', { text: quote(sentence) }))] : []),
        ...(NOTICE.test(sentence.replaceAll(SPEECH, ''))
          ? [at(place, message('fault.made-up.notice', { text: quote(sentence) }))]
          : []),
        ...(givesAmountAsRule(sentence, isSpoken(place))
          ? [at(place, message('fault.made-up.amount', { text: quote(sentence) }))]
          : []),
      ]),
    );
};

/** What a partner says is speech without quotation marks too. */
const isSpoken = ({ path }: TextPlace): boolean =>
  path.some((step) => step === 'opens' || step === 'moves' || step === 'escalations');

/** Whoever asks for an approval has none, and gives none; what they say besides is another matter. */
const ASKED_FOR =
  /\bI (?:\p{L}+ ){0,2}(?:ask|asked|wait|waited) for (?:the |an )?(?:approval|permission|signature|consent) (?:of|from|by)(?: (?!(?:and|or|so|but|that|which|who|because|since|as)\b)[^\s.,;:”"]+){1,8}/giu;

function speaksForCompany(said: string, documents: readonly string[]): boolean {
  const sentence = said.replaceAll(ASKED_FOR, 'I ask');
  const plain = sentence.toLowerCase().replaceAll(/[^\p{L}]+/gu, ' ');
  const named = documents.some((name) => ` ${plain} `.includes(` ${name} `));
  if (EVERYBODY.test(sentence) && BINDING.test(sentence)) return true;
  if (!named && !COMPANY.test(sentence)) return false;
  return DUTY.test(sentence) || CAN.test(sentence.replaceAll(SPEECH, ''));
}

/**
 * Amount and duty stand in one clause, or the amount is a limit.
 * @param isSpeech somebody of the scene says it, and may want something of “you”
 */
function givesAmountAsRule(sentence: string, isSpeech: boolean): boolean {
  const timeless = sentence.replaceAll(CLOCK, ' ');
  if (!NUMBER.test(timeless)) return false;
  if (LIMIT_IS.test(timeless)) return true;
  const clauses = LIMIT.test(timeless) ? [timeless] : timeless.split(/[,;:–—]+\s/);
  return clauses
    .filter((clause) => NUMBER.test(clause))
    .some((clause) =>
      [...clause.matchAll(EVERY_DUTY)].some(({ index }) => !isOwn(clause.slice(0, index), isSpeech)),
    );
}

const EVERY_DUTY = new RegExp(DUTY, 'giu');

/** Whether a duty is one of somebody in the scene, by what stands before it. */
function isOwn(before: string, isSpeech: boolean): boolean {
  const isQuoted = isSpeech || before.lastIndexOf('“') > before.lastIndexOf('”');
  return isSomebody(before) || (isQuoted && YOU.test(before));
}

/** Whether what stands before a duty ends in a person: a pronoun, or a name that no sentence begins with. */
function isSomebody(before: string): boolean {
  const words = before.trim().split(/\s+/);
  const last = LINKING.has(words.at(-1) ?? '') ? words.at(-2) : words.at(-1);
  if (last === undefined) return false;
  return PRONOUNS.has(last.toLowerCase().replace('“', '')) || /^\p{Lu}/u.test(last);
}
const LINKING = new Set('also still now just only then'.split(' '));
const PRONOUNS = new Set('he she they i who'.split(' '));

/** “The limit is 9 percent”, “up to 20 percent are fine”; somebody who asks for at least 12 percent states no rule. */
const LIMIT_IS = new RegExp(
  `\\b(?:limit|maximum|minimum|threshold|ceiling|cap|allowance)s?\\b[^.]*\\b(?:is|are|was|of|at|stands?)\\b|${LIMIT.source}[^.]*\\b(?:is|are) (?:fine|ok|okay|in order|possible|enough|usual|normal)\\b`,
  'iu',
);

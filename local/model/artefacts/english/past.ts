import { orderIn } from './imperative.ts';
import { asSentence, SPEECH, tagged, verbAt, type Word } from './tagged.ts';
import { AT_A_TIME, asMine, isJoined } from './voice.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `be was|have had|do did|go went|say said|tell told|ask asked|take took|give gave|get got|make made|put put|let let
set set|cut cut|shut shut|read read|write wrote|keep kept|leave left|hold held|hear heard|find found|meet met|see saw
send sent|spend spent|lend lent|bring brought|buy bought|think thought|teach taught|catch caught|come came|become became
begin began|break broke|speak spoke|choose chose|wear wore|tear tore|drive drove|ride rode|rise rose|throw threw
know knew|grow grew|draw drew|show showed|fall fell|feel felt|sell sold|stand stood|understand understood|sit sat
run ran|ring rang|drink drank|win won|pay paid|lay laid|lie lay|lead led|feed fed|read read|hang hung|stick stuck
swing swung|wind wound|bind bound|grind ground|light lit|hide hid|bite bit|shake shook|wake woke|sleep slept|sweep swept
build built|deal dealt|lose lost|mean meant|hurt hurt|hit hit|cost cost|split split|spread spread|quit quit|shoot shot
fight fought|fit fitted|beat beat|seek sought|eat ate|fly flew|blow blew|bend bent|slide slid|steal stole|strike struck|swear swore|dig dug`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
const DOUBLED =
  /^(?:stop|plan|drop|wrap|clip|tag|log|ship|skip|step|strap|swap|tap|trim|chop|grab|plug|scan|pin|pat|rub|scrub|top|tip|dip|map|mop|nod|jot|label|cancel|travel|refer|admit|commit|submit|transfer|occur|prefer|permit|equip)$/;

/** “stop” → “stopped”, “write” → “wrote”, “double-check” → “double-checked”. */
export function pastOf(verb: string): string {
  const [, before = '', last = verb] = /^(.*-)?([^-]+)$/.exec(verb) ?? [];
  const base = last.toLowerCase();
  const irregular = IRREGULAR.get(base);
  if (irregular !== undefined) return `${before}${irregular}`;
  if (base.endsWith('e')) return `${before}${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${before}${base.slice(0, -1)}ied`;
  return `${before}${base}${DOUBLED.test(base) ? base.at(-1) : ''}ed`;
}

const MODALS: ReadonlyMap<string, string> = new Map([
  ['can', 'could'],
  ['will', 'would'],
  ['may', 'might'],
  ['am', 'was'],
  ['is', 'was'],
  ['are', 'were'],
  ['has', 'had'],
  ['have', 'had'],
  ['does', 'did'],
  ['do', 'did'],
]);

/** What somebody tells of what they did once: “Ask what it would cost …” → “I asked what it would cost …”. */
export function toldAsDone(sentence: string): string | undefined {
  const order = orderIn(sentence);
  if (!order) return undefined;
  const opening = order.opening === '' || order.opening === 'please' ? '' : `${order.opening} `;
  if (order.refuses) {
    const [left = '', does] = order.rest.split(/[:;] /);
    const instead = does === undefined ? undefined : toldAsDone(asSentence(does));
    return asSentence(
      `${asMine(`I did not ${order.verb} ${inPast(instead === undefined ? order.rest : left)}`)}${instead === undefined ? '' : `. ${instead}`}`,
    );
  }
  // The tagger reads “load-test” as two words.
  const [, part = '', verb = order.verb] = /^(.*-)?([^-]+)$/.exec(order.verb) ?? [];
  const rest = part + inPast(`you ${verb} ${order.rest}`, true).replace(/^you /, '');
  const said = asMine(rest);
  const whole = AT_A_TIME.test(opening) ? `${opening}I ${said}` : `I ${opening}${said}`;
  return asSentence(whole.replaceAll(/\bI were\b/g, 'I was'));
}

/** A clause of what is, as what was: “the rotor stands still” → “the rotor stood still”. */
export function inPast(text: string, isOrder = false): string {
  const words = tagged(text);
  const spoken = [...text.matchAll(SPEECH)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  // “Glass breaks”: a noun to the tagger.
  const verb = isOrder ? -1 : verbAt(words);
  const isSaid = (place: number) => spoken.some(([from, to]) => place >= from && place < to);
  let out = '';
  let at = 0;
  words.forEach((word, i) => {
    const found = text.indexOf(word.text, at);
    if (found < 0) return;
    out +=
      text.slice(at, found) +
      (isSaid(found) || !(isFinite(words, i, isOrder) || (i === verb && word.tag === 'NOUN'))
        ? word.text
        : changed(word));
    at = found + word.text.length;
  });
  // The tagger reads “cannot” as two words.
  return (out + text.slice(at)).replaceAll(/\bcould(?=not\b)/g, 'could ');
}

const changed = ({ text, lemma }: Word): string =>
  MODALS.get(text.toLowerCase()) ?? pastOf(lemma.toLowerCase());

/** A verb that says when: of an order its own verbs, else one that agrees with who does it. */
function isFinite(words: readonly Word[], i: number, isOrder: boolean): boolean {
  const [word, before] = [words[i], words[i - 1]];
  if (!word || !before) return false;
  const text = word.text.toLowerCase();
  if (isOrder && (i === 1 || isJoined([...words], i))) return true;
  if (text === 'second') return false;
  // “The label of the can”, “in May”: no verb stands behind an article.
  if (
    /^(?:can|will|may)$/.test(text) &&
    /^(?:the|an?|this|that|each|every|your|my|its|in)$/iu.test(before.text)
  )
    return false;
  if (MODALS.has(text)) return !isBehindModal(words, i);
  if (word.tag !== 'VERB' && !(word.tag === 'AUX' && /^(?:has|have|do|does)$/.test(text))) return false;
  if (text !== word.lemma.toLowerCase()) return text.endsWith('s') && word.lemma !== word.text;
  return !isBehindModal(words, i) && /^(?:you|they|we|i|people|who|that|which)$/i.test(before.text);
}

const isBehindModal = (words: readonly Word[], i: number): boolean =>
  words
    .slice(Math.max(0, i - 3), i)
    .some(
      ({ text, tag }) =>
        text === 'to' ||
        (tag === 'AUX' && /^(?:can|could|will|would|may|might|must|should|do|does|did)$/i.test(text)),
    );

import { orderIn } from './imperative.ts';
import { isPerson } from './people.ts';
import { asInside, asSentence, tagged, withoutStop } from './tagged.ts';

const MOMENT = /^(?:when|whenever|if|as soon as|once|before|after|while)\b[^,]*, /iu;
/** Of whom it then speaks, nobody knows by the order. */
const POINTING = /\b(?:they|them|their|themselves|he|she|him|her|his)\b/iu;
const NO_DEED =
  /^(?:is|are|was|were|has|have|had|may|can|cannot|could|should|will|would|who|that|which|of|and|or|with|on|in|at|from)\b/iu;
/** What somebody would like, is like or comes by is told of them, and asked of nobody. */
const NO_ORDER =
  /^(?:(?:want|hope|think|believe|feel|fear|like|complain|know|need|lose|earn|own|fall|become|risk|owe|deserve|miss)(?:e?s)?\b|(?:receives?|gets?) (?:an?|no|up to)\b)/iu;

/**
 * What a document says of its readers, said to them: “the officer confirms the application and names the date” to an
 * officer → “confirm the application and name the date”. Readers are also where they sit (“the front desk”), and
 * whoever does what the need is called (“the leader”, of leading trips). Anything else, and what would then point at
 * nobody, as it was.
 * @param need its name and what it says of itself
 * @param coming nouns of those who come to the readers with something, and so are not they
 */
export function asOrderTo(
  sentence: string,
  audience: string,
  need = '',
  coming: ReadonlySet<string> = new Set(),
): string {
  const whole = withoutStop(sentence);
  const moment = MOMENT.exec(whole)?.[0] ?? '';
  const said = whole.slice(moment.length);
  const deed = deedOfReader(said, audience) ?? deedOfDesk(said, audience) ?? deedOfDoer(said, need, coming);
  if (deed === undefined || POINTING.test(said)) return sentence;
  const order = orderOf(deed);
  return order !== undefined && orderIn(asSentence(order)) !== undefined
    ? asSentence(`${moment}${moment === '' ? order : asInside(order)}`)
    : sentence;
}

/** What is said behind a subject that is the reader: the last word of what they are called, and no word besides. */
function deedOfReader(said: string, audience: string): string | undefined {
  const names = namesIn(audience);
  const head = names.at(-1) ?? '';
  if (head.length < 3) return undefined;
  const words = said.split(' ');
  const from = /^(?:the|an?|each|every)$/iu.test(words[0] ?? '') ? 1 : 0;
  const at = words.findIndex((word) => word.toLowerCase().replace(/s$/, '') === head);
  if (at < from || at > from + MOST_BEFORE) return undefined;
  const isReader = words.slice(from, at).every((word) => names.includes(word.toLowerCase()));
  const deed = words.slice(at + 1).join(' ');
  const isOne = words[at]?.toLowerCase() === head;
  return isReader && agrees(deed, isOne && !MANY.test(head)) && !(isOne && from === 0 && !MANY.test(head))
    ? deed
    : undefined;
}
const MANY = /^(?:staff|crew|personnel)$/u;
/** “The driver shows it”, and not “the driver record shows it”. */
function agrees(deed: string, isOne: boolean): boolean {
  const verb = /^(?:(?:never|always|only|then|also|first) )*(\p{L}+)/iu.exec(deed)?.[1] ?? '';
  return (
    /^(?:must|may|can|cannot|should|will|have|do|does|has)$/iu.test(verb) || /(?<!s)s$/iu.test(verb) === isOne
  );
}
/** Words before the last one of what readers are called. */
const MOST_BEFORE = 2;
/** “Front Desk Clerks” → front, desk, clerk */
const namesIn = (audience: string): string[] => audience.toLowerCase().replace(/s$/, '').split(/\s+/);

/** What is said behind “the front desk”, to a front desk clerk. */
function deedOfDesk(said: string, audience: string): string | undefined {
  const names = namesIn(audience);
  const desk = names.slice(0, -1);
  const subject = `the ${desk.join(' ')} `;
  const isTheirs = DESK.test(desk.at(-1) ?? '') && !DECIDES.test(names.at(-1) ?? '');
  const deed = said.slice(subject.length);
  return isTheirs && said.toLowerCase().startsWith(subject) && !OPENS.test(deed) ? deed : undefined;
}
/** Where people sit; of what “the machine learning” or “the call centre team” does, somebody else may do it. */
const DESK = /^(?:desk|counter|reception|office|ward|helpline|helpdesk|till|checkout|registry|dispatch)$/u;
/** “The front desk closes at eight” is no order to its clerks. */
const OPENS = /^(?:opens?|closes?|shuts?|moves?|belongs?|lies?|stands?)\b/iu;

/** What is said behind a person who is called by what is to be learned: “the leader”, of “leading school trips”. */
function deedOfDoer(said: string, need: string, coming: ReadonlySet<string>): string | undefined {
  const [whole, noun = ''] = /^(?:the|an?|each|every) (\p{L}+(?:er|or)) /iu.exec(said) ?? [];
  if (whole === undefined || !isPerson(noun) || DECIDES.test(noun) || coming.has(noun.toLowerCase()))
    return undefined;
  return doingIn(need).some((deed) => doersOf(deed).includes(noun.toLowerCase()))
    ? said.slice(whole.length)
    : undefined;
}
/** What is learned to do; of “handing objects over to borrowing museums”, somebody else borrows. */
const doingIn = (need: string): string[] =>
  need
    .toLowerCase()
    .split(/[.;:]/)
    .flatMap((phrase) => phrase.split(OTHERS)[0] ?? [])
    .flatMap((phrase) => tagged(phrase).flatMap(({ text, lemma }) => (text.endsWith('ing') ? [lemma] : [])));
const OTHERS = /\b(?:to|with|from|by|for|the|an?|their|your|our) (?=\p{L}+ing\b)/iu;
/** Whoever manages what others do is somebody else. */
const DECIDES = /^(?:manager|supervisor|director|lead|head)$/iu;
/** “lead” → “leader”, “drive” → “driver”, “inspect” → “inspector”, “plan” → “planner” */
const doersOf = (deed: string): string[] => {
  const base = deed.replace(/e$/, '');
  return [`${base}er`, `${base}or`, `${base}${base.at(-1) ?? ''}er`];
};

/** “does not ask” → “do not ask”, “never promises” → “never promise”, “confirms and names” → “confirm and name”. */
function orderOf(deed: string): string | undefined {
  const plain = deed
    .replace(/^(?:must|has to|have to) not /iu, 'do not ')
    .replace(/^(?:must|has to|have to) /iu, '')
    .replaceAll(/\bdoes not\b/giu, 'do not');
  const [, opening = '', rest = ''] = /^((?:never|always|only|then|also|do not) )?(.+)$/iu.exec(plain) ?? [];
  if (NO_DEED.test(rest) || NO_ORDER.test(rest)) return undefined;
  const words = tagged(`somebody ${rest}`).slice(1);
  let out = '';
  let at = 0;
  words.forEach((word, i) => {
    const found = rest.indexOf(word.text, at);
    if (found < 0) return;
    out += rest.slice(at, found) + (i === 0 || goesOn(words, i) ? baseOf(word.text) : word.text);
    at = found + word.text.length;
  });
  return `${opening}${out}${rest.slice(at)}`;
}

/** “…, names the date” or “… and names the date”: another verb of the same subject, with what it is done to. */
function goesOn(words: ReturnType<typeof tagged>, i: number): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]];
  return (
    before !== undefined &&
    word !== undefined &&
    /^(?:and|or|but|then|never|,)$/.test(before.text) &&
    /s$/.test(word.text) &&
    tagged(`she ${word.text} it`)[1]?.tag === 'VERB' &&
    (/^(?:DET|PRON|SCONJ|ADP|NUM)$/.test(next?.tag ?? '') ||
      (word.tag === 'VERB' && (!next || next.text === ',' || /^(?:ADV|PART)$/.test(next.tag))))
  );
}

/** “confirms” → “confirm”; a verb in its base form stays. */
function baseOf(verb: string): string {
  const lemma = tagged(`she ${verb} it`)[1]?.lemma ?? verb;
  return /s$/.test(verb) ? lemma.toLowerCase() : verb;
}

import { caseBeforeColon } from '../../../../lib/domain/passage/case-before-colon.ts';
import { orderIn } from './imperative.ts';
import { partsOf } from './voice.ts';
import { asInside, asSentence, holdsVerb, tagged, verbAt, withoutStop } from './tagged.ts';

/** A moment that a sentence speaks of: “when”, “a buyer asks for a discount”. */
export interface Moment {
  word: string;
  says: string;
  /** Whether its heading says it, and the sentence does not. */
  isOfHeading?: true;
}

/** A sentence by its clauses; every part in the words of the sentence. */
export interface Clauses {
  moment?: Moment;
  /** What is left without its moment and its reason, as a sentence. */
  act: string;
  /** The act without any moment, also without one that it comes before. */
  bare: string;
  /** As a sentence, without “because”. */
  reason?: string;
}

const MOMENT = 'when|whenever|if|as soon as|once|before|after|while|in case|where';
const LEADING = new RegExp(`^(${MOMENT})\\s+`, 'i');
const TRAILING = new RegExp(`(?<![-\\w])(?<!\\bat )(${MOMENT})\\s+`, 'gi');
/** After these words, “when” and “if” open a question and no moment. */
const ASKING =
  /\b(?:say|says|tell|tells|ask|asks|know|knows|see|sees|find|out|check|decide|decides|who|by|and|or|as|about|whether|of|only|not|even|long|soon|day|days|week|weeks|hours?|minutes?)$/i;
const ASKED =
  /\b(?:say|tell|ask|explain|name|note|write down)\b.*\b(?:what|which|who|how|where|why|whether)\b/iu;
/** Whoever asks somebody something asks it as a question; whoever asks for something does so at a moment. */
const ASKS_SOMEBODY = /^(?:[\w ]{0,12} )?ask (?!for\b)(?:the|a|an|your|their|whoever)\b/i;
const TELLS_SOMEBODY = /\b(?:tell|inform|show|let|remind|write to|say to) (?:\p{L}+ ){0,3}\p{L}+$/iu;
const TO_COME = /\b(?:will|would|can|may|are due|is due|to expect)\b/iu;
const REASON = /,?\s+(?:because|since it|as otherwise|so that)\s+/i;

export function clausesOf(sentence: string): Clauses {
  const whole = withInstead(withoutStop(sentence));
  const led = leadingMoment(whole) ?? momentBeforeColon(whole);
  const [act, because] = splitReason(led ? led.rest : whole);
  const trailed = led ? undefined : trailingMoment(act);
  const moment = led?.moment ?? trailed?.moment;
  return {
    ...(moment ? { moment } : {}),
    // What comes before what is part of the act itself.
    act: asSentence(trailed && trailed.moment.word !== 'before' ? trailed.rest : act),
    bare: asSentence(trailed?.rest ?? act),
    ...(because ? { reason: asSentence(because) } : {}),
  };
}

/** “A seller who names a range has named its lower end; name one price”: what is said first is why. */
const CONSEQUENCE = /; |: |, so (?!that)/g;

function splitReason(text: string): [act: string, reason?: string] {
  for (const found of text.matchAll(CONSEQUENCE)) {
    const [why, act] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    if (why.length > 20 && !orderIn(why) && orderIn(act)) return [act, why];
  }
  const found = REASON.exec(text);
  // “so that” says what for and is kept with its act; only a reason is told apart.
  if (!found || found.index < 12 || /so that/i.test(found[0])) return [text];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** “Do not force it and call the technician”: nobody is forbidden to call, so the ban ends before “and”. */
const AND_INSTEAD =
  /((?:^|, )(?:do not|don[’']t|never) [^,;:.]{4,60}?),? (?:and|but) (?:instead )?(?=(?:call|tell|inform|ask|fetch|alert|report|notify|contact|phone|return|send|give|hand) (?:it|them|this|the|an?|your|whoever|for|to|back)\b)/iu;
const withInstead = (text: string): string => text.replace(AND_INSTEAD, '$1: ');

/** “The bank does not answer: switch to the second bank”: what is done then is told with the case. */
function momentBeforeColon(text: string): ReturnType<typeof leadingMoment> {
  const { says, does } = caseBeforeColon(text) ?? {};
  return says !== undefined &&
    does !== undefined &&
    orderIn(asSentence(does)) !== undefined &&
    isClause(asInside(says))
    ? { moment: { word: 'if', says: asInside(says) }, rest: does }
    : undefined;
}

/** The clause up to the first comma after which a sentence of its own goes on. */
function leadingMoment(text: string): { moment: Moment; rest: string } | undefined {
  const word = LEADING.exec(text)?.[1];
  if (!word) return undefined;
  for (const comma of text.matchAll(/,\s+/g)) {
    const says = text.slice(word.length, comma.index).trim();
    const rest = text.slice(comma.index + comma[0].length);
    // “If a guest reports damage, call …”: what is told to do shows that a moment stands before it.
    const isMoment = holdsVerb(says) || orderIn(asSentence(rest)) !== undefined;
    if (/^(?:and|or|but)\b/i.test(rest) || !isMoment || !holdsVerb(`you ${rest}`)) continue;
    return { moment: { word: word.toLowerCase(), says }, rest: rest.replace(/^then\s+/i, '') };
  }
  return undefined;
}

/** A moment at the end: “Walk away when the price falls below your limit”. It ends where the next clause begins. */
function trailingMoment(text: string): { moment: Moment; rest: string } | undefined {
  for (const found of text.matchAll(TRAILING)) {
    const before = text.slice(0, found.index).trim().replace(/,$/, '');
    const after = text.slice(found.index + found[0].length);
    // A moment behind the second of two orders is that one’s alone.
    if (partsOf(before).length > 1) continue;
    const end = after.search(/, (?=(?:and|then) )|; /u);
    const says = end < 0 ? after : after.slice(0, end);
    if (
      found.index < 8 ||
      // What holds behind “;” has a moment of its own.
      before.includes(';') ||
      // Where something is, is no moment at the end of what to do.
      found[1]?.toLowerCase() === 'where' ||
      ASKING.test(before) ||
      // “Say what is missing, when it comes and what can be given”: one of several questions; “before” opens none.
      (/^(?:when|if)$/i.test(found[1] ?? '') &&
        ASKED.test(before) &&
        /,\s*$/.test(text.slice(0, found.index))) ||
      // “A correction that is entered after noon”: when that is, says which one is meant.
      /\b(?:that|which|who) (?:is|are|was|were|has been|have been) \p{L}+$/u.test(before) ||
      ASKS_SOMEBODY.test(before) ||
      // “Tell the customer when the money will be there”: that is what they are told.
      (/^when$/i.test(found[1] ?? '') && TELLS_SOMEBODY.test(before) && TO_COME.test(says)) ||
      /[,;:(]/.test(says) ||
      (/^an?\b/i.test(says) && !/^(?:if|when|whenever)$/i.test(found[1] ?? '')) ||
      /^(?:in|per|every|to|more|for|\d[\d.,]*|two|three|four|five|ten|half)\b|\bagain\b/i.test(says) ||
      !isClause(says)
    )
      continue;
    return {
      moment: { word: (found[1] ?? '').toLowerCase(), says: withoutStop(says) },
      rest: `${before}${end < 0 ? '' : after.slice(end)}`,
    };
  }
  return undefined;
}

/** A clause has somebody or something, and what it does; or begins with what is being done. */
export function isClause(text: string): boolean {
  const words = tagged(text);
  const at = verbAt(words);
  return at > 0 || (at === 0 && /(?<!th)ing$/.test(words[0]?.text ?? ''));
}

/** The act without lists and asides that follow it: what it comes down to. */
export function gistOf(act: string): string {
  const [head = act] = withoutStop(act).split(/: |; /);
  return asSentence(head.length >= 15 && !OPEN.test(head) ? head : act);
}

/** “Identify them by two of: card, code word”: the list belongs to it. */
const OPEN = /\b(?:of|by|to|for|with|in|on|at|from|the|this|these)$/iu;

/** “Do not search the room: call the duty manager”: what is left, and what is done in its place. */
export function insteadIn(act: string): { left: string; does: string } | undefined {
  const [, left = '', does = ''] = /^(.+?)[:;] (.+)$/u.exec(withoutStop(act)) ?? [];
  return orderIn(left)?.refuses === true && orderIn(does)?.refuses === false
    ? { left: asSentence(left), does: asSentence(does) }
    : undefined;
}

/** What it comes down to, and of a ban what is done instead: who only leaves it has done half. */
export const deedOf = (act: string): string => (insteadIn(act) ? asSentence(act) : gistOf(act));

/** Words at which a sentence may not be cut, because what follows turns it round. */
const TURNING =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|unless|except|instead|rather|only|until|avoid|seldom)\b|n[’']t\b/i;

/** The first words of a sentence that make sense alone: whole where it is short, else up to where a phrase ends. */
export function clauseWords(sentence: string, most: number): string {
  const [clause = ''] = withoutStop(sentence).split(/[,;:](?=\s)/);
  const words = clause.split(' ');
  if (words.length <= most) return clause;
  for (let length = most; length >= 3; length -= 1) {
    const next = words[length] ?? '';
    const left = words.slice(length).join(' ');
    if (
      /^(?:to|for|with|from|at|by|of|in|on|and|or|that|which|who|when|if|before|after|because|so|than|as)$/.test(
        next,
      ) &&
      !TURNING.test(left) &&
      !/^(?:the|a|an|to|and|or|of|is|are|be|at|in|on|for|with|by|from|that|which|who|when|if|no|not|any|each|every|their|your|its|only|even|just|also)$/.test(
        words[length - 1] ?? '',
      )
    )
      return words.slice(0, length).join(' ');
  }
  return '';
}

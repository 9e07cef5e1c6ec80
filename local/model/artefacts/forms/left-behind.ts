import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { orderIn } from '../english/imperative.ts';
import { pastOf } from '../english/past.ts';
import { asInside, asSentence } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/** What puts something where others find it. */
const PUTS = /^(?:write|enter|record|note|log|list|register|file|put)$/iu;
/** What others see of it afterwards. */
const ENDS = /^(?:release|sign|close|send|hand|report|confirm|mark|label|return|lock)$/iu;

/**
 * What the last step of a procedure leaves for others to see, told as it then is: “Enter the number in the book” → “The
 * number is in the book”. By that one can tell that all of it is done. Undefined where it leaves nothing.
 */
export function leftBehind(step: Passage, { held }: Material): Claim | undefined {
  // What is left in one case only does not show that it is done.
  if (step.moment) return undefined;
  const parts = partsOf(step.act).flatMap((part) => part.split(CHOICE));
  const at = parts.findLastIndex((part) => goneOn(part) === undefined);
  const [part = '', ...more] = parts.slice(Math.max(0, at));
  const told = resultOf(part);
  const further = more.map(goneOn);
  if (told === undefined || further.includes(undefined)) return undefined;
  // “Release the load, or mark it with the label”: one of both is enough, and half of it would be another rule.
  const isChoice = CHOICE.test(step.act);
  const ends = [further, ...(isChoice ? [further.slice(0, 1)] : [])];
  return ends
    .map((some) => held(asSentence([told, ...some].join(isChoice ? ', or ' : ' and ')), step))
    .find((claim) => claim !== undefined);
}
/**
 * What the last thing of a last step hands over, told as it then is: “Wait for the order number. Give it to the
 * supplier
 * when you order” → “The supplier has the order number”, “Tell the customer when …” → “The customer is told when …”.
 */
export function handedOver(last: Passage, { boundTo, held }: Material): Claim | undefined {
  const own = [last, ...boundTo(last).filter(({ id }) => id === last.id)];
  const at = own.findLastIndex(({ use }) => use === 'order');
  const { verb = '', rest = '', refuses } = orderIn(own[at]?.bare ?? '') ?? {};
  if (refuses !== false) return undefined;
  const [, somebody, what = ''] = /^((?:the|your|whoever) [\p{L}-]+)((?: .+)?)$/u.exec(rest) ?? [];
  if (TELLS.test(verb) && somebody !== undefined)
    return held(asSentence(`${somebody} is ${verb === 'tell' ? 'told' : pastOf(verb)}${what}`), last);
  const [, named = '', to = ''] =
    /^(it|them|(?:the|your) .+?) (?:back )?to ((?:the|your) [\p{L} -]+)$/u.exec(rest) ?? [];
  const thing = /^(?:it|them)$/u.test(named) ? namedBefore(own.slice(0, at)) : named;
  return GIVES.test(verb) && thing !== undefined && thing !== ''
    ? held(asSentence(`${to} ${isOrAre(to) === 'is' ? 'has' : 'have'} ${thing}`), last)
    : undefined;
}
const TELLS = /^(?:tell|inform)$/iu;
const GIVES = /^(?:give|send|hand|return|deliver|pass|report)$/iu;
const namedBefore = (some: readonly Passage[]): string | undefined =>
  some
    .map(({ bare }) => /\b((?:the|your) [\p{L} -]+)$/u.exec(orderIn(bare)?.rest ?? '')?.[1])
    .findLast((thing) => thing !== undefined);

/** Where it can be done otherwise. */
const CHOICE = /,? or (?=\p{Ll}+ (?:it|them)\b)/u;

function resultOf(part: string): string | undefined {
  const order = orderIn(part);
  if (!order || order.refuses) return undefined;
  const { verb, rest } = order;
  const [, thing, place] = /^(.+?)\s+((?:in|into|on|onto|at)\s.+)$/u.exec(rest) ?? [];
  if (
    PUTS.test(verb) &&
    thing !== undefined &&
    place !== undefined &&
    /^(?:the|an?|your|both|each)\b/u.test(thing)
  )
    return `${thing} ${isOrAre(thing)} ${place.replace(/^(in|on)to\b/u, '$1')}`;
  if (!ENDS.test(verb) || !/^(?:the|an?|both|each)\b/u.test(rest)) return undefined;
  const [, object = rest, behind = ''] =
    /^(.+?)((?:,? (?:in|into|on|onto|to|with|by|from|at|for)\b.*)?)$/u.exec(rest) ?? [];
  return `${object} ${isOrAre(object)} ${pastOf(verb)}${behind}`;
}

/** “Mark it with the label” → “marked with the label”; undefined where it is done to something else. */
function goneOn(part: string): string | undefined {
  const { verb = '', rest = '' } = orderIn(part) ?? {};
  const behind = /^(?:it|them)\b\s*(.*)$/u.exec(rest)?.[1];
  return behind === undefined ? undefined : `${pastOf(verb)} ${behind}`.trimEnd();
}

function isOrAre(thing: string): string {
  if (/,| and /u.test(thing)) return 'are';
  const [head = ''] = asInside(thing).split(/ (?:of|in|on|to|for|with|from) /u);
  return /[^s]s$/u.test(head) && !/^(?:an?|each)\b/u.test(head) ? 'are' : 'is';
}

import { roundly, writtenLike, type Amount } from '../english/amounts.ts';
import { gistOf, isClause } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { gapIn } from '../english/opposites.ts';
import { asInside, asSentence, tagged, withoutStop } from '../english/tagged.ts';
import { asTheirs, byOne, seenDone } from '../english/voice.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { concretely } from '../cases/figures.ts';
import { figuresOf, figuresUnder } from '../fiction/figures.ts';
import { limitIn } from '../fiction/limited.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { holdsOf } from '../material/limits-in-text.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';

/** Who is in the picture, and what lies on the table from the first scene on. */
export interface Pictured {
  who: string;
  /** The other one, and what they are to whoever does it: “buyer”. */
  other: string | undefined;
  noun: string | undefined;
  figure: string | undefined;
  passages: readonly Passage[];
}

/**
 * What is seen while a passage is spoken, from that passage alone: its moment, its act with the object, and the figure
 * that shows that it was kept to. Undefined where nothing of it can be seen.
 */
export function shownOf(passage: Passage, pictured: Pictured): string | undefined {
  const seen =
    limited(passage, pictured) ??
    finished(passage) ??
    nobodyDoes(passage, pictured) ??
    done(passage, pictured);
  return seen !== undefined &&
    seen.split(/(?<=[.]) /).every(isShort) &&
    !binds(seen) &&
    sharedIn(passage.text, seen) >= FEWEST_SHOWN
    ? seen
    : undefined;
}

/** Words of a passage that its picture has too; one alone could be of anything. */
const FEWEST_SHOWN = 2;
function sharedIn(text: string, seen: string): number {
  const words = new Set(meaningIn(seen));
  return new Set(meaningIn(text).filter((word) => words.has(word))).size;
}

/** A figure that falls under its limit, in writing, and what then happens to it. */
function limited(passage: Passage, { who, figure, passages }: Pictured): string | undefined {
  const limit = passage.use === 'order' ? undefined : limitIn(passage);
  if (!limit) return undefined;
  const falls = figuresUnder(passage, figuresOf(limit.noun, passages), limit.noun);
  const own = figure !== undefined && falls.includes(figure) ? figure : limit.figure;
  const asked = passage.amounts.find(
    ({ side, unit }) => (side === 'at-least' || side === 'at-most') && !own.endsWith(unit),
  );
  const below = asked ? `, and “${asked.written} ${asked.unit}” below it` : '';
  const [set] = passage.limits.filter(({ isFigure }) => !isFigure);
  const holds = set && holdsOf({ limit: set });
  const then = holds !== undefined && !binds(holds) ? ` It ${holds}.` : '';
  const of = /degree|°/.test(own) && limit.noun !== 'temperature' ? 'at' : 'of';
  return `${who} writes “${limit.phrase} ${of} ${own}” on a sheet${below}.${then}`;
}

/** What is the case when all is done. */
function finished({ use, text }: Passage): string | undefined {
  if (use !== 'done') return undefined;
  const then = /\b(?:when|once|if|as soon as) (.+)$/i.exec(withoutStop(text))?.[1];
  return then === undefined || !isClause(then)
    ? undefined
    : asSentence(concretely(then).replace(/ is (?=[\d.,]+ degrees)/, ' is at '));
}

/** “Nobody walks between …” → somebody is about to, and steps back. */
function nobodyDoes({ text }: Passage, { who }: Pictured): string | undefined {
  const does = /^(?:nobody|no one) ((?!has|is|needs|must)\p{L}+s [^,;:]+)/iu.exec(withoutStop(text))?.[1];
  const [verb] = tagged(`somebody ${does ?? ''}`).slice(1);
  return does === undefined || !verb
    ? undefined
    : asSentence(`${who} is about to ${verb.lemma}${does.slice(verb.text.length)}, stops and steps back`);
}

/** The moment, and how somebody goes about it. */
function done(passage: Passage, pictured: Pictured): string | undefined {
  const { who } = pictured;
  const gist = gistOf(passage.act);
  const order = orderIn(gist);
  if (!order) return undefined;
  const before = momentIn(passage, pictured);
  if (order.refuses) {
    const [first = ''] = order.rest.split(/[:;]|, /);
    return `${before}${asTheirs(`${who} is about to ${withoutStop(`${order.verb} ${first}`)}, stops and leaves it.`)}`;
  }
  const amount = passage.amounts.find(({ side }) => side !== 'exactly');
  if (!amount) return `${before}${asTheirs(asSentence(`${who} ${asInside(seenDone(order))}`))}`;
  const gap = gapIn(gist);
  const plain = gap && orderIn(gap.before.replace(/(?:,? and)?(?: (?:not|to|at|for|of|in|by))+$/i, ''));
  const kept = keptTo(amount);
  return plain && kept !== undefined
    ? `${before}${asTheirs(asSentence(`${who} ${asInside(seenDone(plain))}`))} ${kept}`
    : undefined;
}

/** Where it is read that an amount was kept to. */
function keptTo(amount: Amount): string | undefined {
  const { value, side, written, unit } = amount;
  if (value < 2) return undefined;
  const isLeast = side === 'at-least' || side === 'above';
  const own = isLeast ? Math.ceil(roundly(value * 1.1)) : Math.floor(roundly(value * 0.7));
  const isOne = own === 1;
  const figure = /[$€£]/.test(unit)
    ? `${unit}${writtenLike(own, '1')}`
    : `${writtenLike(own, written)} ${isOne ? unit.replace(/s$/, '') : unit}`;
  return own === value || own < 1
    ? undefined
    : TIME.test(unit)
      ? `The clock beside it shows that ${figure} ${isOne ? 'has' : 'have'} gone by.`
      : `Beside it one reads ${figure}.`;
}
const TIME = /^(?:working |calendar )?(?:second|minute|hour|day|week|month)s?$/i;

const POINTS_BACK = /\b(?:it|its|them|they|their|this|that|you|your|any)\b/i;

/** What happens first: by the one whom people know by now, or to the thing that is in the picture. */
function momentIn({ moment }: Passage, { other, noun }: Pictured): string {
  if (!moment || moment.word === 'before' || moment.word === 'after') return '';
  const [says = ''] = moment.says.split(/ or /);
  const doer = doerOf(says);
  if (doer?.isPerson)
    return doer.noun === noun && other !== undefined ? `${other} ${byOne(doer.rest)}. ` : '';
  return doer && !POINTS_BACK.test(says) ? `${asSentence(concretely(says))} ` : '';
}

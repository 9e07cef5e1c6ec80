import { saysTheSame } from '../../../../lib/domain/text/compared.ts';
import { clauseWords, gistOf, isClause } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import { holdsOf } from '../material/limits-in-text.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { shortly } from './headings.ts';
import { topicOf } from './topic.ts';

/** Words that stand on no screen before, else the heading under which it is said. */
export function onScreenOf(
  some: readonly Passage[],
  { mayHead, asked }: Material,
  shown: ReadonlySet<string>,
): string {
  const fits = (words: string) => fitsScreen(words) && mayHead(words) && !BREAKS_OFF.test(words);
  // “Deciding about a refund” says no more than “Deciding about refunds” does.
  const isMore = (words: string) => !saysTheSame(words, asked.skill);
  const named = some
    .map(topicOf)
    .filter(isNamed)
    .map((topic) => withoutStop(asSentence(topic)));
  const candidates = [
    ...some.flatMap(screenWords),
    ...some.flatMap(limitWords),
    ...some.map(({ section }) => section),
    ...named,
    ...some.flatMap(firstClause),
    ...some.map((passage) => withoutStop(asSentence(topicOf(passage)))),
  ].filter((words) => fits(words) && isMore(words));
  return candidates.find((words) => !shown.has(words)) ?? candidates[0] ?? [...shown].at(-1) ?? asked.skill;
}

/**
 * What is done with the moment that it counts in, or alone where no condition of it is cut off: an order without its
 * “when” is another order.
 */
function screenWords({ moment, act, text }: Passage): string[] {
  const short = shortly({ act });
  if (moment && moment.word !== 'before') {
    const [says = ''] = moment.says.split(/ or |, /);
    const doer = doerOf(says);
    // “Refuses to wait?”: what one sees of it, as a question that the picture answers.
    const sign = doer?.isPerson === true ? clauseWords(doer.rest.replace(/^(?:is|are) /, ''), 5) : '';
    const asked = sign === '' ? '' : `${asSentence(sign).slice(0, -1)}?`;
    const whole = withoutStop(asSentence(`${moment.word} ${says}`));
    const part = withoutStop(partsOf(gistOf(act))[0] ?? act);
    return [
      withoutStop(text),
      `${whole}: ${asInside(part)}`,
      ...(asked === '' ? [] : [`${asked} ${withoutStop(asSentence(part))}`]),
      `${whole}: ${asInside(startOf(act))}`,
      ...(asked === '' ? [] : [`${asked} ${withoutStop(asSentence(startOf(act)))}`, asked]),
      whole,
    ].filter(
      (words) =>
        !/: (?!first )(?!ask$|wait$|stop$|listen$)\p{L}+$/u.test(words) &&
        !/\? (?!Ask$|Wait$|Stop$|Listen$)\p{L}+$/u.test(words),
    );
  }
  const cut = withoutStop(act).slice(short.length);
  return [withoutStop(text), ...(cut === '' || !(LIMITS.test(cut) || FORBIDS.test(short)) ? [short] : [])];
}

/** “Only staff with the certificate refill it, and a second person stands at the door”: the first holds by itself. */
function firstClause({ text, use }: Passage): string[] {
  const [first = '', ...more] = withoutStop(text).split(/, and (?=(?:an?|the|nobody|somebody)\b)/iu);
  return use === 'rule' && more.length > 0 && isClause(asInside(more.join(', and '))) ? [first] : [];
}

/** “First ask”: how it begins, which with its moment is enough to remember it by. */
function startOf(act: string): string {
  const order = orderIn(act);
  return order
    ? `${order.opening === 'first' ? 'first ' : ''}${order.refuses ? 'never ' : ''}${order.verb}`
    : act;
}

/** “Above 8 percent: at least 24 months”: how much, and what holds then; an amount alone says neither. */
function limitWords(passage: Passage): string[] {
  return passage.limits.flatMap((limit) => {
    const holds = holdsOf({ limit });
    const needed = holds === undefined ? undefined : /^(?:needs?|requires?|gets?) (.+)$/u.exec(holds)?.[1];
    const start = withoutStop(asSentence(limit.written));
    if (needed !== undefined) {
      const who = /^the (approval|permission|consent|signature) of (.+)$/u.exec(needed);
      const amount = /\b(?:at least|at most|up to|no more than) \S+ \p{L}+/u.exec(needed)?.[0];
      return [`${start}: ${who ? `${who[2] ?? ''}’s ${who[1] ?? ''}` : (amount ?? needed)}`];
    }
    return limit.isBound && limit.rest.split(' ').length > 1 ? [`${start} ${withoutStop(limit.rest)}`] : [];
  });
}

/** What is cut off says when, what of it, or how much. */
const LIMITS =
  /\b(?:when|whenever|if|unless|until|before|after|while|where|once|only|except|without|not|above|below|within|that|which|who|whom|whose|what|whether|how)\b/i;
/** Of what is forbidden or allowed to some alone, every word counts. */
const FORBIDS = /^(?:never|only|no|do not|nobody)\b/i;

/** Two words that name something, and no amount. */
export const isNamed = (topic: string): boolean =>
  topic !== 'what comes next' && topic.includes(' ') && !/\d|\b(?:which|what|who)\b/.test(topic);

/** Words after which something is missing. */
const BREAKS_OFF = /\b(?:up|of|to|an?|the|and|or|with|for|in|at|by|from|on|as|than|between)$/i;

const MOST_ON_SCREEN = 9;
const fitsScreen = (words: string): boolean =>
  words !== '' && (words.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_ON_SCREEN;

import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { deedOf, gistOf, insteadIn } from '../english/clauses.ts';
import { orderIn, type Order } from '../english/imperative.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { asClause, asMine, asYours, partsOf, toldByMe } from '../english/voice.ts';
import { standing, type Passage } from '../material/passages.ts';

/** What is done only while something goes on is asked about with that. */
export const orderOf = ({ bare, text, moment }: Passage): Order | undefined =>
  orderIn(gistOf(moment?.word === 'while' && orderIn(text) ? text : bare));
/** What is to be done, in words that can be asked aloud: of what is long, its first part. */
export function phraseOf({ verb, rest }: Order): string {
  const whole = asYours(withoutStop(`${verb} ${rest}`));
  return whole.split(' ').length <= MOST_PHRASED ? whole : asInside(partsOf(asSentence(whole))[0] ?? whole);
}
export const MOST_PHRASED = 20;
/** “I first ask what they would give …”; what holds stands as it is. */
export function told(passage: Passage): string {
  const { bare, act, moment } = passage;
  const mine = toldByMe(deedOf(bare));
  if (mine === undefined) return `I make sure that ${asMine(asClause(gistOf(act)))}.`;
  if (!moment || !orderOf(passage)?.refuses) return mine;
  // What is forbidden at a moment alone, is said with it.
  const when = asMine(`${moment.word} ${moment.says}`);
  return insteadIn(bare) ? `${asSentence(when).slice(0, -1)}, ${mine}` : `${withoutStop(mine)} ${when}.`;
}

/** Words with which a question of any skill is asked. */
export const ANY_WORK = 'leave left easy make take come happen do look think help tell know learn change';

/** Whether a passage tells its moment itself: a question about one that stands before it is about another passage. */
export const isOwn = ({ moment, text }: Passage): boolean =>
  text.toLowerCase().includes(moment?.says.toLowerCase() ?? '');

/** Whether a moment says more than the skill does: of “a negotiation stalls” a coach could ask anything. */
export function isTelling(moment: string, skill: string): boolean {
  const named = new Set(meaningIn(`${skill} somebody nobody`));
  return new Set(meaningIn(moment).filter((word) => !named.has(word))).size >= 2;
}

/** When it comes up, where its passage says so in words of its own; who is asked by these is told no answer. */
export function caseOf(passage: Passage, skill: string): string | undefined {
  const { moment } = passage;
  return moment &&
    !/^(?:before|after|while|until)$/.test(moment.word) &&
    isTelling(moment.says, `${skill} ${ANY_WORK}`) &&
    isOwn(passage)
    ? asYours(moment.says)
    : undefined;
}

/** Why, where the passage says it. */
export const whyIn = ({ reason }: Passage): string => (reason === undefined ? '' : ` ${asSentence(reason)}`);

/** Up to where something is forbidden. */
const UP_TO = /\b(?:until|unless|before|without|only|except)\b/i;

/** Whether an order says all of it: “never climb” is forbidden in one case only, which stands elsewhere. */
export const isWhole = ({ moment }: Passage, { rest }: Order): boolean =>
  moment === undefined && rest.split(' ').length >= 2 && !UP_TO.test(rest);
export const ruleOf = (passage: Passage): string => asYours(asClause(standing(passage)));

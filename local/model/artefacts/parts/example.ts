import type { WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { roundly, writtenLike, type Amount } from '../english/amounts.ts';
import { gistOf } from '../english/clauses.ts';
import { asInside, asSentence, holdsVerb, withoutStop } from '../english/tagged.ts';
import { asClause, asMine, toldByMe } from '../english/voice.ts';
import { limitIn, type Happening } from '../fiction/happening.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { supportOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/**
 * How a colleague who does not exist went about it, in their own words: the step of the moment takes up what happened,
 * a limit is held against the figure on the table, and each names the passage behind it.
 */
export function exampleOf(
  happening: Pick<Happening, 'says'> & Partial<Pick<Happening, 'figure'>>,
  main: Passage,
  steps: readonly Passage[],
  { claim, cast, role, passages }: Material,
): WorkedExample {
  const { full } = cast.somebody();
  const who = role === '' ? 'a colleague in another team' : `${role} in another team`;
  const says = withoutStop(asMine(happening.says));
  return {
    situation: madeUp(`${full}, ${who}, tells how it went last week: “${says}.”`),
    steps: steps.flatMap((step) => {
      const done = step === main ? inTheMoment(step, says) : doneBy(step, happening.figure);
      if (done === undefined) return [];
      // The step that the lesson is about rests on its own passage.
      const support =
        step.reason !== undefined || step === main || step.amounts.length > 0
          ? undefined
          : supportOf(step, passages);
      return {
        done: madeUp(`“${withoutStop(done)}.”`),
        because: support ? claim(support.text, support) : claim(reasonOf(step), step),
      };
    }),
  };
}

/** Why, where the passage says it: its reason, or what it explains after a colon. */
function reasonOf({ reason, text }: Passage): string {
  const explained = /: (.+)$/.exec(text)?.[1];
  return reason ?? (explained && holdsVerb(explained) && explained.length > 25 ? explained : text);
}

/** “Ada asks for a discount of 12 percent, so I first ask what …”; in two sentences where one would be long. */
function inTheMoment(step: Passage, says: string): string {
  const last = withoutStop(says.split(/(?<=[.!?]) /).at(-1) ?? says);
  const told = withoutStop(toldAs(step));
  const joined = `${last}, so ${asInside(told)}`;
  return `${isShort(joined) ? joined : `${last}. So ${asInside(told)}`}.${figureOf(step, gistOf(step.act))}`;
}

/** A step as somebody tells it who took it; undefined where a limit has nothing to be held against. */
function doneBy(step: Passage, figure: string | undefined): string | undefined {
  if (limitIn(step)) return figure === undefined ? undefined : heldAgainst(step, figure);
  return `${withoutStop(toldAs(step))}.${figureOf(step, gistOf(step.act))}`;
}

function toldAs(step: Passage): string {
  const act = gistOf(step.act);
  return (
    toldByMe(act)?.replace(/^I never (?!am\b)/, 'I do not ') ?? `I make sure that ${asMine(asClause(act))}`
  );
}

/** “A discount above 8 percent needs a longer contract …” → the figure, the limit, and what is done about it. */
function heldAgainst({ text }: Passage, figure: string): string | undefined {
  const found = /^.*?\b(above|over|below|under|beyond) (.+?) (?:needs?|requires?|gets?) (.+)$/iu.exec(
    withoutStop(text),
  );
  if (!found) return undefined;
  const [, side = '', limit = '', needed = ''] = found;
  return asSentence(`${figure} is ${side} ${limit}. I ask for ${needed}`);
}

/** A figure of their own where the passage sets one: how it came out when it was done. */
function figureOf({ amounts }: Passage, act: string): string {
  const amount = amounts.find(({ side, written }) => side !== 'exactly' && act.includes(written));
  const value = amount && within(amount);
  if (!amount || value === undefined || value === amount.value) return '';
  const figure = /[$€£]/.test(amount.unit)
    ? `${amount.unit}${writtenLike(value, amount.written)}`
    : `${writtenLike(value, amount.written)} ${amount.unit}`;
  return ` In this case it is ${figure}`;
}

/** A plain number that keeps to the amount. */
function within({ value, side }: Amount): number | undefined {
  if (value < 3) return undefined;
  return side === 'at-least' || side === 'above'
    ? Math.ceil(roundly(value * 1.1))
    : Math.floor(roundly(value * 0.7));
}

/** Steps that read well when somebody tells them: orders, and rules that bind nobody by an amount. */
export const isTold = ({ use, act, amounts }: Passage): boolean =>
  isShort(act) && (use === 'order' || (use === 'rule' && amounts.length === 0 && !binds(act)));

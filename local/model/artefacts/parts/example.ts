import type { WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { roundly, writtenLike, type Amount } from '../english/amounts.ts';
import { gistOf } from '../english/clauses.ts';
import { asInside, holdsVerb, withoutStop } from '../english/tagged.ts';
import { asClause, asMine, toldByMe } from '../english/voice.ts';
import { limitIn, type Happening } from '../fiction/happening.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { supportOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import { limitsOnFigure, toldOfLimit, type Limiting } from '../material/limits.ts';
import type { Passage } from '../material/passages.ts';

/**
 * How a colleague who does not exist went about it, in their own words: the step of the moment takes up what happened,
 * a limit is held against the figure on the table, and each names the passage behind it.
 */
export function exampleOf(
  happening: Pick<Happening, 'says'> & Partial<Pick<Happening, 'figure'>>,
  main: Passage,
  steps: readonly Passage[],
  { claim, cast, role, passages, asked }: Material,
): WorkedExample {
  const { figure } = happening;
  const limits = figure === undefined ? [] : limitsOnFigure(happening.says, passages, asked.skill);
  const limiting = limits.map(({ passage }) => passage);
  // Where there are limits to tell of, one thing besides is enough.
  const others = steps
    .filter((step) => step !== main && !limiting.includes(step))
    .slice(0, limits.length > 0 ? 1 : MOST_BESIDE);
  const all = [...steps.filter((step) => step === main || others.includes(step)), ...limiting];
  const rankOf = (step: Passage): number =>
    limiting.includes(step) ? all.indexOf(main) + 0.5 : all.indexOf(step);
  const { full } = cast.somebody();
  const who = role === '' ? 'a colleague in another team' : `${role} in another team`;
  const says = withoutStop(asMine(happening.says));
  return {
    situation: madeUp(`${full}, ${who}, tells how it went last week: “${says}.”`),
    // What the figure falls under comes right behind what is done first about it.
    steps: all
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .flatMap((step) => {
        const limit = limits.find(({ passage }) => passage === step);
        const done = step === main ? inTheMoment(step, says) : doneBy(step, figure, limit);
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

const MOST_BESIDE = 5;

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
function doneBy(step: Passage, figure: string | undefined, limit: Limiting | undefined): string | undefined {
  if (limit && figure !== undefined) return toldOfLimit(limit, figure);
  if (limitIn(step)) return undefined;
  return `${withoutStop(toldAs(step))}.${figureOf(step, gistOf(step.act))}`;
}

function toldAs(step: Passage): string {
  const act = gistOf(step.act);
  return (
    toldByMe(act)?.replace(/^I never (?!am\b)/, 'I do not ') ?? `I make sure that ${asMine(asClause(act))}`
  );
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

/** Whether every limit that the figure falls under can be told by somebody who keeps to it. */
export const canBeTold = (
  { says, figure }: Pick<Happening, 'says' | 'figure'>,
  { passages, asked }: Material,
): boolean =>
  figure === undefined ||
  limitsOnFigure(says, passages, asked.skill).every((limit) => toldOfLimit(limit, figure) !== undefined);

import type { Claim, WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { roundly, writtenLike, type Amount } from '../english/amounts.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asInside, holdsVerb, withoutStop } from '../english/tagged.ts';
import { asClause, asMine, toldByMe } from '../english/voice.ts';
import { type Happening } from '../fiction/happening.ts';
import { limitIn } from '../fiction/limited.ts';
import { givenAmong } from '../fiction/partner.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { endingOf, LOOKED_ON, otherIn, replyTo, type Deed, type Other } from '../fiction/replies.ts';
import { withBounds } from '../material/bound.ts';
import { supportOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import { limitsOnFigure, together, toldOfLimit, toldOfLimits } from '../material/limits.ts';
import type { Passage } from '../material/passages.ts';
import { kindOf } from './levels.ts';

/**
 * How a colleague who does not exist went about it, in their own words: the step of the moment takes up what happened,
 * a limit is held against the figure on the table, each names the passage behind it, the other side answers, and it
 * ends.
 */
export function exampleOf(
  happening: Pick<Happening, 'says'> & Partial<Happening>,
  main: Passage,
  steps: readonly Passage[],
  material: Material,
): WorkedExample {
  const { cast, role, passages, asked } = material;
  const { figure } = happening;
  const limits = figure === undefined ? [] : limitsOnFigure(happening.says, passages, asked.skill);
  const kept = figure === undefined ? [] : (toldOfLimits(limits, figure) ?? []);
  const limiting = limits.map(({ passage }) => passage);
  // Where there are limits to tell of, what else there is does not follow from the case.
  const beside = steps.filter((step) => step !== main && !limiting.includes(step));
  const told = steps.filter(
    (step) => step === main || (kept.length === 0 && beside.slice(0, MOST_BESIDE).includes(step)),
  );
  const { full } = cast.somebody();
  const teller = role === '' ? 'a colleague in another team' : `${role} in another team`;
  const says = withoutStop(asMine(happening.says));
  const other = otherIn(happening);
  const acts = told.flatMap((step): Act[] => {
    const act = step === main ? inTheMoment(step, says) : doneBy(step);
    const order = orderIn(gistOf(step.bare));
    const deed = {
      kind: kindOf(step),
      verb: order?.verb ?? '',
      isTimed: step.amounts.some(({ unit }) => TIME.test(unit)),
      asked: undefined,
      given: /\bin return\b/i.test(step.act) ? givenAmong(material) : undefined,
    };
    return act === undefined ? [] : [{ says: act, because: becauseOf(step, step === main, material), deed }];
  });
  // What the figure falls under comes right behind what is done first about it.
  const at = acts.findIndex((_, i) => told[i] === main) + 1;
  const all = acts.toSpliced(
    at,
    0,
    ...kept.map((one): Act => ({
      says: one.says,
      because: together(one.passages),
      deed: { kind: 'other', verb: '', isTimed: false, asked: one.asked, given: undefined },
    })),
  );
  return {
    situation: madeUp(`${full}, ${teller}, tells how it went last week: “${says}.”`),
    steps: withAnswers(all, other, material),
  };
}

interface Act {
  says: string;
  because: Claim;
  deed: Deed;
}

/** Each with what the other side says to it, nothing said twice, and the last with what came of it. */
function withAnswers(acts: readonly Act[], other: Other, { chance }: Material): WorkedExample['steps'] {
  const deeds = acts.map(({ deed }) => deed);
  const found = deeds.map((deed) => replyTo(deed, other));
  const replies = found.map((reply, i) => (found.indexOf(reply) === i ? reply : undefined));
  const last = acts.length - 1;
  // Three steps without a word from anybody are a list.
  if (last >= 2 && replies.slice(0, last).every((reply) => reply === undefined)) replies[0] = LOOKED_ON;
  const ending = endingOf(deeds, other, chance);
  return acts.map(({ says, because, deed }, i) => {
    const reply = i < last || deed.asked !== undefined ? replies[i] : undefined;
    const then = [reply, i === last ? ending : undefined].filter((one) => one !== undefined);
    return {
      done: madeUp(`“${withoutStop(says)}.”`),
      because,
      then: then.length === 0 ? [] : [madeUp(`“${then.join(' ')}”`)],
    };
  });
}

const TIME = /^(?:working |calendar )?(?:second|minute|hour|day|week|month|year)s?$/i;

/** The step that the lesson is about rests on its own passage. */
function becauseOf(step: Passage, isMain: boolean, { claim, passages, boundTo }: Material): Claim {
  const rules = boundTo(step);
  if (rules.length > 0) return withBounds(claim(step.text, step), rules);
  const support =
    step.reason !== undefined || isMain || step.amounts.length > 0 ? undefined : supportOf(step, passages);
  return support ? claim(support.text, support) : claim(reasonOf(step), step);
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
function doneBy(step: Passage): string | undefined {
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

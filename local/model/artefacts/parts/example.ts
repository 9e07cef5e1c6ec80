import type { Claim, WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { roundly, writtenLike, type Amount } from '../english/amounts.ts';
import { deedOf, gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { inPast, toldAsDone } from '../english/past.ts';
import { asInside, asSentence, holdsVerb, withoutStop } from '../english/tagged.ts';
import { asClause, asMine, partsOf } from '../english/voice.ts';
import { type Happening } from '../fiction/happening.ts';
import { givenAmong } from '../fiction/partner.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { endingOf, LOOKED_ON, otherIn, replyTo, type Deed, type Other } from '../fiction/replies.ts';
import { withBounds } from '../material/bound.ts';
import { supportOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import { limitsOnFigure, together, toldOfLimit, toldOfLimits } from '../material/limits-in-text.ts';
import type { Passage } from '../material/passages.ts';
import { kindOf } from './levels.ts';

/**
 * How a colleague who does not exist went about it, in their own words: what happened and what they did about it, a
 * limit held against the figure on the table, the passage behind each, what the other side said, and how it ended.
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
  // Where there are limits to tell of, what else there is does not follow from the case.
  const told = kept.length > 0 ? [main] : steps;
  const { full } = cast.somebody();
  const teller = role === '' ? 'a colleague in another team' : `${role} in another team`;
  const says = withoutStop(inPast(asMine(happening.says)));
  const other = otherIn(happening);
  const acts = told.flatMap((step) => actsOf(step, told.length + kept.length === 1, material));
  // What the figure falls under comes right behind what is done first about it.
  const all = acts.toSpliced(
    1,
    0,
    ...kept.map((one): Act => ({
      says: inPast(one.says),
      because: together(one.passages),
      deed: { kind: 'other', verb: '', isTimed: false, asked: one.asked, given: undefined },
    })),
  );
  const named = all.map((act) => ({ ...act, says: calledByName(act.says, happening) }));
  const [first, ...rest] = named;
  const opened = first ? [{ ...first, says: inTheMoment(first.says, says) }, ...rest] : [];
  return {
    situation: madeUp(`${full}, ${teller}, tells how it went last week: “${says}.”`),
    steps: withAnswers(opened, other, material),
  };
}

/** What was done, as one step; of an act that is the whole story, each part is one. */
function actsOf(step: Passage, isAlone: boolean, material: Material): Act[] {
  const parts = isAlone ? partsOf(gistOf(step.bare)).filter((part) => orderIn(part)) : [];
  const isShared =
    parts.length > 1 &&
    parts.every(
      (part) => part.split(' ').length >= FEWEST_WORDS && material.held(asSentence(part), step) !== undefined,
    );
  return (isShared ? parts : [deedOf(step.bare)]).map((said, i) => ({
    says: toldAs(step, said),
    because: i > 0 ? material.claim(asSentence(said), step) : becauseOf(step, material),
    deed: {
      kind: kindOf(step),
      verb: orderIn(said)?.verb ?? '',
      isTimed: step.amounts.some(({ unit }) => TIME.test(unit)),
      asked: undefined,
      given: /\bin return\b/i.test(step.act) ? givenAmong(material) : undefined,
    },
  }));
}
const FEWEST_WORDS = 3;

/** “I let the guest finish” → “I let Ada finish”, where the guest is Ada. */
function calledByName(says: string, { says: happened, who }: Partial<Happening>): string {
  const [first = ''] = who?.split(' ') ?? [];
  const noun = / is (?:an?|the) (?:\p{L}+ )*?(\p{L}+)(?: at [^.]+)?\. /u.exec(happened ?? '')?.[1];
  return first === '' || noun === undefined
    ? says
    : says
        .replaceAll(
          new RegExp(`\\b(?:the|an?) ${noun}([’']s)?\\b(?! (?:\\p{L}+s|who|that|which|whose)\\b)`, 'giu'),
          `${first}$1`,
        )
        .replace(/^(?!I\b)\p{Ll}/u, (letter) => letter.toUpperCase());
}

interface Act {
  says: string;
  because: Claim;
  deed: Deed;
}

/** Each with what the other side says to it, nothing said twice, and the last with what came of it. */
function withAnswers(acts: readonly Act[], other: Other, { chance }: Material): WorkedExample['steps'] {
  const deeds = acts.map(({ deed }) => deed);
  const found = deeds.map((deed) => asTold(replyTo(deed, other)));
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

/** What was answered, as it is told: what somebody said stays in their words. */
const asTold = (reply: string | undefined): string | undefined =>
  reply?.replaceAll(
    /(‘[^’]*(?:’(?=\p{L})[^’]*)*’)|[^‘]+/gu,
    (text, speech?: string) => speech ?? inPast(text),
  );

function becauseOf(step: Passage, { claim, passages, boundTo }: Material): Claim {
  const rules = boundTo(step);
  if (rules.length > 0) return withBounds(claim(step.text, step), rules);
  const support =
    step.reason !== undefined || step.amounts.length > 0 ? undefined : supportOf(step, passages);
  return support ? claim(support.text, support) : claim(reasonOf(step), step);
}

/** Why, where the passage says it: its reason, or what it explains after a colon. */
function reasonOf({ reason, text }: Passage): string {
  const explained = /: (.+)$/.exec(text)?.[1];
  return reason ?? (explained && holdsVerb(explained) && explained.length > 25 ? explained : text);
}

/** “Ada asked for a discount of 12 percent, so I first asked what …”; in two sentences where one would be long. */
function inTheMoment(act: string, says: string): string {
  const last = withoutStop(says.split(/(?<=[.!?]) /).at(-1) ?? says);
  const told = withoutStop(act);
  const watched = /^(\p{Lu}\p{L}+) .* wanted to see how it was done$/u.exec(last)?.[1];
  if (watched !== undefined) return `With ${watched} beside me, ${asInside(told)}`;
  const joined = `${last}, so ${asInside(told)}`;
  return isShort(joined) ? joined : `${last}. ${told}`;
}

/** A step as somebody tells it who took it once, with the figure that came of it in place of its bound. */
function toldAs(step: Passage, said: string): string {
  const done = toldAsDone(withoutBound(step, said));
  return withoutStop(done ?? `I saw to it that ${inPast(asMine(asClause(said)))}`);
}

/** “For at least 20 seconds” → “for 22 seconds”, “within five minutes” → “after four minutes”. */
function withoutBound({ amounts }: Passage, said: string): string {
  const amount = amounts.find(({ side, written }) => side !== 'exactly' && said.includes(written));
  const value = amount && within(amount);
  if (!amount || value === undefined || value === amount.value) return said;
  const figure = writtenLike(value, amount.written);
  const bounded = (words: string) => new RegExp(`\\b(?:${words}) ${amount.written}(?= ${amount.unit})`, 'iu');
  return TIME.test(amount.unit) && bounded('within').test(said)
    ? said.replace(bounded('within'), `after ${figure}`)
    : said.replace(bounded('at least|at most|up to|(?:no|not) (?:more|less) than'), figure);
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

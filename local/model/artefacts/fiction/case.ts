import { limitsIn } from '../../../../lib/domain/passage/limits.ts';
import { amountsIn, roundly, writtenLike } from '../english/amounts.ts';
import { withArticle } from '../english/naming.ts';
import { asSentence } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import { limitsOnFigure } from '../material/limits-in-text.ts';
import { figureOf } from './limited.ts';
import { givenAmong } from './partner.ts';

/** What somebody came for, and the figure that they have in their head. */
interface Brought {
  first: string;
  thing: string | undefined;
  figure: string | undefined;
}

const MONEY = /\b(?:price|discount|refund|payment|cost|fee|invoice|order|contract|euros?|dollars|pounds)\b/i;
const SUMS = ['24,000', '36,000', '48,000', '60,000'] as const;
const DAYS = ['3 March', '14 June', '9 September', '12 November'] as const;

/**
 * The facts that one has before one in a talk: when it began, what is on the table, what was offered before and by when
 * an answer is wanted. Nothing that was offered oversteps what the documents set.
 */
export function caseOf({ first, thing, figure }: Brought, material: Material, turn: number): string[] {
  const { cast, chance, passages, asked } = material;
  const { full } = cast.somebody();
  const day = DAYS[turn % DAYS.length] ?? DAYS[0];
  const about = thing ?? '';
  // Without a figure on the table, nothing that is made up would decide anything.
  if (figure === undefined) return [];
  const facts = [`First asked on ${day}. ${full} wrote down: ${about}.`];
  const limits = limitsOnFigure(`It is ${about} of ${figure}.`, passages, asked.skill);
  const amount = amountsIn(`of ${figure}`)[0];
  if (amount) {
    const isShare = /^(?:%|percent|per cent)$/i.test(amount.unit) && MONEY.test(about);
    const sum = chance.pick(SUMS);
    const part = (Number(sum.replaceAll(',', '')) * amount.value) / 100;
    facts.push(
      isShare
        ? `On the table: ${about} of ${figure} on ${sum} euros, which comes to ${Math.round(part).toLocaleString('en')} euros.`
        : `On the table: ${about} of ${figure}.`,
    );
    const lowest = Math.min(
      amount.value,
      ...limits
        .flatMap(({ limit }) => [limit.from, limit.to])
        .filter((bound) => Number.isFinite(bound) && bound > 0),
    );
    // What was offered was not offered for nothing, where the documents say that nothing is.
    const given = givenAmong(material);
    const inReturn = given === undefined ? '' : ` for ${given}`;
    const before = roundly(lowest * 0.6);
    if (before < lowest && limitsIn(`It is ${about} of ${figure}.`)[0]?.from === amount.value)
      facts.push(
        `Offered before: ${figureOf(before, amount.unit)}${inReturn}, two weeks later, and turned down.`,
      );
  }
  // What a limit asks for in return is not there yet, so that there is something to ask for.
  for (const { passage } of limits) {
    const [, thing = '', written = '', unit = ''] =
      /\ban? (?:longer|larger|higher|earlier|second)? ?((?:[\p{L}-]+ ){0,1}[\p{L}-]+) of at least (\d[\d,.]*|\p{L}+) (\p{L}+)/u.exec(
        passage.text,
      ) ?? [];
    const asks = thing === '' ? undefined : amountsIn(`at least ${written} ${unit}`)[0];
    if (asks)
      facts.push(
        asSentence(
          `So far they have in mind: ${withArticle(thing)} of ${writtenLike(roundly(asks.value / 2), written)} ${unit}`,
        ),
      );
  }
  return [
    ...new Set([...facts, `${first} wants an answer within two days, and sees somebody else after that.`]),
  ].slice(0, 6);
}

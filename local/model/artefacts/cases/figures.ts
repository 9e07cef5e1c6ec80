import { amountsIn, caughtBy, roundly, writtenLike, type Amount } from '../english/amounts.ts';

/** From here on the next figure is near enough to be a bound: 80 → 84, and 8 → 12. */
const NEAR_FROM = 10;

/** What there is half of; people and pallets are counted. */
const DIVIDED =
  /^(?:second|minute|hour|day|week|month|year|degree|°|(?:kilogram|milligram|gram)|kg|g$|litre|(?:kilometre|centimetre|millimetre|metre)|percent|%|euro|dollar|pound|[€$£]|decibel)/i;

/** An amount that a limit just catches: “above 80 percent” → 84, “below two kilograms” → 1.5. */
export function justCaught({ value, side, ...rest }: Amount): number {
  const isBelow = side === 'below' || side === 'at-least';
  if (isBelow && value < NEAR_FROM) return DIVIDED.test(rest.unit) ? roundly(value * 0.75) : value - 1;
  if (value < NEAR_FROM) return caughtBy({ value, side: 'above', ...rest });
  return isBelow ? Math.floor(value * 0.95) : Math.ceil(value * 1.05);
}

/** An amount that a limit just leaves: “above 80 percent” → 76, “below two kilograms” → 2.5. */
const justLeft = ({ side, ...rest }: Amount): number =>
  justCaught({ ...rest, side: side === 'below' || side === 'at-least' ? 'above' : 'below' });

/** The same with its unit, as the passage writes it. */
export const figureBeside = (amount: Amount): string => withUnit(justCaught(amount), amount);
export const figureOnTheOtherSide = (amount: Amount): string => withUnit(justLeft(amount), amount);

function withUnit(value: number, { unit }: Amount): string {
  const number = writtenLike(value, '1');
  return /[$€£]/.test(unit) ? `${unit}${number}` : `${number} ${unit}`;
}

/** “Below 6.8 or above 7.6” → “6.4”: of two sides the first, also where no unit stands behind it. */
export function withoutBounds(text: string): string {
  const one = text.replace(OTHER_SIDE, '$1');
  return one.replace(UNCOUNTED, (_, side: string, number: string) => {
    const value = Number(number);
    const off = value * (/^(?:below|under|less)/iu.test(side) ? 0.95 : 1.05);
    return String(Math.round(off * 10) / 10);
  });
}
const OTHER_SIDE =
  /((?:above|below|over|under|(?:more|less) than) \d[\d.]*) or (?:above|below|over|under|(?:more|less) than) \d[\d.]*/iu;
const UNCOUNTED =
  /(?<!\b(?:no|not) )\b(above|below|over|under|(?:more|less) than) (\d+(?:\.\d+)?)(?=[.,;]|$| (?:and|or|is)\b)/iu;

/** “Return more than 20 percent” → “return 21 percent”: what somebody does has a figure and no bound. */
export function concretely(said: string): string {
  const text = withoutBounds(said);
  const amount = amountsIn(text).find(({ side }) => side === 'above' || side === 'below');
  if (!amount) return text;
  const isAge = /\bolder than $/i.test(text.slice(0, amount.at));
  const before = text
    .slice(0, amount.at)
    .replace(/(?:\b(?:more|less|fewer|longer|older|\p{L}+er) than|\b\p{L}+) ?$/iu, '');
  const behind = text.slice(amount.at + amount.written.length);
  const aged = isAge ? behind.replace(/^( \p{L}+)/u, '$1 old') : behind;
  return `${before}${writtenLike(justCaught(amount), '1')}${aged}`;
}

/** Fewer than all of it: “ten people” → “five people”; undefined where there is nothing to take away from. */
export function lessOf(text: string): string | undefined {
  const amounts = amountsIn(text).filter(({ value }) => value >= 3);
  if (amounts.length === 0) return undefined;
  return amounts.toReversed().reduce((said, { at, written, value }) => {
    const less = writtenLike(value >= 4 ? Math.floor(value / 2) : value - 1, written);
    return `${said.slice(0, at)}${less}${said.slice(at + written.length)}`;
  }, text);
}

import type { WayAhead } from '../../domain/workforce/ways.ts';
import type { Words } from '../../messages/words.ts';
import type { CapabilityLine } from './capability-lines.ts';

/** What will be there of what is needed, if nothing is done. */
export function outlookInWords(
  line: Pick<CapabilityLine, 'role' | 'skill' | 'people' | 'day' | 'outlook' | 'able'>,
  { say }: Words,
): string {
  const { role, skill, people, day, outlook, able } = line;
  const told = { role, skill, needed: people, day };
  if (outlook === 'unknown' || !able) return say('plan.unknown', told);
  const { about, low, high, headsFrom } = able;
  return say(`plan.${outlook}`, { ...told, about, low, high, heads: headsFrom });
}

/** Other roles of which about so many can do it today. */
export const nearestInWords = ({ nearest }: Pick<CapabilityLine, 'nearest'>, { say, list }: Words): string =>
  say('plan-page.nearest', {
    groups: list(
      nearest.map(({ role, people }) => say('plan-page.near', { role, people })),
      'and',
    ),
  });

/** One row of the sheet. */
export const wayInWords = (
  { way, people, cost, days, late, risk, confidence, daysFrom }: WayAhead,
  currency: string,
  words: Words,
): string =>
  words.say('plan.way', {
    way,
    people,
    cost: Math.round(cost),
    currency,
    days,
    late,
    risk,
    confidence,
    from: daysFrom,
  });

/** What was chosen, and what came of it where its day is over. */
export function chosenInWords(
  chosen: NonNullable<CapabilityLine['chosen']>,
  currency: string,
  words: Words,
): string {
  const { way, at, people, cost, days, said } = chosen;
  const told = words.say('plan.chosen', {
    way,
    on: words.day(at),
    people,
    cost: Math.round(cost),
    currency,
    days,
    low: said.low,
    high: said.high,
  });
  const came = cameInWords(chosen, words);
  return came === undefined ? told : `${told} ${came}`;
}

/** What came of it; undefined until its day is over. */
export const cameInWords = (
  {
    people,
    day,
    needed,
    came,
  }: Pick<NonNullable<CapabilityLine['chosen']>, 'people' | 'day' | 'needed' | 'came'>,
  { say }: Words,
): string | undefined =>
  came && say('plan.came', { able: came.able, needed, day, people, hired: String(came.hired ?? 'none') });

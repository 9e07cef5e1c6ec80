import { toTenths } from '../../domain/rounding.ts';
import type { Amount, Money } from '../../domain/spent/rates.ts';
import type { Took } from '../../domain/spent/took.ts';
import type { Words } from '../../messages/words.ts';

/** What a need took until a reading of it: the page of that reading says it, sentence by sentence. */
export const tookInWords = (took: Took, at: number, words: Words): string[] => [
  words.say('spent.page', { day: words.day(at), parts: amountInWords(took, words) }),
  ...(took.people > 0 ? [moneyInWords(took.money, words)] : [words.say('spent.few')]),
  ...eachInWords(took.each, took.money, words),
  levelInWords(took, words),
  daysInWords(took.days, words),
];

/** Hours of learners and tokens, as far as there are any. */
export function amountInWords({ hours, tokens }: Amount, { say, list }: Words): string {
  const parts = [
    ...(hours.most > 0 || tokens === 0 ? [say('spent.hours', spanToRead(hours))] : []),
    ...(tokens > 0 ? [say('spent.tokens', { tokens })] : []),
  ];
  return list(parts, 'and');
}

/** In whole hours from ten on, and below in tenths, which nobody takes for nothing. */
export const hoursToRead = (hours: number): number => (hours < 10 ? toTenths(hours) : Math.round(hours));

/** Where both ends read the same there is but the upper one. */
function spanToRead({ least, most }: Amount['hours']): Amount['hours'] {
  const [from, until] = [hoursToRead(least), hoursToRead(most)];
  return { least: from < until ? from : 0, most: until };
}

export const moneyInWords = (money: Money | undefined, { say }: Words): string =>
  money ? say('spent.money', { ...money, same: money.least === money.most }) : say('spent.money.unsaid');

export const eachInWords = (each: Took['each'], money: Money | undefined, { say }: Words): string[] =>
  each === undefined
    ? []
    : [
        say('spent.each', {
          hours: each.hours,
          priced: each.money !== undefined,
          money: each.money ?? 0,
          currency: money?.currency ?? '',
        }),
      ];

export function levelInWords({ aLevel, money }: Pick<Took, 'aLevel' | 'money'>, { say }: Words): string {
  if (!aLevel) return say('spent.level.unsaid');
  const [low, high] = aLevel.hours;
  const [cheap, dear] = aLevel.money ?? [0, 0];
  const currency = money?.currency ?? '';
  return say('spent.level', { low, high, cheap, dear, currency, priced: aLevel.money !== undefined });
}

export const daysInWords = ({ delivery, capability }: Took['days'], { say }: Words): string =>
  say('spent.days', {
    delivered: delivery !== undefined,
    delivery: delivery ?? 0,
    shown: capability !== undefined,
    capability: capability ?? 0,
  });

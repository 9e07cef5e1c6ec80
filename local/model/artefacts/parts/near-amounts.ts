import { amountsIn, type Amount } from '../english/amounts.ts';
import type { Passage } from '../material/passages.ts';
import type { Wrong } from './wrong.ts';

const TIME = /^(?:working |calendar )?(?:second|minute|hour|day|week|month|year)s?$/i;

/** “Within 30 minutes” of one thing, where 24 hours are set to another. */
export function nearAmounts(phrase: string, passage: Passage, passages: readonly Passage[]): Wrong[] {
  const amount = amountsIn(phrase).at(-1);
  const written = amount && `${amount.written} ${amount.unit}`;
  if (!amount || !written || !phrase.includes(written)) return [];
  const isAlike = (unit: string) =>
    TIME.test(amount.unit) ? TIME.test(unit) : unit.replace(/s$/, '') === amount.unit.replace(/s$/, '');
  return passages
    .filter((other) => other.id !== passage.id && other.use !== 'fact')
    .flatMap((other) =>
      other.amounts
        .filter(({ unit, side, value }) => isAlike(unit) && side !== 'exactly' && value > 1)
        .filter((near) => near.unit !== amount.unit || near.value !== amount.value)
        .filter((near) => isNear(near, amount))
        .slice(0, 1)
        .map((near) => ({
          says: phrase.replace(written, `${near.written} ${near.unit}`),
          mistake: 'other-case' as const,
          from: other,
          breaks: '',
        })),
    );
}

/** Nobody takes ten degrees for seventy, or days for minutes. */
function isNear(one: Amount, other: Amount): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return Math.max(a, b) <= Math.min(a, b) * FARTHEST;
}
const FARTHEST = 5;
const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2.6e6, year: 3.2e7 };
const sizeOf = ({ value, unit }: Amount): number =>
  value * (Object.entries(SECONDS).find(([name]) => unit.toLowerCase().includes(name))?.[1] ?? 1);

import { createRequire } from 'node:module';
import type * as Cards from 'adaptivecards';

const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards',
) as typeof Cards;

/** What a list of elements would hold where an expression stands for one. */
const some = [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x' }] }];

const filled = (value: unknown): unknown => {
  if (typeof value === 'string' && /^@body\('\w+'\)$/.test(value)) return some;
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, filled(inside)]));
};

/** What Microsoft's library finds wrong with a card of a flow. */
export function complaintsAbout(card: unknown): string[] {
  const context = new SerializationContext();
  new AdaptiveCard().parse(filled(card), context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}

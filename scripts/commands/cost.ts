// Says what so many people use in a month, and what it costs at prices of one's own.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { command, Misunderstood, print } from './command.ts';
import { coefficients, type CoefficientName } from './cost/cost-coefficients.ts';
import { quantitiesFor, shown } from './cost/cost-model.ts';

const Prices = z.strictObject({
  currency: z.string(),
  use: z.record(z.string(), z.number().min(0).nullable()),
  month: z.record(z.string(), z.number().min(0).nullable()),
});

export const cost = command({
  name: 'cost',
  summary: 'what so many people use in a month, and what that costs',
  options: {
    people: { type: 'string', value: 'N', default: '1000', help: 'how many (1000)' },
    prices: {
      type: 'string',
      value: 'FILE',
      help: 'JSON as docs/guides/prices.json: prices of use, and what each month costs whoever uses it. Copy it, look\nyour prices up and fill them in; none is shipped, because they change and contracts differ',
    },
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      multiple: true,
      default: [],
      help: 'another value for a coefficient of docs/guides/cost.md; may be repeated',
    },
  },
  run(values) {
    const people = Number(values.people);
    if (!(people > 0)) throw new Misunderstood('--people is a number above 0.');
    const used = quantitiesFor(people, changes(values.set));
    const prices = values.prices ? Prices.parse(JSON.parse(readFileSync(values.prices, 'utf8'))) : undefined;
    let sum = 0;
    const missing: string[] = [];
    const costOf = (name: string, price: number | null | undefined, amount: number): string => {
      if (!prices) return '';
      if (price === null || price === undefined) missing.push(name);
      sum += (price ?? 0) * amount;
      return `   ${price === null || price === undefined ? 'no price' : shown(price * amount)}`;
    };
    for (const { id, what, amount, unit } of used)
      print(
        `${what.padEnd(52)}${`${shown(amount)} ${unit}`.padStart(18)}${costOf(id, prices?.use[id], amount)}`,
      );
    if (!prices) return;
    for (const [name, price] of Object.entries(prices.month))
      print(`${name.padEnd(70)}${costOf(name, price, 1)}`);
    print(`\nTogether ${shown(sum)} ${prices.currency} a month, before the free grants of a subscription.`);
    if (missing.length > 0) print(`Without a price, and so not in it: ${missing.join(', ')}.`);
  },
});

function changes(settings: readonly string[]): Partial<Record<CoefficientName, number>> {
  return Object.fromEntries(
    settings.map((setting) => {
      const [name = '', value = ''] = setting.split('=');
      if (!(name in coefficients) || !(Number(value) >= 0) || value === '')
        throw new Misunderstood(
          `--set ${setting}: name one of ${Object.keys(coefficients).join(', ')} and a number.`,
        );
      return [name, Number(value)];
    }),
  );
}

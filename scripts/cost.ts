// Says what so many people use in a month, and what it costs at prices of one's own.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { complain } from './checks/command.ts';
import { coefficients, type CoefficientName } from './guides/cost-coefficients.ts';
import { quantitiesFor, shown } from './guides/cost-model.ts';

const HELP = `npm run cost -- [options]   what so many people use in a month, and what that costs

  --people N         how many (1000)
  --prices FILE      JSON as docs/guides/prices.json: prices of use, and what each month costs whoever uses it. Copy it, look
                     your prices up and fill them in; none is shipped, because they change and contracts differ
  --set NAME=VALUE   another value for a coefficient of docs/guides/cost.md; may be repeated
  --help
`;

const Prices = z.strictObject({
  currency: z.string(),
  use: z.record(z.string(), z.number().min(0).nullable()),
  month: z.record(z.string(), z.number().min(0).nullable()),
});

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000' },
    prices: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function changes(): Partial<Record<CoefficientName, number>> {
  return Object.fromEntries(
    values.set.map((setting) => {
      const [name = '', value = ''] = setting.split('=');
      if (!(name in coefficients) || !(Number(value) >= 0) || value === '')
        throw new RangeError(
          `--set ${setting}: name one of ${Object.keys(coefficients).join(', ')} and a number.`,
        );
      return [name, Number(value)];
    }),
  );
}

async function main(): Promise<void> {
  if (values.help) {
    say(HELP);
    return;
  }
  const people = Number(values.people);
  if (!(people > 0)) throw new RangeError('--people is a number above 0.');
  const used = await quantitiesFor(people, changes());
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
    say(`${what.padEnd(52)}${`${shown(amount)} ${unit}`.padStart(18)}${costOf(id, prices?.use[id], amount)}`);
  if (!prices) return;
  for (const [name, price] of Object.entries(prices.month))
    say(`${name.padEnd(70)}${costOf(name, price, 1)}`);
  say(`\nTogether ${shown(sum)} ${prices.currency} a month, before the free grants of a subscription.`);
  if (missing.length > 0) say(`Without a price, and so not in it: ${missing.join(', ')}.`);
}

await main().catch(complain);

import { costOf } from '../../../test/bench/sweep/events.ts';
import { coefficients } from '../../commands/cost/cost-coefficients.ts';
import { quantitiesFor, shown } from '../../commands/cost/cost-model.ts';
import { code, table } from './table.ts';

/** What 1,000 people use in a month, and the coefficients behind it. */
export async function quantities(): Promise<string> {
  const rows = (await quantitiesFor(1_000)).map(({ what, amount, unit, formula }) => [
    what,
    `${shown(amount)} ${unit}`,
    formula,
  ]);
  const inputs = Object.entries(coefficients).map(([name, { value, unit, source }]) => [
    code(name),
    `${value.toLocaleString('en')} ${unit}`,
    source,
  ]);
  return [
    table(['what', 'in a month', 'formula'], rows),
    table(['coefficient', 'value', 'from'], inputs),
  ].join('\n\n');
}

/** What a signal costs the store, from operations that were counted. */
export async function storeCost(): Promise<string> {
  const costs = await Promise.all([1, 5, 10, 50].map((together) => costOf(together)));
  return table(
    ['signals of one person folded together', 'request units a signal', 'least possible'],
    costs.map(({ together, unitsPerEvent, floor }) => [
      String(together),
      unitsPerEvent.toFixed(1),
      floor.toFixed(1),
    ]),
  );
}

import { coefficients } from '../../commands/cost/cost-coefficients.ts';
import { quantitiesFor, shown } from '../../commands/cost/cost-model.ts';
import { unitsPerSignal } from '../../commands/cost/request-units.ts';
import { code, table } from './table.ts';

/** What 1,000 people use in a month, and the coefficients behind it. */
export function quantities(): string {
  const rows = quantitiesFor(1_000).map(({ what, amount, unit, formula }) => [
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

/** What a signal costs the store. */
export function storeCost(): string {
  const { evidenceKB, stateKB } = coefficients;
  return table(
    ['signals of one person folded together', 'request units a signal'],
    [1, 5, 10, 50].map((together) => [
      String(together),
      unitsPerSignal(evidenceKB.value, stateKB.value, together).toFixed(1),
    ]),
  );
}

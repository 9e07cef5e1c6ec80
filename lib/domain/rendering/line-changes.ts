import type { Words } from '../../messages/words.ts';
import { toHundredths } from '../rounding.ts';
import type { CharterLine } from '../charter.ts';

/** What of a line of the strategy is otherwise than it was, one sentence each, with what stood there before. */
export function lineChanges(before: CharterLine, after: CharterLine, { say, day }: Words): string[] {
  const isOther = (a: readonly string[], b: readonly string[]) =>
    JSON.stringify(a.toSorted()) !== JSON.stringify(b.toSorted());
  const share = ({ weight }: CharterLine) => toHundredths(weight);
  return [
    ...(before.text === after.text
      ? []
      : [say('line.changed.text', { before: before.text, after: after.text })]),
    ...(['until', 'from'] as const)
      .filter((end) => before[end] !== after[end])
      .map((end) =>
        say(`line.changed.${end}`, {
          before: day(Date.parse(before[end])),
          after: day(Date.parse(after[end])),
        }),
      ),
    ...(before.weight === after.weight
      ? []
      : [say('line.changed.weight', { before: share(before), after: share(after) })]),
    ...(isOther(before.skillIds, after.skillIds) ? [say('line.changed.skills')] : []),
    ...(isOther(before.roleIds, after.roleIds) ? [say('line.changed.roles')] : []),
  ];
}

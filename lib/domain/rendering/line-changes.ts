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
    ...(before.until === after.until
      ? []
      : [
          say('line.changed.until', {
            before: day(Date.parse(before.until)),
            after: day(Date.parse(after.until)),
          }),
        ]),
    ...(before.from === after.from
      ? []
      : [
          say('line.changed.from', {
            before: day(Date.parse(before.from)),
            after: day(Date.parse(after.from)),
          }),
        ]),
    ...(before.weight === after.weight
      ? []
      : [say('line.changed.weight', { before: share(before), after: share(after) })]),
    ...(isOther(before.skillIds, after.skillIds) ? [say('line.changed.skills')] : []),
    ...(isOther(before.roleIds, after.roleIds) ? [say('line.changed.roles')] : []),
  ];
}

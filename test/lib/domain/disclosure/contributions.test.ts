import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { expect, test } from '@jest/globals';
import { stillTelling } from '../../../../lib/domain/disclosure/contributions.ts';

const batch = (people: number) => ({ people, atTarget: 0, short: 0 });
const statement = (people: number) => ({ number: 1, at: 1, people });

test.each([
  ['of whose people one stands so still', 5, 1, true],
  ['of whose people nobody stands so any more', 5, 0, false],
  ['that said nothing, of four: who left since is told by the next', 4, 0, true],
])('a statement %s is kept beside a new one: %s', (_what, people, still, kept) => {
  expect(stillTelling([statement(people)], [batch(still), batch(9)], MINIMUM_GROUP)).toHaveLength(
    kept ? 1 : 0,
  );
});

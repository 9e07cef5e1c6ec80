import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { DAYS_TO_LEARN, learnedHere } from '../../domain/outcome/learned-here.ts';
import { comparedWith } from '../../domain/hiring/expected.ts';
import { actOfComparing, type Requisition } from '../../domain/hiring/requisition.ts';
import { logThenSave } from '../../log-then-save.ts';
import { step } from '../../step.ts';
import { readingsHere } from '../readings-here.ts';

/**
 * Holds what was said to be learned here in ninety days against what was read since, once the ninety days are over:
 * each skill when it is read, until the last of them was, or a year after the first day.
 * Newcomers of one opening are too few to be spoken of: what is read is how the role learns it by now.
 */
export const compareLearned = step({
  name: 'compare-learned',
  agent: 'hiring',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { registers } = ports;
    const due = (await registers.latest('requisition')).filter(({ value }) => isDue(value, at));
    if (due.length === 0) return { compared: [] };
    const readings = await readingsHere(ports);
    const { minimumGroup: least } = (await registers.policy()).thresholds;
    const compared: string[] = [];
    for (const { id, value, etag } of due) {
      const expected = comparedWith(
        value.expected,
        (skillId) => learnedHere(readings, { roleId: value.roleId, skillId }, least),
        value.saidAt,
      );
      const read = expected.filter(({ came }) => came);
      if (read.length === value.expected.filter(({ came }) => came).length) continue;
      const next = { ...value, expected, comparedAt: at };
      await logThenSave(
        {
          decisionId: `requisition:${id}:came:${read.length}`,
          at,
          decidedBy: { kind: 'rule', name: 'what was said to be learned here, against what was read' },
          subject: 'registers',
          outcome: actOfComparing(next),
          evidence: [
            `requisition:${id}`,
            ...expected.flatMap(({ came }) => (came ? `insight:${came.insightId}` : [])),
          ],
        },
        [{ register: 'requisition', id, value: next, at, ifMatch: etag }],
        ports,
      );
      compared.push(id);
    }
    return { compared };
  },
});

/** What is read later says little of how the role learned when they came. */
const LOOKED_FOR_DAYS = 365;

function isDue({ standing, startsOn, expected }: Requisition, at: number): boolean {
  const days = (at - Date.parse(startsOn)) / DAY;
  return (
    standing === 'filled' &&
    expected.some(({ came }) => !came) &&
    days >= DAYS_TO_LEARN &&
    days < LOOKED_FOR_DAYS
  );
}

import { z } from 'zod';
import { learnedSince, type HiredInto } from '../../domain/outcome/learned-here.ts';
import { comparedWith, comparingOf } from '../../domain/hiring/expected.ts';
import { actOfComparing, type Requisition } from '../../domain/hiring/requisition.ts';
import { logThenSave } from '../../log-then-save.ts';
import { step } from '../../step.ts';
import { readingsHere } from '../readings-here.ts';

/**
 * Holds what was said to be learned here in ninety days against what was read of the role in which they work since
 * their first day, once the ninety days are over: each skill when it is read, until the last of them was, or a year
 * after the first day. Newcomers of one opening are too few to be spoken of: what is read is how those learn it among
 * whom they are.
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
        (skillId) => learnedSince(readings, skillId, into(value), least),
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

const into = ({ roleId, department, startsOn }: Requisition): HiredInto => ({
  roleId,
  ...(department === undefined ? {} : { department }),
  from: Date.parse(startsOn),
});

const isDue = (requisition: Requisition, at: number): boolean =>
  comparingOf(requisition, at) === 'now' && requisition.expected.some(({ came }) => !came);

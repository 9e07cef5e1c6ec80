import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { inFives } from '../../domain/disclosure/share-in-words.ts';
import type { Requisition } from '../../domain/hiring/requisition.ts';
import { hiredFor } from '../../domain/hiring/hired-for.ts';
import { needIdOf } from '../../domain/need/need.ts';
import { actOfPlanChoice } from '../../domain/workforce/plan-choice.ts';
import { logThenSave } from '../../log-then-save.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';

/** What was said longer ago is no word on what came. */
const STILL_SAID = 31 * DAY;

/**
 * Holds each choice whose day has come against what came: how many of the role can do it, as far as it may be said.
 * Where nothing may be said, at the level that was asked and within the last month, it waits for the next look.
 */
export const compareChoices = step({
  name: 'compare-choices',
  agent: 'workforce-planning',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { registers, standings } = ports;
    const compared: string[] = [];
    for (const { id, value, etag } of await registers.latest('plan-choice')) {
      if (value.came || Date.parse(value.day) > at) continue;
      const standing = await standings.find(value, true);
      if (!standing || standing.assessed === 0 || standing.target !== value.level) continue;
      if (at - (standing.saidAt ?? 0) > STILL_SAID) continue;
      const able = inFives(
        (standing.population * (standing.assessed - standing.belowTarget)) / standing.assessed,
      );
      const hired = value.way === 'buy' ? hiredFor(value, await requisitionsIn(registers)) : undefined;
      const next = { ...value, came: { able, ...(hired === undefined ? {} : { hired }), at } };
      await logThenSave(
        {
          decisionId: `plan-choice:${id}:came:${value.day}`,
          at,
          decidedBy: { kind: 'rule', name: 'what was chosen for the plan, against what came' },
          subject: needIdOf(value.roleId, value.skillId),
          outcome: actOfPlanChoice(next),
          evidence: [`standing:${value.roleId}:${value.skillId}`],
        },
        [{ register: 'plan-choice', id, value: next, at, ifMatch: etag }],
        ports,
      );
      compared.push(id);
    }
    return { compared };
  },
});

const requisitionsIn = async (registers: Ports['registers']): Promise<Requisition[]> =>
  (await registers.latest('requisition')).map(({ value }) => value);

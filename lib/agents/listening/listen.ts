import { z } from 'zod';
import { DAY } from '../../domain/durations.ts';
import { pulseAsSaid } from '../../domain/disclosure/say-pulse.ts';
import { step } from '../../step.ts';
import { parentKey, sentenceOf, shiftIn, withoutDifferences } from './rules.ts';

/** Days in which one change of a group is told once, however often it is looked at. */
const TOLD_DAYS = 180;

/**
 * Looks at every group's answers: a change is shown to leaders and acted on by nobody, because it says that and not
 * why.
 */
export const listen = step({
  name: 'listen',
  agent: 'listening',
  input: z.strictObject({}),
  async run(_, { groups, decisions, disclosures, words }, { at }) {
    const noise = await disclosures.noise();
    let series = 0;
    const parts = new Map<string, number>();
    for await (const { within, question, points } of groups.pulses()) {
      series += 1;
      if (within === undefined) continue;
      for (const [day, { answers }] of Object.entries(points)) {
        const key = parentKey(within, question, day);
        parts.set(key, (parts.get(key) ?? 0) + answers);
      }
    }
    const told = new Set<string>();
    for await (const { groupId, question, at: when } of groups.changes())
      if (at - when < TOLD_DAYS * DAY) told.add(`${groupId}.${question}`);
    const changed: string[] = [];
    for await (const pulse of groups.pulses()) {
      const { groupId, question } = pulse;
      const shift = told.has(`${groupId}.${question}`)
        ? undefined
        : shiftIn(pulseAsSaid(withoutDifferences(pulse, parts, noise.least), noise), series);
      if (!shift) continue;
      const changeId = `${groupId}.${question}.${shift.since}`;
      await decisions.append({
        decisionId: `${changeId}:changed`,
        at,
        decidedBy: { kind: 'rule', name: 'change beyond last year’s season' },
        subject: groupId,
        outcome: `${question} changed by ${shift.effect} [${shift.interval.join(', ')}]`,
        evidence: [`pulse:${groupId}:${question}`],
      });
      await groups.saveChange({
        changeId,
        groupId,
        question,
        at,
        ...shift,
        sentence: sentenceOf(question, shift, words),
      });
      changed.push(changeId);
    }
    return { changed };
  },
});

import { z } from 'zod';
import { DAY } from '../../domain/durations.ts';
import { pulseAsSaid } from '../../domain/disclosure/say-pulse.ts';
import { Id, RegisterId } from '../../domain/ids.ts';
import { withReport, type GroupPulse } from '../../domain/pulse.ts';
import { PulseSummed } from '../../domain/signal.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step, type Agent } from '../../step.ts';
import { parentKey, sentenceOf, shiftIn, withoutDifferences } from './rules.ts';

/** Takes in reports about one group and one question: one read and one write. */
export const notePulse = step({
  name: 'note-pulse',
  agent: 'listening',
  input: z.strictObject({ groupId: Id, question: RegisterId, reports: z.array(PulseSummed).min(1) }),
  run: ({ groupId, question, reports }, { groups }) =>
    withOptimisticRetry(async () => {
      const stored = await groups.pulse(groupId, question);
      const before: GroupPulse = stored?.value ?? { groupId, question, points: {} };
      const after = reports.reduce(
        (pulse, { time, data }) => withReport(pulse, time.slice(0, 10), data),
        before,
      );
      if (after !== before) await groups.savePulse({ ...stored, value: after });
      return { noted: reports.length };
    }),
});

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
        : shiftIn(pulseAsSaid(withoutDifferences(pulse, parts), noise), series);
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

export const listening: Agent<'listening'> = {
  name: 'listening',
  decides: 'which groups answer differently than season and chance explain',
  without: 'reports of groups are kept as dead letters with the reason switched-off; no change is shown',
  activities: [],
};

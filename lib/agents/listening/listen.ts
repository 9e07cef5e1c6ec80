import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { holidaysOf } from '../../domain/policy/holidays.ts';
import { pulseAsSaid } from '../../domain/disclosure/say-pulse.ts';
import { TOLD_DAYS, type GroupPulse } from '../../domain/signal/pulse.ts';
import { step } from '../../step.ts';
import {
  changedAmong,
  parentKey,
  reportsIn,
  sentenceOf,
  shiftAmong,
  withoutDifferences,
  type GroupReport,
  type Shift,
} from './rules.ts';

/** A group and question that was looked at, without its answers: there are as many of them as groups. */
interface Looked extends Pick<GroupPulse, 'groupId' | 'question' | 'roles'> {
  shift: Shift | undefined;
}

const keyOf = ({ groupId, question }: Pick<GroupPulse, 'groupId' | 'question'>): string =>
  `${groupId}.${question}`;

/**
 * Looks at every group’s answers together: a change is shown to leaders with what to ask, and asked about wherever a
 * cause is decided for a role that works there. Nobody acts on it alone, because it says that and not why.
 */
export const listen = step({
  name: 'listen',
  agent: 'listening',
  input: z.strictObject({}),
  async run(_, { groups, decisions, disclosures, registers, words }, { at }) {
    const noise = await disclosures.noise();
    const { calendar } = await registers.policy();
    const parts = new Map<string, number>();
    for await (const { within, question, points } of groups.pulses()) {
      if (within === undefined) continue;
      for (const [day, { answers }] of Object.entries(points)) {
        const key = parentKey(within, question, day);
        parts.set(key, (parts.get(key) ?? 0) + answers);
      }
    }
    const readable = (pulse: GroupPulse): GroupReport[] =>
      reportsIn(
        pulseAsSaid(withoutDifferences(pulse, parts, noise.least), noise),
        holidaysOf(pulse, calendar),
      );
    // Read once, where a part of it is looked at: only groups that have parts are kept.
    const wholes = new Map<string, GroupReport[]>();
    const reportsOfWhole = async (groupId: string, question: string): Promise<GroupReport[]> => {
      const key = keyOf({ groupId, question });
      const known = wholes.get(key);
      if (known) return known;
      const whole = await groups.pulse(groupId, question);
      const reports = whole ? readable(whole.value) : [];
      wholes.set(key, reports);
      return reports;
    };
    // What was told as a weak sign may become sure; what was told for sure is not told again.
    const told = new Map<string, boolean>();
    for await (const { at: when, isWeak = false, ...change } of groups.changes()) {
      const key = keyOf(change);
      if (at - when < TOLD_DAYS * DAY) told.set(key, isWeak && told.get(key) !== false);
    }
    const looked: Looked[] = [];
    for await (const pulse of groups.pulses()) {
      const { groupId, question, roles, within } = pulse;
      const toldWeak = told.get(keyOf(pulse));
      if (toldWeak === false) continue;
      const whole = within === undefined ? [] : await reportsOfWhole(within, question);
      const shift = shiftAmong(readable(pulse), whole);
      const isNews = toldWeak === undefined || shift?.isWeak === false;
      looked.push({ groupId, question, ...(roles ? { roles } : {}), shift: isNews ? shift : undefined });
    }
    const isChanged = changedAmong(looked.map(({ shift }) => shift));
    const changed: string[] = [];
    for (const [i, { groupId, question, roles, shift }] of looked.entries()) {
      if (!shift || !isChanged[i]) continue;
      const changeId = `${groupId}.${question}.${shift.since}`;
      const { since, until, effect, interval, isWeak } = shift;
      await decisions.append({
        decisionId: `${changeId}:${isWeak ? 'weak' : 'changed'}`,
        at,
        decidedBy: { kind: 'rule', name: isWeak ? 'change beyond drift' : 'change beyond drift and season' },
        subject: groupId,
        outcome: `${question} changed by ${effect} [${interval.join(', ')}]`,
        evidence: [`pulse:${groupId}:${question}`],
      });
      const sentence = sentenceOf(question, shift, words);
      const change = { changeId, groupId, question, at, since, until, effect, interval, isWeak, sentence };
      await groups.saveChange({ ...change, ...(roles ? { roles } : {}) });
      changed.push(changeId);
    }
    return { changed };
  },
});

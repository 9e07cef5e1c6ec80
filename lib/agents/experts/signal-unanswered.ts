import { z } from 'zod';
import { monthOf } from '../../domain/policy/budget.ts';
import { fullGroupsOf } from '../../domain/disclosure/share-in-words.ts';
import { answersNow, isNamedTo, type Twin } from '../../domain/expert/twin.ts';
import { askedByRole } from '../../domain/expert/unanswered.ts';
import { sha256 } from '../../domain/sha256.ts';
import { ownSignal, type SignalOf } from '../../domain/signal/signal.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';

/** Signals that are sent in one call. */
const AT_ONCE = 100;

/**
 * Tells the other agents what people of one role asked experts in vain: a subject in an expert’s words, the role and
 * full groups of people, never who, nor whose subject it is; and never so many that fewer than a group of the role are
 * left, because then everybody would know who asked. Once a month for each subject: the id holds the month.
 */
export const signalUnanswered = step({
  name: 'signal-unanswered',
  agent: 'experts',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { experts, registers, bus } = ports;
    const { minimumGroup: least } = (await registers.policy()).thresholds;
    const signals: SignalOf<'subject.unanswered'>[] = [];
    for await (const twin of experts.all()) {
      if (!answersNow(twin, at)) continue;
      const unanswered = await Array.fromAsync(experts.unansweredOf(twin.personId));
      for (const { subject, roleId, people: asked } of askedByRole(twin, unanswered)) {
        if (asked < least) continue;
        const people = fullGroupsOf(asked, await whoMayAsk(twin, roleId, asked + least, ports), least);
        if (people === 0) continue;
        const id = sha256(JSON.stringify([twin.twinId, subject, roleId, monthOf(at)]), 32);
        signals.push(
          ownSignal('subject.unanswered', 'experts', { id, subject: roleId, at, data: { subject, people } }),
        );
      }
    }
    for (const some of someAtATime(signals, AT_ONCE)) await bus.send(some);
    return { signalled: signals.length };
  },
});

/**
 * People of a role who could have asked this expert, counted up to some number: those to whom they are named, without
 * themselves and without whoever objects, of whom nothing is counted.
 */
async function whoMayAsk(
  twin: Twin,
  roleId: string,
  most: number,
  { learners }: Pick<Ports, 'learners'>,
): Promise<number> {
  let found = 0;
  for await (const one of learners.all('learning', { roleId })) {
    const isAsking = one.personId !== twin.personId && isProcessed(one);
    if (isAsking && isNamedTo(twin, one.person?.department)) found += 1;
    if (found >= most) break;
  }
  return found;
}

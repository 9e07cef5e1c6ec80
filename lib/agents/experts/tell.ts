import { z } from 'zod';
import { isWorkingMoment, USUAL_HOURS } from '../../domain/delivery.ts';
import type { HandOver } from '../../domain/expert/hand-over.ts';
import type { Policy } from '../../domain/policy.ts';
import { reserveFor } from '../../budgets.ts';
import { performOnce } from '../../effects.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { NotWritten } from '../../ports/connector.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Call } from '../../step.ts';

/**
 * Tells experts that somebody asks them something, and whoever asked that there is an answer: each once, in their own
 * working hours, and without a word of what is asked. Work: the questions of a month.
 */
export const tellOfQuestions = step({
  name: 'tell-of-questions',
  agent: 'experts',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const { calendar } = await ports.registers.policy();
    let told = 0;
    let notReached = 0;
    for await (const handOver of ports.experts.handedOver()) {
      const word = wordDue(handOver);
      if (!word || !(await canBeTold(word.personId, calendar, ports, call.at))) continue;
      const { settle } = await reserveFor({ agent: 'experts', ...call }, { recipients: 1 }, ports);
      try {
        await tell(handOver, word, ports, call.at);
        told += 1;
      } catch (error) {
        // One whom a notice does not reach keeps nobody else from theirs; the next run meets them again.
        if (!(error instanceof NotWritten)) throw error;
        await settle({ recipients: 0 });
        notReached += 1;
      }
    }
    return { told, notReached };
  },
});

interface Word {
  personId: string;
  what: 'asked' | 'answered';
}

function wordDue({ personId, askerId, outcome, expertToldAt, askerToldAt }: HandOver): Word | undefined {
  if (!outcome) return expertToldAt === undefined ? { personId, what: 'asked' } : undefined;
  return askerToldAt === undefined ? { personId: askerId, what: 'answered' } : undefined;
}

async function canBeTold(
  personId: string,
  calendar: Policy['calendar'],
  { learners }: Ports,
  at: number,
): Promise<boolean> {
  if (!(await learners.inScope(personId))) return false;
  const { value } = await learners.read('record-keeping', personId);
  return value.leftAt === undefined && isWorkingMoment(at, value.person ?? USUAL_HOURS, calendar);
}

async function tell(
  { personId, handOverId }: HandOver,
  { personId: to, what }: Word,
  { experts, effects, channels, words }: Ports,
  at: number,
): Promise<void> {
  // The key names what is told, so that a run that was killed tells it once.
  const once: Call = { at, instanceId: `expert-question-${handOverId}`, step: `expert-${what}` };
  const text = words.say(what === 'asked' ? 'notice.expert.asked' : 'notice.expert.answered');
  await performOnce(effects, channels.notices, once, { personIds: [to], text, inChat: true }, 'notice');
  await withOptimisticRetry(async () => {
    const stored = await experts.handOver(personId, handOverId);
    // Erased or answered meanwhile: nothing more is due of it.
    if (!stored) return;
    const toldAt = what === 'asked' ? { expertToldAt: at } : { askerToldAt: at };
    await experts.keepHandOver({ ...stored, value: { ...stored.value, ...toldAt } });
  });
}

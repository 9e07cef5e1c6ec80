import { z } from 'zod';
import { isWorkingMoment, USUAL_HOURS } from '../../domain/delivery/working-hours.ts';
import type { HandOver } from '../../domain/expert/hand-over.ts';
import { hearsOfQuestions } from '../../domain/expert/twin.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { performOnce } from '../../effects.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Call } from '../../step.ts';
import { wordsFor } from '../../words-for.ts';
import { reachOne } from '../notify-within-budget.ts';

/**
 * Tells experts how many questions wait for them, at most once a day and not while they are off, and whoever asked that
 * there is an answer: each once, in their own working hours, and without a word of what is asked. Work: the questions
 * of a month.
 */
export const tellOfQuestions = step({
  name: 'tell-of-questions',
  agent: 'experts',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const { calendar } = await ports.registers.policy();
    let told = 0;
    let notReached = 0;
    const handed = await Array.fromAsync(ports.experts.handedOver());
    const waiting = Map.groupBy(
      handed.filter(({ outcome }) => !outcome),
      ({ personId }) => personId,
    );
    for (const handOver of handed) {
      const word = wordDue(handOver, waiting.get(handOver.personId)?.length ?? 0);
      if (word?.what === 'asked' && !(await wantsToHear(word.personId, ports, call.at))) continue;
      if (!word || !(await canBeTold(word.personId, calendar, ports, call.at))) continue;
      if (await reachOne(() => tell(handOver, word, ports, call.at), 'experts', ports, call)) told += 1;
      else notReached += 1;
    }
    return { told, notReached };
  },
});

interface Word {
  personId: string;
  what: 'asked' | 'answered';
  /** How many wait for them. */
  questions: number;
}

function wordDue(
  { personId, askerId, outcome, expertToldAt, askerToldAt }: HandOver,
  questions: number,
): Word | undefined {
  if (!outcome) return expertToldAt === undefined ? { personId, what: 'asked', questions } : undefined;
  return askerToldAt === undefined ? { personId: askerId, what: 'answered', questions } : undefined;
}

/** Whoever turned it off wants to hear of none, and nobody hears twice a day, whatever was erased in between. */
async function wantsToHear(personId: string, { experts }: Pick<Ports, 'experts'>, at: number) {
  const twin = await experts.find(personId);
  return twin !== undefined && hearsOfQuestions(twin.value, at);
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
  { personId: to, what, questions }: Word,
  ports: Ports,
  at: number,
): Promise<void> {
  const { experts, effects, channels } = ports;
  const words = await wordsFor(to, ports);
  // The key names what is told, so that a run that was killed tells it once.
  const once: Call = { at, instanceId: `expert-question-${handOverId}`, step: `expert-${what}` };
  const text =
    what === 'asked' ? words.say('notice.expert.asked', { questions }) : words.say('notice.expert.answered');
  await performOnce(effects, channels.notices, once, { personIds: [to], text, inChat: true }, 'notice');
  if (what === 'asked') await noteTold(personId, experts, at);
  // The notice says how many wait: none of them is due any more.
  const due = what === 'asked' ? await Array.fromAsync(experts.handedTo(personId)) : [{ handOverId }];
  for (const one of due)
    await withOptimisticRetry(async () => {
      const stored = await experts.handOver(personId, one.handOverId);
      // Erased or told meanwhile: nothing more is due of it.
      if (!stored || (what === 'asked' && stored.value.expertToldAt !== undefined)) return;
      const toldAt = what === 'asked' ? { expertToldAt: at } : { askerToldAt: at };
      await experts.keepHandOver({ ...stored, value: { ...stored.value, ...toldAt } });
    });
}

/** With the expert and not with the question, which whoever asked may erase and ask again. */
const noteTold = (personId: string, experts: Ports['experts'], at: number): Promise<void> =>
  withOptimisticRetry(async () => {
    const twin = await experts.find(personId);
    if (twin) await experts.save({ ...twin, value: { ...twin.value, toldAt: at } });
  });

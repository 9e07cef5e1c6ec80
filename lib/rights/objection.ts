import { z } from 'zod';
import { PersonId } from '../domain/ids.ts';
import { Objection, overrules, ownOf } from '../domain/person/objection.ts';
import { mayHasten } from '../domain/outcome/participation.ts';
import { countedAsTold, mayStandInFile } from '../domain/receiver/record.ts';
import { raterKeyOf } from '../domain/person/pseudonym.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { Bench } from '../ports/bench.ts';
import type { OutRecords } from '../ports/out-records.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { shareNothing } from '../share-nothing.ts';
import { step } from '../step.ts';

/** What somebody can object to, and that they do not. */
export const ObjectedTo = z.enum(['nothing', ...Objection.shape.to.options]);

const seen = ({ objection }: Learner) => ({
  to: objection?.to ?? ('nothing' as const),
  ...(objection ? { since: objection.at } : {}),
});

/** What the caller objects to. */
export const readObjection = step({
  name: 'read-objection',
  input: z.strictObject({ personId: PersonId }),
  run: async ({ personId }, { learners }) => seen((await learners.read('own-access', personId)).value),
});

/**
 * Takes an objection, or takes it back. Whoever records it for somebody leaves alone what they said themselves, unless
 * it goes further. What is known stays as it is, unseen by everything that works something out (`learner-status.ts`):
 * nothing is lost for whoever takes it back. Whoever is compared no more is counted out of every reading, also of those
 * under way.
 * @returns the needs in whose comparison they wait: they get at once what is theirs there
 */
export const takeObjection = step({
  name: 'take-objection',
  input: z.strictObject({ personId: PersonId, to: ObjectedTo, isRecorded: z.literal(true).exactOptional() }),
  run: ({ personId, to, isRecorded }, { learners, outRecords, experts, reviews, movers, bench }, { at }) =>
    withOptimisticRetry(async () => {
      const stored = await learners.read('record-keeping', personId);
      const { objection, moments, ...rest } = stored.value;
      if (isRecorded && overrules(to, objection)) return { ...seen(stored.value), waiting: [] };
      // What was sensed of whoever objects is not kept for later.
      const learner: Learner = moments && to !== 'processing' ? { ...rest, moments } : rest;
      // What was recorded for them becomes their own word when they say it too.
      const isAgain =
        (objection?.to ?? 'nothing') === to && (isRecorded || objection?.recordedOver === undefined);
      const parts = Object.entries(learner.participations);
      const value: Learner =
        to === 'nothing'
          ? learner
          : {
              ...learner,
              objection: { to, at, ...(isRecorded ? { recordedOver: ownOf(objection) } : {}) },
              participations: Object.fromEntries(
                parts.map(([needId, part]) => [needId, { ...part, uncompared: true as const }]),
              ),
            };
      if (!isAgain) await learners.commit({ ...stored, value }, []);
      if (to === 'processing') {
        await forgetUntold(personId, outRecords, at);
        await shareNothing(personId, reviews);
        // They are not seen at once (`isPresent`), and are not seen again once they object no more.
        await movers.withdrawAll(personId);
        await leaveBenches(personId, isRecorded, bench);
        // What they asked in vain counts no more; their salt stays, and with it what finds it.
        if (value.salt !== undefined) await experts.forgetCounted(raterKeyOf(value.salt));
      }
      const waiting = parts.filter(([, part]) => mayHasten(part));
      return {
        ...seen(isAgain ? stored.value : value),
        waiting: to === 'comparison' ? waiting.map(([needId]) => needId) : [],
      };
    }),
});

/**
 * By their own word from all benches. By somebody else's from those on which they are named: whoever may record it must
 * not see by it who is counted, of whom nothing new is told from now on (`isStillOn`).
 */
async function leaveBenches(personId: PersonId, isRecorded: true | undefined, bench: Bench): Promise<void> {
  if (!isRecorded) {
    await bench.withdrawAll(personId);
    return;
  }
  for (const { criticalRoleId, as } of await Array.fromAsync(bench.of(personId)))
    if (as === 'named') await bench.withdraw(personId, criticalRoleId);
}

/**
 * What no system took of them is told to none, also once they object no more; what one took, or may read in a file, is
 * told in `me/data`.
 */
async function forgetUntold(personId: PersonId, outRecords: OutRecords, at: number): Promise<void> {
  const records = await Array.fromAsync(outRecords.ofPerson(personId));
  for (const { recordId } of records.filter(({ status }) => status !== 'sent')) {
    const stored = await outRecords.find(personId, recordId);
    if (!stored || stored.value.status === 'sent') continue;
    const { value } = stored;
    if (mayStandInFile(value)) await outRecords.save({ ...stored, value: countedAsTold(value, at) });
    else await outRecords.forget(stored);
  }
}

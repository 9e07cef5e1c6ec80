import { z } from 'zod';
import { PersonId } from '../domain/ids.ts';
import { waitingKinds } from '../domain/waiting.ts';
import { step } from '../step.ts';
import { whatWaits } from './what-waits.ts';

/**
 * What waits for the caller, kind by kind, since the earliest of each: also for whoever missed the notice, or whom none
 * reaches. Without `agent`: of each kind only while its own agent is in use.
 */
export const listWhatWaits = step({
  name: 'list-what-waits',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, call) {
    const own = await Array.fromAsync(whatWaits(ports, call, personId));
    const byKind = Map.groupBy(own, ({ kind }) => kind);
    return {
      items: waitingKinds.flatMap((kind) => {
        const some = byKind.get(kind) ?? [];
        return some.length === 0 ? [] : [{ kind, since: Math.min(...some.map(({ since }) => since)) }];
      }),
    };
  },
});

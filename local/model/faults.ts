import { z } from 'zod';
import { ServiceRefusal } from '../shared/refusal.ts';
import { models, type ModelName } from './deployed.ts';

const Fail = z.strictObject({
  fail: z.enum([
    '429',
    '503',
    'filter-prompt',
    'filter-output',
    'filter-outage',
    'truncated',
    'invalid-json',
    'refusal',
    'flood',
  ]),
  /** Calls that fail so; 0 switches off. */
  times: z.int().min(0).default(1),
  /** What a 429 or a 503 asks the client to wait. */
  retryAfterMs: z.int().min(0).default(50),
});
const Role = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal(['drafter', 'hostile']) }),
  z.strictObject({ role: z.literal('scripted'), replies: z.array(z.string()) }),
]);
const Deploy = z.strictObject({ deployed: z.enum(Object.keys(models) as [ModelName, ...ModelName[]]) });

export type Role = z.infer<typeof Role>;
type Failure = z.infer<typeof Fail>['fail'];

export interface FaultSwitches {
  /**
   * `{ role: 'drafter' | 'hostile' }` or `{ role: 'scripted', replies }` says who answers from now on; `{ fail, times,
   * retryAfterMs }` spoils the next calls, whoever answers (`truncated`: thought took all the room; `flood`: ten
   * megabytes); `{ deployed: 'gpt-4.1-mini' }` says which model the drafting deployment stands for.
   */
  set: (faults: Record<string, unknown>) => void;
  role: () => Role;
  deployed: () => ModelName;
  /** True, and one fewer left, when the next call is to fail so. */
  takes: (failure: Failure) => boolean;
  /** @throws ServiceRefusal when the next call of any kind is to be turned away (429, 503). */
  turnAway: () => void;
}

export function faultSwitches(): FaultSwitches {
  let role: Role = { role: 'drafter' };
  let deployed: ModelName = 'gpt-5-mini';
  let fail = Fail.parse({ fail: '429', times: 0 });
  const takes = (failure: Failure) => fail.fail === failure && fail.times > 0 && fail.times-- > 0;
  return {
    set(faults) {
      if ('fail' in faults) fail = Fail.parse(faults);
      else if ('deployed' in faults) ({ deployed } = Deploy.parse(faults));
      else role = Role.parse(faults);
    },
    role: () => role,
    deployed: () => deployed,
    takes,
    turnAway() {
      const { retryAfterMs: wait } = fail;
      const headers = { 'retry-after-ms': String(wait), 'retry-after': String(Math.ceil(wait / 1000)) };
      if (takes('429'))
        throw new ServiceRefusal(429, 'too_many_requests', `Retry after ${wait} ms.`, headers);
      if (takes('503')) throw new ServiceRefusal(503, 'server_error', 'The service is overloaded.', headers);
    },
  };
}

import { z } from 'zod';
import { ModelRefusal } from './refusal.ts';

const Fail = z.strictObject({
  fail: z.enum(['429', '503', 'filter-prompt', 'filter-output', 'truncated', 'invalid-json', 'refusal']),
  /** Calls that fail so; 0 switches off. */
  times: z.int().min(0).default(1),
  /** What a 429 or a 503 asks the client to wait. */
  retryAfterMs: z.int().min(0).default(50),
});
const Role = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('drafter') }),
  z.strictObject({ role: z.literal('hostile') }),
  z.strictObject({ role: z.literal('scripted'), replies: z.array(z.string()) }),
]);

export type Role = z.infer<typeof Role>;
type Failure = z.infer<typeof Fail>['fail'];
/** Failures of an answer that has already been worded. */
export type SpoiltAnswer = Exclude<Failure, '429' | '503' | 'filter-prompt'>;

export interface FaultSwitches {
  /**
   * `{ role: 'drafter' | 'hostile' }` or `{ role: 'scripted', replies }` says who answers from now on;
   * `{ fail, times, retryAfterMs }` spoils the next calls, whoever answers.
   */
  set: (faults: Record<string, unknown>) => void;
  role: () => Role;
  /** @throws ModelRefusal when any call is to be turned away now (429, 503). */
  turnAway: () => void;
  /** How the answer to a response call is to be spoilt, if at all. @throws ModelRefusal when its prompt is filtered. */
  spoil: () => SpoiltAnswer | undefined;
}

export function faultSwitches(): FaultSwitches {
  let role: Role = { role: 'drafter' };
  let fail: z.infer<typeof Fail> | undefined;
  const takes = (...kinds: Failure[]): boolean => {
    if (!fail || fail.times === 0 || !kinds.includes(fail.fail)) return false;
    fail.times -= 1;
    return true;
  };
  return {
    set(faults) {
      if ('fail' in faults) fail = Fail.parse(faults);
      else role = Role.parse(faults);
    },
    role: () => role,
    turnAway() {
      const status = Number(fail?.fail);
      if (!fail || !takes('429', '503')) return;
      const wait = fail.retryAfterMs;
      const headers = { 'retry-after-ms': String(wait), 'retry-after': String(Math.ceil(wait / 1000)) };
      const message =
        status === 429 ? `Too many requests; retry after ${wait} ms.` : 'The service is overloaded.';
      throw new ModelRefusal(status, status === 429 ? 'too_many_requests' : 'server_error', message, {
        headers,
      });
    },
    spoil() {
      if (takes('filter-prompt')) throw promptFiltered();
      const kind = fail?.fail;
      return takes('filter-output', 'truncated', 'invalid-json', 'refusal')
        ? (kind as SpoiltAnswer)
        : undefined;
    },
  };
}

const promptFiltered = (): ModelRefusal =>
  new ModelRefusal(400, 'content_filter', 'The prompt was stopped by the content policy.', {
    details: {
      type: null,
      param: 'prompt',
      status: 400,
      innererror: {
        code: 'ResponsibleAIPolicyViolation',
        content_filter_result: {
          hate: { filtered: false, severity: 'safe' },
          jailbreak: { filtered: true, detected: true },
        },
      },
    },
  });

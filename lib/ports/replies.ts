import { z } from 'zod';

const ReplyResponse = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
export type ReplyResponse = z.infer<typeof ReplyResponse>;

/** The first reply given under an idempotency key. */
export const Reply = z.object({
  key: z.string(),
  bodyHash: z.string(),
  /** Entra object id of the caller, by which their replies are found where they ask for their data or its erasure. */
  caller: z.string(),
  /** Absent while the first call is being answered. */
  response: ReplyResponse.exactOptional(),
});
export type Reply = z.infer<typeof Reply>;

export interface Replies {
  /** Reserves the key for this body, or answers what stands under it. */
  reserve: (call: Omit<Reply, 'response'>) => Promise<Reply>;
  /** Stores the reply unless one is there; answers the one that is kept. */
  keep: (key: string, response: ReplyResponse) => Promise<ReplyResponse>;
}

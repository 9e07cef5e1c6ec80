/** The first reply given under an idempotency key. */
export interface Reply {
  key: string;
  bodyHash: string;
  /** Entra object id of the caller, by which their replies are found where they ask for their data or its erasure. */
  caller: string;
  /** Absent while the first call is being answered. */
  response?: { status: number; headers: Record<string, string>; body: string };
}

export interface Replies {
  /** Reserves the key for this body, or answers what stands under it. */
  reserve: (call: Omit<Reply, 'response'>) => Promise<Reply>;
  /** Stores the reply unless one is there; answers the one that is kept. */
  keep: (key: string, response: NonNullable<Reply['response']>) => Promise<Reply>;
}

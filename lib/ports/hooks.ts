import { z } from 'zod';
import type { Hook, HookEvent } from '../domain/receiver/hook.ts';
import type { Message } from '../messages/message.ts';

/** The public half of a key that signs notices, as a JSON Web Key (OKP, Ed25519). */
export const SigningKey = z.object({
  kid: z.string(),
  x: z.string(),
});
export type SigningKey = z.infer<typeof SigningKey>;

/** Who is to be told about what, and the keys by which they know that it was this layer. */
export interface Hooks {
  /** Why an address may not be posted to, or undefined. */
  refuses: (callbackUrl: string) => Message | undefined;
  /** Keeps it; the same again changes nothing. */
  keep: (hook: Hook) => Promise<void>;
  /** Removes it; one that is not there changes nothing. */
  remove: (event: HookEvent, hookId: string) => Promise<void>;
  of: (event: HookEvent) => AsyncIterable<Hook>;
  all: () => AsyncIterable<Hook>;
  /** Publishes a key for a week. */
  publishKey: (key: SigningKey) => Promise<void>;
  keys: () => AsyncIterable<SigningKey>;
}

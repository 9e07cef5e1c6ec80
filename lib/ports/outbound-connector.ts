import type { EffectClass } from '../domain/effect.ts';
import type { NamedError } from '../errors.ts';

/**
 * A kind of write to another system. `key` is the effect's; a connector derives its own id from it, so that the same
 * key is the same thing over there.
 */
export interface Connector<Payload> {
  system: string;
  effectClass: EffectClass;
  /** Whether the layer only observes, by its setting or by a works agreement: then nothing may be written. */
  observing?: () => Promise<boolean>;
  /** Why a switch stops it now; undefined where none does. */
  stop?: () => Promise<NamedError | undefined>;
  /** Only for look-up-before-create: what stands there already under this key. */
  find?: (key: string, payload: Payload) => Promise<Record<string, string> | undefined>;
  /** Writes, and answers ids and addresses that later steps need. */
  write: (key: string, payload: Payload) => Promise<Record<string, string>>;
}

export const isObserving = async ({ observing }: Pick<Connector<never>, 'observing'>): Promise<boolean> =>
  (await observing?.()) ?? false;

/**
 * The other system answered that it did not do it: throttled, forbidden, malformed. Anything else that fails is not
 * known.
 */
export class NotWritten extends Error {
  override name = 'NotWritten';
}

/** The other system will not do it for this payload, however often it is asked: an account that is gone, say. */
export class NeverWritten extends NotWritten {
  override name = 'NeverWritten';
}

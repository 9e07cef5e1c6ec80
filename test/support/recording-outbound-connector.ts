import type { EffectClass } from '../../lib/domain/effect.ts';
import { NotWritten, type Connector } from '../../lib/ports/outbound-connector.ts';

/** How a write goes wrong: refused, without a trace before it happened, or without an answer after it happened. */
export type WriteFault = 'refused' | 'before' | 'after';

/** What stands in the other system under one key. */
export interface Standing<P> {
  payload: P;
  result: Record<string, string>;
  /** How often it happened there; a repeated upsert is still once. */
  times: number;
}

export interface RecordingConnector<P> extends Connector<P> {
  standing: Map<string, Standing<P>>;
}

/**
 * A connector to a system that remembers what happened to it. `fault` is asked at each write.
 * Look-up-before-create systems create another thing whenever they are told to, so that a missing look-up shows.
 */
export function recordingConnector<P>(
  system: string,
  effectClass: EffectClass,
  resultOf: (key: string) => Record<string, string>,
  fault: () => WriteFault | undefined,
): RecordingConnector<P> {
  const standing = new Map<string, Standing<P>>();
  return {
    system,
    effectClass,
    standing,
    ...(effectClass === 'look-up-before-create'
      ? { find: (key: string) => Promise.resolve(standing.get(key)?.result) }
      : {}),
    write(key, payload) {
      const wrong = fault();
      if (wrong === 'refused') return Promise.reject(new NotWritten(`${system} is throttled.`));
      if (wrong === 'before') return Promise.reject(new Error(`${system} was not reached.`));
      const before = effectClass === 'upsert' ? 0 : (standing.get(key)?.times ?? 0);
      const result = resultOf(key);
      standing.set(key, { payload, result, times: before + 1 });
      if (wrong === 'after') return Promise.reject(new Error(`${system} did not answer.`));
      return Promise.resolve(result);
    },
  };
}

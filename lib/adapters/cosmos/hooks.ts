import { z } from 'zod';
import { Hook, refusedCallback } from '../../domain/receiver/hook.ts';
import { isFault } from '../../errors.ts';
import { SigningKey, type Hooks } from '../../ports/hooks.ts';
import type { Documents } from './documents.ts';

const HookDocument = z.object({ hook: Hook });
const KeyDocument = z.object({ key: SigningKey });

/** The keys lie beside the subscriptions, under an event of their own. */
const KEYS = 'keys';

export function cosmosHooks(documents: Documents, allowedHosts: readonly string[]): Hooks {
  async function* hooks(where: string, event?: string): AsyncIterable<Hook> {
    for await (const { value } of documents.query(HookDocument, where, {}, event)) yield value.hook;
  }
  return {
    refuses: (callbackUrl) => refusedCallback(callbackUrl, allowedHosts),
    async keep(hook) {
      const body = { type: 'hook', hook };
      try {
        await documents.batch(hook.event, [{ write: 'create', id: hook.hookId, body }]);
      } catch (error) {
        if (!isFault(error, 'stale')) throw error;
      }
    },
    async remove(event, hookId) {
      if (await documents.holds(event, hookId))
        await documents.batch(event, [{ write: 'delete', id: hookId }]);
    },
    of: (event) => hooks(`c.type = 'hook'`, event),
    all: () => hooks(`c.type = 'hook'`),
    async publishKey(key) {
      const body = { type: 'key', key };
      await documents.batch(KEYS, [{ write: 'upsert', id: key.kid, body }]);
    },
    async *keys() {
      for await (const { value } of documents.query(KeyDocument, `c.type = 'key'`, {}, KEYS)) yield value.key;
    },
  };
}

import { z } from 'zod';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';

const SecretDocument = z.object({ secret: z.string() });

/** A secret that lies in the store and leaves it for the memory of the app only. */
export interface Secret {
  /** Drawn at the first use of the installation, remembered by each process. */
  read: () => Promise<string>;
}

const ID = 'secret';

/** The secret of these documents, without drawing one: undefined where none was needed yet. */
export const secretIn = async (documents: Documents, partition: string): Promise<string | undefined> =>
  (await documents.read(SecretDocument, partition, ID))?.value.secret;

/**
 * @param type of the document, as `lib/domain/policy/retention.ts` knows it
 * @param draw a secret for an installation that has none yet
 */
export function secretOf(
  documents: Documents,
  { partition, type }: { partition: string; type: string },
  draw: () => string,
): Secret {
  let known: Promise<string> | undefined;
  const readOrDraw = (): Promise<string> =>
    withOptimisticRetry(async () => {
      const found = await secretIn(documents, partition);
      if (found !== undefined) return found;
      const secret = draw();
      await documents.batch(partition, [save(ID, { type, secret }, undefined)]);
      return secret;
    });
  return {
    read() {
      known ??= readOrDraw();
      known.catch(() => (known = undefined));
      return known;
    },
  };
}

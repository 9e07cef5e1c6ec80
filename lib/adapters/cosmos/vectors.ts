import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { VECTOR_DAYS } from '../../domain/policy/retention.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { KeptVectors } from '../../ports/kept-vectors.ts';
import type { Documents } from './documents.ts';
import { someAtATime } from '../../some-at-a-time.ts';

const VectorDocument = z.object({ vector: z.base64(), usedAt: z.number() });

/** What is used is written anew after so long, so that it does not go while somebody uses it. */
const RENEWED_AFTER = (VECTOR_DAYS / 3) * DAY;
/** Looked up or written side by side. */
const TOGETHER = 50;

const packed = (vector: readonly number[]): string =>
  Buffer.from(new Float32Array(vector).buffer).toString('base64');

function unpacked(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
}

/**
 * One document a text, whose id is a hash of it: a point read finds it, and the text is not kept.
 * @param space names the deployment and the model that made them: vectors of another one are not comparable
 * @param now in milliseconds
 */
export function cosmosVectors(documents: Documents, space: string, now: () => number): KeptVectors {
  const keyOf = (text: string): string => sha256(`${space}\n${text}`);
  const write = (key: string, vector: string): Promise<void> =>
    documents.batch(key, [{ write: 'upsert', id: key, body: { type: 'vector', vector, usedAt: now() } }]);

  async function findOne(text: string): Promise<number[] | undefined> {
    const key = keyOf(text);
    const found = (await documents.read(VectorDocument, key, key))?.value;
    if (!found) return undefined;
    if (now() - found.usedAt > RENEWED_AFTER) await write(key, found.vector);
    return unpacked(found.vector);
  }

  return {
    async find(texts) {
      const found: (number[] | undefined)[] = [];
      for (const some of someAtATime(texts, TOGETHER)) found.push(...(await Promise.all(some.map(findOne))));
      return found;
    },
    async keep(made) {
      for (const some of someAtATime([...made], TOGETHER))
        await Promise.all(some.map(([text, vector]) => write(keyOf(text), packed(vector))));
    },
  };
}

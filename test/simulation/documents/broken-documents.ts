import { english } from '../../../lib/messages/words.ts';
import type { DocumentReader } from '../../../lib/adapters/documents/reader.ts';
import { seeded } from '../../bench/skills/random.ts';
import { brokenFile } from './broken.ts';
import { nothingRead, withDocument, type Reading } from './reading.ts';

/** Which documents of how many are read: every `step`-th from `first` on. */
export interface Share {
  seed: number;
  first: number;
  step: number;
  count: number;
}

/** Reads documents that a seed breaks, one after the other. `tell` hears how it stands after each. */
export async function readBroken(
  reader: DocumentReader,
  { seed, first, step, count }: Share,
  tell: (reading: Reading) => void = () => undefined,
): Promise<Reading> {
  let reading = nothingRead();
  for (let number = first; number < count; number += step) {
    const { kind, name, bytes } = brokenFile(number, seeded(seed * 1_000_003 + number));
    const began = performance.now();
    const became = await whatBecomesOf(reader, name, bytes);
    const ms = Math.round(performance.now() - began);
    const memory = process.memoryUsage().rss;
    reading = withDocument(reading, {
      what: `${number} ${kind} ${name}`,
      format: formatOf(name),
      ms,
      memory,
      ...became,
    });
    tell(reading);
  }
  return reading;
}

const formatOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

type Became = { became: 'read' } | { became: 'named'; reason: string } | { became: 'fault'; reason: string };

/** What is neither text nor a reason, or is thrown, is a fault. */
async function whatBecomesOf(reader: DocumentReader, name: string, bytes: Uint8Array): Promise<Became> {
  try {
    const found = await reader.read(name, bytes);
    if ('blocks' in found)
      return found.blocks.length > 0
        ? { became: 'read' }
        : { became: 'fault', reason: 'read, and nothing in it' };
    return { became: found.isOfTheApp ? 'fault' : 'named', reason: english.sayMessage(found.why) };
  } catch (error) {
    return { became: 'fault', reason: String(error) };
  }
}

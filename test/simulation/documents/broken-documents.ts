import type { DocumentReader } from '../../../lib/adapters/documents/reader.ts';
import { seeded } from '../../bench/skills/random.ts';
import { brokenFile } from './broken.ts';

/** How reading went, over many documents. */
export interface Reading {
  read: number;
  /** How many documents were refused, by their reason. */
  reasons: Map<string, number>;
  /** The slowest document, in milliseconds, and what it was. */
  slowest: { ms: number; what: string };
  /** Most memory that the process took while it read, in bytes. */
  memory: number;
  /** What ended in neither text nor a named reason. */
  faults: string[];
}

/** Reads documents that a seed breaks, one after the other. */
export async function readBroken(reader: DocumentReader, seed: number, count: number): Promise<Reading> {
  const reading: Reading = {
    read: 0,
    reasons: new Map(),
    slowest: { ms: 0, what: '' },
    memory: 0,
    faults: [],
  };
  for (let number = 0; number < count; number += 1) {
    const { kind, name, bytes } = brokenFile(number, seeded(seed * 1_000_003 + number));
    const what = `${number} ${kind} ${name}`;
    const began = performance.now();
    try {
      const found = await reader.read(name, bytes);
      if ('blocks' in found ? found.blocks.length === 0 : found.why === '')
        reading.faults.push(`${what}: nothing`);
      if ('blocks' in found) reading.read += 1;
      else reading.reasons.set(found.why, (reading.reasons.get(found.why) ?? 0) + 1);
    } catch (error) {
      reading.faults.push(`${what}: ${String(error)}`);
    }
    const ms = Math.round(performance.now() - began);
    if (ms > reading.slowest.ms) reading.slowest = { ms, what };
    reading.memory = Math.max(reading.memory, process.memoryUsage().rss);
  }
  return reading;
}

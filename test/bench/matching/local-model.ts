import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadSmallModel } from '../../../local/model/small-model.ts';

/** Embeds texts; vectors of labels are kept on disk as they come, those of phrases for the run. */
export interface BenchModel {
  embedLabels: (labels: readonly string[]) => Promise<Float32Array[]>;
  embed: (texts: readonly string[]) => Promise<Float32Array[]>;
}

const NAME = 'use-lite-en-0.2.0';
/** A batch costs as many times its longest text: small ones, sorted by length, take half the time. */
const BATCH = 8;
const SHOWN_EVERY = 1_024;

/** The small model that ships in a package, loaded when it is first needed. */
export function localModel(folder: string): BenchModel {
  let loaded: Promise<(texts: string[]) => Promise<number[][]>> | undefined;
  const phrases = new Map<string, Float32Array>();

  async function embedInto(
    known: Map<string, Float32Array>,
    texts: readonly string[],
    progress: (done: number, of: number) => void = () => undefined,
  ) {
    const missing = [...new Set(texts)]
      .filter((text) => !known.has(text))
      .sort((a, b) => a.length - b.length);
    if (missing.length === 0) return;
    const embed = await (loaded ??= load());
    for (let at = 0; at < missing.length; at += BATCH) {
      const batch = missing.slice(at, at + BATCH);
      for (const [i, vector] of (await embed(batch)).entries())
        known.set(batch[i] ?? '', Float32Array.from(vector));
      const done = at + batch.length;
      if (done % SHOWN_EVERY === 0 || done === missing.length) progress(done, missing.length);
    }
  }

  return {
    async embedLabels(labels) {
      const known = readKept(folder);
      await embedInto(known, labels, (done, of) => {
        process.stderr.write(`Embedded ${done} of ${of} labels\n`);
        keep(folder, known);
      });
      return labels.map((label) => known.get(label) ?? new Float32Array());
    },
    async embed(texts) {
      await embedInto(phrases, texts);
      return texts.map((text) => phrases.get(text) ?? new Float32Array());
    },
  };
}

async function load(): Promise<(texts: string[]) => Promise<number[][]>> {
  const model = await loadSmallModel();
  return (texts) => model.embed(texts);
}

const Kept = z.object({ dimensions: z.number(), texts: z.array(z.string()) });

/** Vectors kept by an earlier run; none where there are none or their files do not fit together. */
function readKept(folder: string): Map<string, Float32Array> {
  try {
    const { dimensions, texts } = Kept.parse(JSON.parse(readFileSync(join(folder, `${NAME}.json`), 'utf8')));
    const bytes = readFileSync(join(folder, `${NAME}.f32`));
    if (bytes.byteLength !== texts.length * dimensions * 4) return new Map();
    const values = new Float32Array(new Uint8Array(bytes).buffer);
    return new Map(texts.map((text, i) => [text, values.subarray(i * dimensions, (i + 1) * dimensions)]));
  } catch {
    return new Map();
  }
}

function keep(folder: string, vectors: ReadonlyMap<string, Float32Array>): void {
  mkdirSync(folder, { recursive: true });
  const dimensions = [...vectors.values()][0]?.length ?? 0;
  const values = new Float32Array(vectors.size * dimensions);
  for (const [i, vector] of [...vectors.values()].entries()) values.set(vector, i * dimensions);
  write(join(folder, `${NAME}.f32`), new Uint8Array(values.buffer));
  write(join(folder, `${NAME}.json`), JSON.stringify({ dimensions, texts: [...vectors.keys()] }));
}

/** Whole or not at all: a run may be ended at any moment. */
function write(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

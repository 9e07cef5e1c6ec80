import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model, ModelJob } from '../../../lib/ports/model.ts';
import type { BadRow } from '../csv.ts';
import { benchMatching } from './bench.ts';
import type { BenchModel } from './local-model.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'bench-matching-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Knows nothing: every text points the same way. */
const silent = (texts: readonly string[]) => Promise.resolve(texts.map(() => Float32Array.of(1, 0)));
const model: BenchModel = { embedLabels: silent, embed: silent };

test('takes ids and labels, and counts, names and skips what it cannot use', async () => {
  const taxonomy = file('taxonomy.csv', [
    'id,label',
    's1,bake bread',
    's2,"repair bicycles, scooters"',
    's3,Bake Bread',
    's1,sell bread',
    's5,',
  ]);
  const queries = file('queries.jsonl', [
    '{"text": "You bake our bread.", "labels": ["s1"]}',
    '{"text": "Repairing bicycles", "labels": ["Repair bicycles, scooters", "fly kites"]}',
    '{"text": "We fly kites", "labels": ["fly kites"]}',
    '{"text": "no labels", "labels": []}',
    'not json',
    '',
    '{"text": "bread is baked", "labels": ["s3"]}',
  ]);
  const bad: BadRow[] = [];
  const result = await benchMatching(taxonomy, queries, model, (row) => bad.push(row));
  expect(result).toMatchObject({ queries: 3, rp5: 1, wordsOnly: { rp5: 1, mrr: 1 }, miniSearch: { rp5: 1 } });
  expect(bad.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '5 id s1 stands on an earlier line',
    '6 label is empty',
    '2 not in the taxonomy: fly kites',
    '3 not in the taxonomy: fly kites',
    '4 is not {"text": "…", "labels": ["…"]}',
    '5 is not {"text": "…", "labels": ["…"]}',
  ]);
});

test('reads files however they were written out, and tells an id from a label that is the same', async () => {
  const taxonomy = file('taxonomy.csv', [
    '\uFEFFid,label\r',
    'java,Java programming\r',
    'jvm,java\r',
    's3,bake bread\r',
  ]);
  const queries = file('queries.jsonl', [
    '\uFEFF{"text": "We bake bread.", "labels": [" Bake Bread "]}\r',
    '{"text": "We run java.", "labels": ["jvm"]}\r',
  ]);
  const bad: BadRow[] = [];
  const result = await benchMatching(taxonomy, queries, model, (row) => bad.push(row));
  expect(result).toMatchObject({ queries: 2, wordsOnly: { rp5: 1, mrr: 1 } });
  expect(bad).toEqual([]);
});

test('says which file cannot be read', async () => {
  const taxonomy = file('taxonomy.csv', ['id,label', 's1,bake bread']);
  const none = join(folder, 'none.jsonl');
  await expect(benchMatching(taxonomy, none, model, () => undefined)).rejects.toThrow(
    'none.jsonl cannot be read',
  );
  await expect(benchMatching(none, none, model, () => undefined)).rejects.toThrow(
    'none.jsonl cannot be read',
  );
});

test('lets a reader put the first twenty in another order, and says how often it was silent', async () => {
  const taxonomy = file('taxonomy.csv', ['id,label', 's1,bake bread', 's2,sell bread', 's3,eat bread']);
  const queries = file('queries.jsonl', [
    '{"text": "bread", "labels": ["s3"]}',
    '{"text": "bread again", "labels": ["s3"]}',
  ]);
  let asked = 0;
  const tokens = { input: 1, output: 1, thought: 0 };
  const ask = ((job: ModelJob<unknown>) => {
    asked += 1;
    const { skills } = job.material as { skills: { number: number; label: string }[] };
    const number = skills.find(({ label }) => label === 'eat bread')?.number;
    return Promise.resolve(
      asked === 1
        ? { outcome: 'answered', value: { meant: [number] }, model: 'reads', tokens }
        : { outcome: 'invalid', detail: 'not its shape', tokens },
    );
  }) as Model['ask'];
  const plain = await benchMatching(taxonomy, queries, model, () => undefined);
  const read = await benchMatching(taxonomy, queries, model, () => undefined, { ask });
  expect(plain).not.toHaveProperty('rerank');
  expect(read).toMatchObject({ rp5: plain.rp5, mrr: plain.mrr, rerank: { rp5: 1, silent: 1 } });
  expect(read.rerank?.mrr).toBeGreaterThan(plain.mrr);
});

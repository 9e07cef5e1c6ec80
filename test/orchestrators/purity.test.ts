import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { flows } from '../../orchestrators/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'orchestrators');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** What differs between two replays of the same history, or needs the host's loop; comments may speak of it. */
const differsInReplay = [
  /new Date\(\s*\)|Date\.now|performance\./,
  /Math\.random|randomUUID|getRandomValues/,
  /\bprocess\b|import\.meta|globalThis/,
  /\bawait\b|\basync\b|\bPromise\b|\.then\(/,
  /\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b|\bfetch\b/,
  /^\s*(let|var)\s/m,
];
const code = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '');

describe('a flow', () => {
  test.each(files)('in %s uses nothing that differs between two replays', (file) => {
    const text = code(file);
    const [module, insideFunctions] = [text.replaceAll(/^ +.*$/gm, ''), text];
    expect(differsInReplay.slice(0, -1).filter((pattern) => pattern.test(insideFunctions))).toEqual([]);
    // State of the module would outlive the replay.
    expect(differsInReplay.slice(-1).filter((pattern) => pattern.test(module))).toEqual([]);
  });

  test.each(files)('in %s imports no port, no adapter and nothing of Node', (file) => {
    const sources = [...code(file).matchAll(/from '([^']+)'/g)].map(([, source]) => source ?? '');
    expect(sources.filter((source) => /^node:|ports|adapters|wiring|effects|^@azure/.test(source))).toEqual(
      [],
    );
  });

  test('has a name that no other has, and is a generator', () => {
    expect(new Set(flows.map(({ name }) => name)).size).toBe(flows.length);
    const ofGenerators = Object.getPrototypeOf(function* () {
      /* empty */
    }) as object;
    expect(flows.filter(({ run }) => Object.getPrototypeOf(run) !== ofGenerators)).toEqual([]);
  });

  test('calls activities in steps.ts alone, and none without retries', () => {
    const callers = files.filter((file) => /callActivity|callHttp/.test(code(file)));
    expect(callers).toEqual(['steps.ts']);
    expect(code('steps.ts')).not.toMatch(/callActivity\(|callHttp/);
  });
});

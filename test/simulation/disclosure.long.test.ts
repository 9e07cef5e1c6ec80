import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { sampled } from '../support/sampled.ts';
import { weaknesses } from './disclosure/copy.ts';

const run = promisify(execFile);
const main = join(import.meta.dirname, 'disclosure', 'main.ts');

/** What the search says, and how it ends. */
async function search(...args: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await run(process.execPath, ['--no-warnings', main, ...args]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout || stderr };
  }
}

describe('the search for what statements about groups give away', () => {
  test('finds nothing in 300 histories of the product', async () => {
    expect(await search('--histories', '300')).toEqual({
      code: 0,
      said: expect.stringMatching(
        /^300 histories from seed 1: nothing found; the surest observer was \d\d\.\d\d% sure of a side\.\n$/,
      ),
    });
  }, 120_000);

  test.each(sampled('weaknesses of a disclosure', Object.keys(weaknesses), 5))(
    'catches a copy weakened by “%s”',
    async (weakness) => {
      const { code, said } = await search('--histories', '300', '--weakened', weakness);
      expect([code, said]).toEqual([1, expect.stringContaining('breaks “')]);
    },
    120_000,
  );
});

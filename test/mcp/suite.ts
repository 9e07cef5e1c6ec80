import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Revision } from './scenarios.ts';

const SUITE = fileURLToPath(import.meta.resolve('@modelcontextprotocol/conformance/dist/index.js'));

export interface Verdict {
  scenario: string;
  passed: boolean;
  said: string;
}

/**
 * Runs one scenario of the official conformance suite, as its own command line does, against the server at `url`. A
 * warning is no pass: the suite warns where it could not look.
 */
export async function judged(scenario: string, revision: Revision, url: string): Promise<Verdict> {
  const place = mkdtempSync(join(tmpdir(), 'mcp-conformance-'));
  const words = [SUITE, 'server', '--url', url, '--scenario', scenario, '--spec-version', revision];
  try {
    return await new Promise((resolve) => {
      execFile(process.execPath, words, { cwd: place, timeout: 60_000 }, (error, out, complaints) => {
        const isClean = /^Passed: (\d+)\/\1, 0 failed, 0 warnings$/m.test(out) && !out.includes('Passed: 0/');
        resolve({
          scenario: `${revision}: ${scenario}`,
          passed: error === null && isClean,
          said: `${out}${complaints}`,
        });
      });
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeBase } from '../../local/shared/free-ports.ts';
import { REPORT_FILE } from './story-left.ts';

/** Said when a story is over and its pages stay readable. */
const OVER = 'Read it in the browser';

/** A story that is over, whose stores still stand. */
export interface ToldStory {
  /** Its folder. */
  state: string;
  end: () => Promise<void>;
}

/** Plays the whole story of the sample, decided by script, in a process and a folder of its own. */
export async function tellStory(): Promise<ToldStory> {
  const portBase = await freeBase();
  const state = mkdtempSync(join(tmpdir(), 'pictures-'));
  const child = spawn(
    process.execPath,
    [
      'demo/start.ts',
      '--auto',
      '--state',
      state,
      '--report',
      join(state, REPORT_FILE),
      '--port-base',
      String(portBase),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes(OVER)) resolve();
    });
    child.once('close', () => reject(new Error(`The story ended early: ${told.slice(-2_000)}`)));
  });
  return {
    state,
    async end() {
      child.kill('SIGINT');
      await closed;
      rmSync(state, { recursive: true, force: true });
    },
  };
}

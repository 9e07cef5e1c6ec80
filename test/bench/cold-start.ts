// Cold import of the function app, bundled against unbundled: a fresh process each time, interleaved, so that only the
// ratio counts; the unbundled side strips types as it loads. Run `npm run build` first.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from 'simple-statistics';
import { appSettings } from '../../local/settings.ts';
import { portsFrom } from '../../local/shared/ports.ts';

const root = join(import.meta.dirname, '..', '..');
const entries = {
  bundled: join(root, 'dist', 'functions', 'index.js'),
  unbundled: join(root, 'functions', 'index.ts'),
};
// The app refuses to start without its settings; importing it connects to none of them.
const env = { ...process.env, ...appSettings(portsFrom(7070)) };
const rounds = process.argv.includes('--short') ? 1 : 5;

for (const entry of Object.values(entries))
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run npm run build first.`);

/** Milliseconds that a fresh process takes to import `entry`, without the start of Node itself. */
function importTime(entry: string): number {
  const program = `const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(entry).href)});
    process.stdout.write('\\n' + String(performance.now() - start));
    process.exit(0);`;
  const answer = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', program], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return Number(answer.split('\n').at(-1));
}

// One import of each, not counted, so that both find their files in the page cache.
Object.values(entries).forEach(importTime);
const times = { bundled: [] as number[], unbundled: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.unbundled.push(importTime(entries.unbundled));
  times.bundled.push(importTime(entries.bundled));
}
const bundled = median(times.bundled);
const unbundled = median(times.unbundled);
process.stdout.write(
  `cold import, median of ${rounds}: bundled ${bundled.toFixed(0)} ms, unbundled ${unbundled.toFixed(0)} ms, ` +
    `ratio ${(bundled / unbundled).toFixed(2)} (goal: bundled under 250 ms)\n`,
);

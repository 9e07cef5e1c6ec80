// The static checks. Lint asks for types in one thread for minutes, so the others run beside it.
import { spawn } from 'node:child_process';
import { explain } from '../shared/explain.ts';

explain(`npm run check   format, lint, types, spelling and unused code, lint beside the others

All of them are run; it exits with 1 and names those that failed.
`);

interface Checked {
  check: string;
  passed: boolean;
  said: string;
}

function checked(check: string): Promise<Checked> {
  const child = spawn('npm', ['run', '--silent', check], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ check, passed: code === 0, said: Buffer.concat(said).toString() }),
    );
  });
}

const failed: string[] = [];
function tell({ check, passed, said }: Checked): void {
  process.stdout.write(`${said}${check}: ${passed ? 'passed' : 'FAILED'}\n`);
  if (!passed) failed.push(check);
}

const lint = checked('lint');
for (const check of ['format:check', 'types', 'spell', 'unused']) tell(await checked(check));
tell(await lint);
if (failed.length > 0) {
  process.stdout.write(`FAILED: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}

// Makes .local/package of what was built, which is what a function app runs: the app, host.json for the backend that is
// deployed (DURABLE_BACKEND, as the parameter `durableBackend` says), and a package.json without dependencies, for they
// are bundled.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostFor, type Host } from './host-for-backend.ts';
import { explain } from '../shared/explain.ts';

explain(`npm run package   builds the app and puts what a function app runs into .local/package

  DURABLE_BACKEND   environment variable: AzureStorage (the default) or DurableTaskScheduler, as the parameter durableBackend
                    of bicep/main.bicep says

Next: azd deploy, or what docs/guides/deploy.md says.
`);

const folder = '.local/package';
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const write = (file: string, content: unknown) => {
  writeFileSync(`${folder}/${file}`, `${JSON.stringify(content, null, 2)}\n`);
};

const backend = process.env['DURABLE_BACKEND'] ?? 'AzureStorage';
const host = hostFor(read('host.json') as Host, backend);
const { type, main } = read('package.json') as { type: string; main: string };

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync('dist/functions', `${folder}/dist/functions`, { recursive: true });
write('host.json', host);
write('package.json', { private: true, type, main });
process.stdout.write(`${folder}: for ${backend}\n`);

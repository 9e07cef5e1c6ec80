// Makes .local/package, which is what a function app runs: the built app, host.json and a package.json without dependencies, for
// they are bundled. The Functions scale controller reads where flows keep their history from host.json of the package and from no
// setting, so the package is made for the backend that is deployed: DURABLE_BACKEND, as the parameter `durableBackend` says.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import './build.ts';

const folder = '.local/package';
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const write = (file: string, content: unknown) => {
  writeFileSync(`${folder}/${file}`, `${JSON.stringify(content, null, 2)}\n`);
};

const storageProviders: Record<string, object> = {
  AzureStorage: { type: 'AzureStorage' },
  DurableTaskScheduler: {
    type: 'azureManaged',
    connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING',
  },
};
const backend = process.env['DURABLE_BACKEND'] ?? 'AzureStorage';
const storageProvider = storageProviders[backend];
if (!storageProvider)
  throw new Error(
    `DURABLE_BACKEND is ${backend}; it must be one of ${Object.keys(storageProviders).join(', ')}.`,
  );

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync('dist/functions', `${folder}/dist/functions`, { recursive: true });
const { type, main } = read('package.json');
write('package.json', { private: true, type, main });
const host = read('host.json') as { extensions: { durableTask: object } };
host.extensions.durableTask = { ...host.extensions.durableTask, storageProvider };
write('host.json', host);
process.stdout.write(`${folder}: for ${backend}\n`);

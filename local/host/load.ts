import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runHooks, type App } from './core.ts';

export class AppNotFound extends Error {
  override name = 'AppNotFound';
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** Imports every file that `main` in the package.json of `root` names, then runs the app's start hooks. */
export async function loadApp(root: string, app: App): Promise<void> {
  const { main } = readJson(join(root, 'package.json'));
  const files = typeof main === 'string' ? globSync(main, { cwd: root }).sort() : [];
  if (files.length === 0)
    throw new AppNotFound(`No file in ${root} matches "main" (${String(main)}): build the app first.`);
  for (const file of files) await import(pathToFileURL(join(root, file)).href);
  await runHooks(app, 'appStart', { hookData: {}, appHookData: {} });
  await app.model?.getCapabilities({});
  app.started = true;
}

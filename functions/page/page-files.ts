import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync, type BuildOptions } from 'esbuild';

// The build puts both texts into the bundle in place of this module (scripts/development/build.ts): the app is deployed
// without what bundles.
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const read = (name: string): string => readFileSync(here(name), 'utf8');

const { outputFiles } = buildSync({
  ...(JSON.parse(read('./script-build.json')) as BuildOptions),
  entryPoints: [here('./play.js')],
  write: false,
});

/** What runs in the page, with what it takes of TeamsJS, and how it looks. */
export const pageScript: string = outputFiles[0]?.text ?? '';
export const pageStyle: string = read('./play.css');

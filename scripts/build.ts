// Bundles each entry of functions/ into dist/functions. Code behind `await import()` stays in chunks of its own, loaded on
// first use; the chunks lie one folder deeper, where the `main` pattern of package.json takes none of them for an entry.
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

// CommonJS dependencies call `require`, which an ES module lacks.
const banner = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

const started = performance.now();
const entryPoints = globSync('functions/*.ts');
if (entryPoints.length === 0) throw new Error('There is no functions/*.ts to bundle.');

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints,
  outdir: 'dist/functions',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // The Functions worker hands this module to the app; it is on no registry.
  external: ['@azure/functions-core'],
  banner: { js: banner },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
mkdirSync('dist', { recursive: true });
writeFileSync('dist/meta.json', JSON.stringify(metafile));

const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
process.stdout.write(
  `dist/functions: ${entryPoints.length} entry, ${Object.keys(metafile.outputs).length - entryPoints.length} chunks, ` +
    `${(bytes / 1e6).toFixed(1)} MB, ${Math.round(performance.now() - started)} ms\n`,
);

// Bundles functions/index.ts, which registers every door, into dist/functions. Code behind `await import()` stays in chunks
// of its own, loaded on first use; they lie one folder deeper, where the `main` pattern of package.json does not look.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

// CommonJS dependencies call `require`, which an ES module lacks.
const banner = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

const started = performance.now();
rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['functions/index.ts'],
  outdir: 'dist/functions',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  // A lazily imported CommonJS file would offer only a default export; most SDKs ship ES modules beside it.
  mainFields: ['module', 'main'],
  target: 'node22',
  // The Functions worker hands this module to the app; it is on no registry.
  external: ['@azure/functions-core'],
  banner: { js: banner },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
writeFileSync('dist/meta.json', JSON.stringify(metafile));

const bytes = Object.values(metafile.outputs).map((output) => output.bytes);
const megabytes = bytes.reduce((sum, each) => sum + each, 0) / 1e6;
const took = Math.round(performance.now() - started);
process.stdout.write(
  `dist/functions: ${bytes.length} files, ${megabytes.toFixed(1)} MB, built in ${took} ms\n`,
);

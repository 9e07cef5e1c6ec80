// Bundles functions/index.ts, which registers every door, into dist/functions. Code behind `await import()` stays in
// chunks of its own, loaded on first use; they lie one folder deeper, where the `main` pattern of package.json does not
// look.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, buildSync, type BuildOptions, type Plugin } from 'esbuild';
import { holdExactly } from './hold-exactly.ts';

// CommonJS dependencies call `require`, which an ES module lacks.
const banner = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

/**
 * What pictures are painted with goes into a chunk of its own: the app is deployed without node_modules to read it
 * from.
 */
const paintingFiles: Plugin = {
  name: 'painting files',
  setup(bundler) {
    bundler.onLoad({ filter: /painting-files\.ts$/ }, ({ path }) => ({
      resolveDir: dirname(path),
      contents: `export { default as engine } from '@resvg/resvg-wasm/index_bg.wasm';
        export { default as font } from 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf';`,
    }));
  },
};

/** The page of role-plays is a script and a style for the browser, which go into the bundle as texts. */
const pageFiles: Plugin = {
  name: 'page files',
  setup(bundler) {
    bundler.onLoad({ filter: /page-files\.ts$/ }, ({ path }) => {
      const read = (name: string) => readFileSync(join(dirname(path), name), 'utf8');
      const { outputFiles } = buildSync({
        ...(JSON.parse(read('script-build.json')) as BuildOptions),
        entryPoints: [join(dirname(path), 'play.js')],
        write: false,
      });
      const script = JSON.stringify(outputFiles[0]?.text);
      return {
        contents: `export const pageScript = ${script}; export const pageStyle = ${JSON.stringify(read('play.css'))};`,
      };
    });
  },
};

/** The worker that reads documents is a program of its own, which lies among the chunks. */
const documentWorker: Plugin = {
  name: 'document worker',
  setup(bundler) {
    bundler.onLoad({ filter: /worker-file\.ts$/ }, () => ({
      contents: `export const workerFile = new URL('./document-worker.js', import.meta.url);`,
    }));
  },
};

const started = performance.now();
const { metafile, outputFiles } = await build({
  entryPoints: {
    index: 'functions/index.ts',
    'chunks/document-worker': 'lib/adapters/documents/worker.ts',
  },
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
  loader: { '.wasm': 'binary', '.ttf': 'binary' },
  plugins: [paintingFiles, pageFiles, documentWorker],
  logLevel: 'warning',
  metafile: true,
  write: false,
});
const files = outputFiles.map(({ path, contents }): [string, Uint8Array | string] => [
  relative('dist', path),
  contents,
]);
holdExactly('dist', new Map([...files, ['meta.json', JSON.stringify(metafile)]]), '.local');

const bytes = Object.values(metafile.outputs).map((output) => output.bytes);
const megabytes = bytes.reduce((sum, each) => sum + each, 0) / 1e6;
const took = Math.round(performance.now() - started);
process.stdout.write(
  `dist/functions: ${bytes.length} files, ${megabytes.toFixed(1)} MB, built in ${took} ms\n`,
);

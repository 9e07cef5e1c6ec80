import { globSync, readFileSync } from 'node:fs';
import config from './jest.config.mjs';

process.env['WHOLE'] = 'true';

/** What takes a sample of something (test/support/sampled.ts), by itself or by what it shares. */
const SAMPLES = /\b(?:sampled|killedAtEachSecondAwait)\(/;
const sampled = globSync('test/**/*.long.test.ts').filter((path) => SAMPLES.test(readFileSync(path, 'utf8')));

// Everything of which long tests try a sample, and what shows little more than they do: some ten minutes.
export default {
  ...config,
  testMatch: ['test/**/*.whole.test.ts', ...sampled].map((path) => `<rootDir>/${path}`),
};

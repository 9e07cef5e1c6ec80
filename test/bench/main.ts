import { explain } from '../../scripts/shared/explain.ts';

explain(`npm run bench -- [options]   the benchmarks that need no file from outside, one after the other

  --short   one round and small companies, as in CI

Others: npm run bench:skills, bench:matching, bench:outcomes, bench:statements and bench:population-pass, each with --help.
`);
await import('./cold-start.ts');
await import('./first-answer.ts');
await import('./population-pass/main.ts');
// Last, because the stack that it starts is ended with the process.
await import('./card-action.ts');

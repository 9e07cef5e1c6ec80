import { explain } from '../../scripts/shared/explain.ts';

explain(`npm run bench -- [options]   the benchmarks that need no file from outside, one after the other

  --short   few rounds and small companies, as in CI

It ends with 1 where the first answer of MCP or of the bot takes more than 1.3 times what the door beside it computes.

Others: npm run bench:skills, bench:matching, bench:outcomes, bench:statements and bench:population-pass, each with --help.
`);
await import('./cold-start.ts');
await import('./first-answer.ts');
await import('./population-pass/main.ts');
// Last, because the stack that it starts is ended with the process.
await import('./card-action.ts');

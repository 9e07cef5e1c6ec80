import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it.each([
  [0, 'lib/agents/sensing/accept-signals.ts'],
  [1, 'functions/http/needs/needs-list.ts'],
])('shows in CONTRIBUTING, as example %i, what %s holds', (index, file) => {
  const examples = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/```ts\n([^]*?)```/g)];
  const example = examples[index]?.[1] ?? 'no such example';
  expect(readFileSync(file, 'utf8')).toContain(example);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');

it('the button in the README opens the compiled template of the repository that package.json names', () => {
  const { repository } = JSON.parse(read('package.json')) as { repository: string };
  const template = `https://raw.githubusercontent.com/${repository.replace('github:', '')}/main/bicep/main.json`;
  expect(read('README.md')).toContain(
    `(https://portal.azure.com/#create/Microsoft.Template/uri/${encodeURIComponent(template)})`,
  );
});

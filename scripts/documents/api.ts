// Writes the API documents that follow from the route table. A test fails while they are not current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { explain } from '../shared/explain.ts';

explain(`npm run api   writes the API documents that follow from the doors: docs/api, m365/custom-connector and m365/copilot

A test fails while they are not current. Next: look at what changed with git diff docs/api m365.
`);

const { documents } = await import('./api/documents.ts');
for (const [path, text] of Object.entries(await documents())) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}: ${text.length} characters\n`);
}

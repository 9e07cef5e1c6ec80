// Writes the API documents that follow from the route table. A test fails while they are not current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { documents } from './api/documents.ts';

for (const [path, text] of Object.entries(await documents())) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}: ${text.length} characters\n`);
}

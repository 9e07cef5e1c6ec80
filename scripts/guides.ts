// Writes the parts of docs/guides that the code knows better than we do; a test holds them current.
import { writeFileSync } from 'node:fs';
import { guidesNow } from './guides/pages.ts';

for (const [path, text] of Object.entries(await guidesNow())) writeFileSync(path, text);

// Writes the parts of docs/guides that the code knows better than we do, and local.settings.json.example; a test holds
// them current.
import { writeFileSync } from 'node:fs';
import { guidesNow } from './guides/pages.ts';
import { explain } from '../shared/explain.ts';

explain(`npm run guides   writes the parts of docs/guides and docs/pack that the code knows better than we do, and local.settings.json.example

Permissions, settings, alarms, what is held about people and what it costs, each from where the app has it. A test fails while a
guide says something else. Next: look at what changed with git diff.
`);

for (const [path, text] of Object.entries(await guidesNow())) writeFileSync(path, text);

// Writes what the layer holds, or what it holds about one person, to files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PersonId } from '../../lib/domain/ids.ts';
import { command, Misunderstood, print } from './command.ts';
import { connect, connectOptions } from './personal-data/connect.ts';
import { differing, exportAll } from './personal-data/export-all.ts';
import { exportPerson } from './personal-data/export-person.ts';

export const exportCommand = command({
  name: 'export',
  summary: 'everything in the store, or what it holds about one person',
  about: `Writes <container>.jsonl, a document a line, and export.json with counts and SHA-256. It changes nothing in the store.
Interrupted, it goes on with the containers that are not complete. Counts are compared with the store: stop the app first,
or they differ by what was written meanwhile.`,
  options: {
    out: { type: 'string', value: 'DIR', help: 'where to; made if it is not there, readable by you alone' },
    person: {
      type: 'string',
      value: 'ID',
      help: 'only what is held about one person, by their Entra object id: person.jsonl, for whoever asks for their\nown data. Ids of everybody else are hidden outside of their own documents',
    },
    ...connectOptions,
  },
  notes: 'Who runs it needs the role "Cosmos DB Built-in Data Reader" on the account.',
  async run(values) {
    if (values.out === undefined) throw new Misunderstood('Name a directory: --out DIR.');
    const containers = await connect(values);
    if (values.person !== undefined) {
      const lines: string[] = [];
      for await (const line of exportPerson(containers, PersonId.parse(values.person)))
        lines.push(JSON.stringify(line));
      mkdirSync(values.out, { recursive: true, mode: 0o700 });
      const file = join(values.out, 'person.jsonl');
      writeFileSync(file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      print(`${file}: ${lines.length} documents`);
      return;
    }
    const manifest = await exportAll(containers, {
      directory: values.out,
      now: () => new Date(),
      say: print,
    });
    const different = differing(manifest);
    if (different.length > 0) {
      print(
        `Not the same as in the store: ${different.join(', ')}. Stop the app and export into another directory.`,
      );
      process.exitCode = 1;
    } else print(`Complete: ${join(values.out, 'export.json')}`);
  },
});

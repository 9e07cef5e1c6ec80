// What the app's own documents make of a fault: a create, a conditional replacement, a read and a query.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { documentsIn, save } from '../../../lib/adapters/cosmos/documents.ts';
import { clientFromEnvironment } from './client.ts';

const client = clientFromEnvironment();
const database = client.database('learning-os');
const learners = documentsIn((name) => Promise.resolve(database.container(name)), 'learners', 'personId');
const Counted = z.object({ n: z.number() });
const id = randomUUID();

await learners.batch(id, [save(id, { n: 1 }, undefined)]);
const first = await learners.read(Counted, id, id);
await learners.batch(id, [save(id, { n: 2 }, first?.etag)]);
for await (const { value } of learners.query(Counted, 'c.id = @id', { id }, id))
  process.stdout.write(`stored ${value.n}\n`);
client.dispose();

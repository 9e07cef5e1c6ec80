// Writes by every kind of write and prints what was acknowledged; with `read`, prints what is there.
import { clientFromEnvironment } from './client.ts';

const client = clientFromEnvironment();
const learners = client.database('learning-os').container('learners');
const personId = 'durable';
if (process.argv[2] === 'write') {
  for (let n = 0; n < 50; n++) await learners.items.create({ id: `d${n}`, personId, n });
  await learners.items.upsert({ id: 'd1', personId, n: 'upserted' });
  await learners.item('d2', personId).replace({ id: 'd2', personId, n: 'replaced' });
  await learners.item('d4', personId).delete();
  await learners.items.batch(
    [
      { operationType: 'Create', resourceBody: { id: 'b', personId } },
      { operationType: 'Delete', id: 'd5' },
    ],
    personId,
  );
}
const { resources } = await learners.items
  .query<object>({ query: 'SELECT c.id, c.n, c._etag FROM c ORDER BY c.id' }, { partitionKey: personId })
  .fetchAll();
process.stdout.write(`${JSON.stringify(resources)}\n`);
client.dispose();

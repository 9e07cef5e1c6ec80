// Figures of local Cosmos with the real client: creates, replaces, batches, query pages. Not a test: figures are not
// limits.
import { clientFromEnvironment } from './client.ts';

const client = clientFromEnvironment();
const learners = client.database('learning-os').container('learners');
const item = (n: number, more: object = {}) => ({
  id: `bench-${n}`,
  personId: `person-${n % 5000}`,
  kind: 'evidence',
  note: 'x'.repeat(600),
  ...more,
});
const batchSize = 50;

async function measure(what: string, count: number, work: (n: number) => Promise<unknown>, abreast = 16) {
  const start = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  const perSecond = Math.round(count / ((performance.now() - start) / 1000));
  process.stdout.write(`${JSON.stringify({ what, count, perSecond })}\n`);
}

const count = Number(process.argv[2] ?? 5000);
await measure('creates', count, (n) => learners.items.create(item(n)));
await measure('creates, one at a time', count / 10, (n) => learners.items.create(item(n + count)), 1);
await measure('point reads', count, (n) => learners.item(`bench-${n}`, `person-${n % 5000}`).read());
await measure('replaces', count, (n) =>
  learners.item(`bench-${n}`, `person-${n % 5000}`).replace(item(n, { n })),
);
await measure(`batches of ${batchSize}`, count / batchSize, (batch) =>
  learners.items.batch(
    Array.from({ length: batchSize }, (_, n) => ({
      operationType: 'Create' as const,
      resourceBody: { ...item(n), id: `batch-${batch}-${n}`, personId: `batch-${batch}` },
    })),
    `batch-${batch}`,
  ),
);
await measure('queries in a partition', count / 5, (n) =>
  learners.items
    .query('SELECT c.id FROM c WHERE c.kind = "evidence" ORDER BY c.id', { partitionKey: `person-${n}` })
    .fetchAll(),
);
const start = performance.now();
let seen = 0;
for await (const page of learners.items.query('SELECT * FROM c', { maxItemCount: 1000 }).getAsyncIterator())
  seen += page.resources.length;
const perSecond = Math.round(seen / ((performance.now() - start) / 1000));
process.stdout.write(
  `${JSON.stringify({ what: 'items streamed in pages of 1000', count: seen, perSecond })}\n`,
);
client.dispose();

// What the real client makes of a fault: a create, then a conditional replacement.
import { randomUUID } from 'node:crypto';
import { clientFromEnvironment } from './client.ts';

const client = clientFromEnvironment();
const learners = client.database('learning-os').container('learners');
const id = randomUUID();
const say = (line: string) => process.stdout.write(`${line}\n`);
const codeOf = (error: unknown) => String((error as { code?: unknown }).code);

let etag = '';
await learners.items.create({ id, personId: id, n: 1 }).then(
  (created) => {
    etag = created.etag;
    say(`${created.statusCode} after ${String(created.headers['x-ms-throttle-retry-count'])} retries`);
  },
  (error: unknown) => say(codeOf(error)),
);
etag ||= (await learners.item(id, id).read()).etag;
const accessCondition = { type: 'IfMatch', condition: etag };
await learners
  .item(id, id)
  .replace({ id, personId: id, n: 2 }, { accessCondition })
  .then(
    (replaced) =>
      say(`${replaced.statusCode} after ${String(replaced.headers['x-ms-throttle-retry-count'])} retries`),
    async (error: unknown) => {
      say(codeOf(error));
      if (codeOf(error) === '412') return;
      const { resource } = await learners.item(id, id).read<{ n: number }>();
      say(`stored ${String(resource?.n)}`);
    },
  );
client.dispose();

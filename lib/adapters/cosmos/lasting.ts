import { DAY } from '../../domain/milliseconds.ts';
import { INBOX_SLACK_DAYS, keptFor, type Retention } from '../../domain/policy/retention.ts';

/** How long documents are kept now, and the time; both are asked at each write. */
export interface Lasting {
  retention: () => Promise<Retention>;
  now: () => number;
}

/** What Cosmos DB takes for a document that stays until somebody removes it. */
const IN_FORCE = -1;

/**
 * What is written to a container, with the seconds after which the store removes it. A body may say from when on it is
 * kept (`keptFrom`, epoch milliseconds), where that is the date of what it tells and not of its writing.
 * @throws RangeError where nobody decided how long such a document is kept
 */
export async function withTimeToLive(
  { keptFrom, ...body }: Record<string, unknown>,
  container: string,
  { retention, now }: Lasting,
): Promise<Record<string, unknown>> {
  const rule = keptFor(container, typeof body['type'] === 'string' ? body['type'] : '');
  if (typeof rule === 'object') return { ...body, ttl: IN_FORCE };
  const days = typeof rule === 'number' ? rule : (await retention())[rule];
  const left = typeof keptFrom === 'number' ? keptFrom + (days + INBOX_SLACK_DAYS) * DAY - now() : days * DAY;
  return { ...body, ttl: Math.ceil(Math.max(DAY, left) / 1_000) };
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';

const receiving = { maxDeliveryCount: z.int().positive(), lockDuration: z.string() };
const sending = { name: z.string(), duplicateDetectionWindow: z.string().optional() };

const definition = z.strictObject({
  topics: z.array(
    z.strictObject({
      ...sending,
      subscriptions: z.array(
        z.strictObject({
          ...receiving,
          name: z.string(),
          correlationFilters: z
            .array(z.strictObject({ properties: z.record(z.string(), z.string()) }))
            .optional(),
        }),
      ),
    }),
  ),
  queues: z.array(z.strictObject({ ...sending, ...receiving })),
});

/** The topics, subscriptions and queues of the namespace, as Bicep deploys them. */
export type Entities = z.infer<typeof definition>;

/** A place that messages are received from: a queue, a subscription or one of their dead-letter queues. */
export interface Source {
  address: string;
  lockMs: number;
  /** Absent for a dead-letter queue, from which nothing moves on. */
  deadLetters?: { address: string; afterDeliveries: number };
}

/** A place that messages are sent to: each goes to every route of which one filter (or no filter at all) matches. */
export interface Destination {
  address: string;
  duplicateWindowMs: number;
  routes: { to: Source; filters: Record<string, string>[] }[];
}

export interface Namespace {
  destinations: Map<string, Destination>;
  sources: Map<string, Source>;
}

export function readEntities(file: URL | string): Entities {
  return definition.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds, such as `PT1M`. */
export function durationMs(text: string): number {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!found) throw new RangeError(`"${text}" is not a duration of days, hours, minutes and seconds.`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part || 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

export function namespaceOf(entities: Entities): Namespace {
  const destinations = new Map<string, Destination>();
  const sources = new Map<string, Source>();

  const addSource = (
    address: string,
    { lockDuration, maxDeliveryCount }: { lockDuration: string; maxDeliveryCount: number },
  ) => {
    const lockMs = durationMs(lockDuration);
    const deadLetters = { address: `${address}/$DeadLetterQueue`, afterDeliveries: maxDeliveryCount };
    const source = { address, lockMs, deadLetters };
    sources.set(address, source).set(deadLetters.address, { address: deadLetters.address, lockMs });
    return source;
  };
  const addDestination = (
    entity: { name: string; duplicateDetectionWindow?: string | undefined },
    routes: Destination['routes'],
  ) => {
    const window = entity.duplicateDetectionWindow;
    destinations.set(entity.name, {
      address: entity.name,
      duplicateWindowMs: window ? durationMs(window) : 0,
      routes,
    });
  };

  for (const queue of entities.queues)
    addDestination(queue, [{ to: addSource(queue.name, queue), filters: [] }]);
  for (const topic of entities.topics)
    addDestination(
      topic,
      topic.subscriptions.map((subscription) => ({
        to: addSource(`${topic.name}/Subscriptions/${subscription.name}`, subscription),
        filters: (subscription.correlationFilters ?? []).map((filter) => filter.properties),
      })),
    );
  return { destinations, sources };
}

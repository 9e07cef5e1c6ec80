import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** Milliseconds of a .NET time span, `hh:mm:ss`. */
const TimeSpan = z
  .string()
  .regex(/^\d\d:[0-5]\d:[0-5]\d$/, 'is not a time span such as 00:00:30')
  .transform((text) => {
    const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000;
  });
const atLeastOne = z.int().min(1);

/**
 * What the Service Bus extension reads, with its defaults (ServiceBusOptions of azure-sdk-for-net); another key would
 * be ignored there.
 */
const ServiceBus = z
  .strictObject({
    /** Calls of a function that takes one message at a time. */
    maxConcurrentCalls: atLeastOne.default(16 * availableParallelism()),
    maxMessageBatchSize: atLeastOne.default(1_000),
    minMessageBatchSize: atLeastOne.default(1),
    /** How long to wait for as many as the least; beyond half the longest lock the extension refuses it. */
    maxBatchWaitTime: TimeSpan.pipe(z.number().max(150_000, 'is longer than 00:02:30')).prefault('00:00:30'),
    /** Of single messages; locks of a batch are never renewed. */
    maxAutoLockRenewalDuration: TimeSpan.prefault('00:05:00'),
  })
  .refine(({ minMessageBatchSize, maxMessageBatchSize }) => minMessageBatchSize <= maxMessageBatchSize, {
    error: 'minMessageBatchSize is larger than maxMessageBatchSize',
  });

const HostJson = z.looseObject({
  version: z.literal('2.0'),
  extensions: z
    .looseObject({
      http: z.looseObject({ routePrefix: z.string().default('api') }).prefault({}),
      serviceBus: ServiceBus.prefault({}),
    })
    .prefault({}),
});

/**
 * What the host goes by: host.json under `root`, or what holds where it says nothing. Throws where the real host would
 * not start.
 */
export function readHostJson(root: string): Limits {
  const file = join(root, 'host.json');
  const written: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { version: '2.0' };
  const read = HostJson.safeParse(written);
  if (!read.success) throw new BadHostJson(`${file}: ${z.prettifyError(read.error)}`);
  const { http, serviceBus } = read.data.extensions;
  return { routePrefix: http.routePrefix, serviceBus };
}

export interface Limits {
  routePrefix: string;
  serviceBus: z.infer<typeof ServiceBus>;
}

export class BadHostJson extends Error {
  override name = 'BadHostJson';
}

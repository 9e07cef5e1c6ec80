import { z } from 'zod';
import { holdsObjectId, PersonId } from '../ids.ts';

/** A year may stand in a name; a staff or telephone number may not. */
const LONG_NUMBER = /\d{6}/;

/**
 * The name of a system that sends signals. It stands in checks and logs, so it is short, has one spelling, and holds
 * nobody's id: small letters and digits in parts that `.`, `-`, `_`, `:` or `/` join.
 */
export const Source = z
  .string()
  .max(60)
  .regex(
    /^[a-z0-9]+(?:[._:/-]{1,3}[a-z0-9]+)*$/,
    'must be the short name of a system in small letters, such as hris or academy.example',
  )
  .refine((name) => !holdsObjectId(name) && !LONG_NUMBER.test(name), {
    message: 'must name a system; no id of a person and no long number belongs in it',
    abort: true,
  });

/** Sources of the layer's own signals begin like this; nobody outside may use one. */
export const OWN_SOURCES = 'learning-os/';

/** A name for the feed of the files that an entry reads, from what kind they are and what the entry is called. */
export function sourceOfFile(kind: string, fileId: string): string {
  const name = fileId
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const source = Source.safeParse(`${kind}/${name}`);
  return source.success ? source.data : kind;
}

/** Whom the sources belong to. */
export const SourcePolicy = z.strictObject({
  /** The app, by its object id, that alone may use a name, whoever used it before. */
  owners: z.record(Source, PersonId).default({}),
  /** Whether an app may use named sources alone; otherwise a free name belongs to the first app that uses it. */
  onlyNamed: z.boolean().default(false),
  /** Names that one app may take by using them. */
  mostOfOneApp: z.int().min(1).max(1_000).default(50),
  /** The source whose scale is that of the role profiles; the others are read as it would have said it. */
  yardstick: Source.optional(),
  /** Sources each of which may open a need though no other shows the gap. */
  mayOpenAlone: z.array(Source).max(50).default([]),
  /** Days for which nothing need come of a source; else its own rhythm says so. */
  silentDays: z.record(Source, z.int().min(1).max(400)).default({}),
  /** Sources whose word counts though something seems wrong with them, because a human looked. */
  countAnyway: z.array(Source).max(50).default([]),
});
export type SourcePolicy = z.infer<typeof SourcePolicy>;

/**
 * Who put a signal on its way: an app or a person as Entra authenticated them at a door, or `bus`, whoever may send to
 * the topic. A signal of the layer's own has none; nor has one that was kept before senders were known (`before`, as it
 * travels).
 */
export const KnownSender = z.union([
  z.literal('bus'),
  z.templateLiteral([z.enum(['app', 'user']), ':', z.uuid()]),
]);
export const Sender = z.union([z.literal('before'), KnownSender]);
export type Sender = z.infer<typeof Sender>;

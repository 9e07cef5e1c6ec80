import { z } from 'zod';
import { OneLine, RegisterId } from '../ids.ts';
import { purposes, type Purpose } from '../person/purpose.ts';
import { Source } from '../signal/signal-source.ts';
import { Iri } from '../xapi/parts.ts';

/** What may be told of people: each is chosen for itself. */
export const TELLABLE = ['assignments', 'completions', 'levels', 'acts'] as const;
export type Tellable = (typeof TELLABLE)[number];

/** What happened that a record tells of. */
export const RecordKind = z.enum(['offered', 'completed', 'practised', 'released']);
export type RecordKind = z.infer<typeof RecordKind>;

/** What each kind is a part of. `acts` is what the layer itself did, for a record store of the company. */
const partOf: Record<RecordKind, readonly Tellable[]> = {
  offered: ['assignments', 'acts'],
  completed: ['completions'],
  practised: ['acts'],
  released: ['levels', 'acts'],
};

/**
 * For what a system may use what it is told. All of it was given to learn, so a purpose that sees nothing given to
 * learn (`purpose.ts`) is told nothing; and a level that somebody released is for their development alone.
 */
const toldFor: Record<Tellable, readonly Purpose[]> = {
  assignments: ['learning', 'record-keeping'],
  completions: ['learning', 'record-keeping'],
  levels: ['learning'],
  acts: ['learning', 'record-keeping'],
};

/** Addresses stand in a register that many read: whatever lets somebody in has its place in the vault. */
const Address = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s?#]+$/, 'must be an https address without a query, in which keys may stand');

/** How a system is told, and where; a record keeps the one that it was made for. */
export const Way = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('xapi'),
    /** Of its record store, below which `/statements` is. */
    address: Address,
    version: z.enum(['1.0.3', '2.0.0']),
    /** Of the accounts by which it knows people; absent where it knows them by mail. */
    accountHomePage: Iri.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('http'), address: Address }),
  /** A file a day in a folder of SharePoint: the one that IT names for this and for nothing else. */
  z.strictObject({ kind: z.literal('csv'), address: Address }),
]);

export type Way = z.infer<typeof Way>;

/** A system outside that is told of people. Nothing is sent before a human confirmed it. */
export const Receiver = z
  .strictObject({
    receiverId: RegisterId,
    name: OneLine(80),
    way: Way,
    gets: z.array(z.enum(TELLABLE)).min(1).max(TELLABLE.length),
    /**
     * By what it knows people; anything but the object id is asked of the directory when it is sent, and kept nowhere.
     */
    knowsPeopleBy: z.enum(['object-id', 'upn', 'mail', 'employee-id']),
    /** What the system may use it for. */
    purpose: z.enum(purposes as [Purpose, ...Purpose[]]),
    /** Under which source it tells the layer of completions, where it does: both sides are compared each week. */
    saysAs: Source.exactOptional(),
    standing: z.enum(['proposed', 'confirmed', 'off']),
  })
  .refine(({ gets, purpose }) => gets.every((told) => toldFor[told].includes(purpose)), {
    path: ['purpose'],
    message:
      'is no purpose for which everything in gets may be told: it was given to learn, levels for nothing else',
  })
  .refine(
    ({ way, knowsPeopleBy }) =>
      way.kind !== 'xapi' || knowsPeopleBy === 'mail' || way.accountHomePage !== undefined,
    { path: ['way', 'accountHomePage'], message: 'is missing: an account has a home page' },
  );
export type Receiver = z.infer<typeof Receiver>;

/** Whether a system is told of a kind of thing now. */
export const getsRecordOf = (
  { standing, gets }: Pick<Receiver, 'standing' | 'gets'>,
  kind: RecordKind,
): boolean => standing === 'confirmed' && partOf[kind].some((told) => gets.includes(told));

/** Whether it is told which level somebody released, and not only that they did. */
export const getsLevels = ({ gets }: Pick<Receiver, 'gets'>): boolean => gets.includes('levels');

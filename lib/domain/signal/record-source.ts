import { z } from 'zod';
import { CourseSkills } from '../content/course-skills.ts';
import { OneLine, RegisterId, type PersonId } from '../ids.ts';
import { guidOf, sha256 } from '../sha256.ts';
import { Iri } from '../xapi/parts.ts';
import { Source } from './signal-source.ts';

/** A key as the register keeps it: what it is known by, and never the key itself. */
const RecordKey = z.strictObject({
  /** Base64url; drawn for this key alone. */
  salt: z.string().regex(/^[\w-]{22,64}$/, 'must be a salt in base64url'),
  /** As `hashOfKey` makes it. */
  hash: z.string().regex(/^[\da-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
});
export type RecordKey = z.infer<typeof RecordKey>;

/** SHA-256 of salt and key. A key is 256 random bits, which nobody finds by trying, so one round is enough. */
export const hashOfKey = (salt: string, key: string): string => sha256(`${salt}.${key}`, 64);

/**
 * A system that sends learning records as xAPI statements, with credentials of its own: its name is the user, a key the
 * password. With two keys one is replaced by the next without a gap.
 */
export const RecordSource = z.strictObject({
  sourceId: RegisterId,
  name: OneLine(80),
  /** Under which its signals come: no other app or system may use it. */
  source: Source,
  /**
   * Of the accounts by which it names people: their names are Entra object ids, or what `accountNames` says, and
   * nothing that a person may choose, such as a name in the system itself.
   */
  accountHomePage: Iri,
  /** What the names of those accounts are, where the system does not know people by their object ids. */
  accountNames: z.enum(['employee-id', 'mail', 'upn']).exactOptional(),
  /**
   * By what else it is believed whom a record is about: the company vouches that nobody can enter another’s in the
   * system. `mail` is mbox and its hash.
   */
  knowsPeopleBy: z
    .array(z.enum(['mail', 'openid', 'account']))
    .max(3)
    .exactOptional(),
  /** By the whole id of a statement’s object; a category that names a skill wins. */
  skills: CourseSkills.exactOptional(),
  keys: z.array(RecordKey).min(1).max(2),
  /** Nothing of it is taken or read any more. */
  isOff: z.boolean(),
});
export type RecordSource = z.infer<typeof RecordSource>;

/** What stands for it where callers are known by an id: its own, whatever the entry says. */
export const callerIdOf = ({ sourceId }: Pick<RecordSource, 'sourceId'>): PersonId =>
  guidOf(`record source ${sourceId}`);

import { timingSafeEqual } from 'node:crypto';
import { hashOfKey, type RecordSource } from '../../lib/domain/signal/record-source.ts';
import { notSignedIn } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { Registers } from '../../lib/ports/registers.ts';

const BASIC = /^Basic ([\w+/=-]{1,1000})$/i;

/**
 * The source whose name and key a request brings. Nothing stands in front of this resource, and nothing of a request is
 * read before.
 * @throws NamedError `not-signed-in`
 */
export async function sourceOf(
  headers: Pick<Headers, 'get'>,
  { entries }: Pick<Registers, 'entries'>,
): Promise<RecordSource> {
  const [, encoded = ''] = BASIC.exec(headers.get('authorization') ?? '') ?? [];
  const [, user, key] = /^([^:]+):(.+)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  const known =
    user === undefined ? undefined : (await entries('record-source')).find(({ id }) => id === user)?.value;
  // What is not known is hashed all the same: how long an answer takes tells no name of a source.
  const keys = known && !known.isOff ? known.keys : [{ salt: '', hash: '' }];
  const fits = keys.filter(({ salt, hash }) => isSame(hashOfKey(salt, key ?? ''), hash));
  if (!known || fits.length === 0) throw notSignedIn(message('problem.record.unknown'));
  return known;
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

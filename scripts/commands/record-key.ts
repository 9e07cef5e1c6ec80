// Makes a key for a system that sends learning records, and the entry of the register by which it is known.
import { randomBytes } from 'node:crypto';
import { hashOfKey, RecordSource, type RecordKey } from '../../lib/domain/signal/record-source.ts';
import { command, Misunderstood, print } from './command.ts';

/** Random bits of a key: nobody finds it by trying, so that one round of hashing is enough to keep it by. */
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** A new key, and what is kept of it. */
export function newRecordKey(): { key: string; kept: RecordKey } {
  const key = randomBytes(KEY_BYTES).toString('base64url');
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  return { key, kept: { salt, hash: hashOfKey(salt, key) } };
}

export const recordKey = command({
  name: 'record-key',
  summary: 'a key for a system that sends learning records (xAPI)',
  about: `It asks nobody and keeps nothing: the key is shown once, for the settings of the system. The entry holds a salt
and a hash of it; save that in the register record-source (POST registers/record-source/ID), as a person with Register.Write and
Hook.Manage.`,
  options: {
    id: { type: 'string', value: 'ID', help: 'what the system signs in as, and the id of the entry' },
    name: { type: 'string', value: 'NAME', help: 'what people call it' },
    source: {
      type: 'string',
      value: 'SOURCE',
      help: 'under which its records count, such as academy.example',
    },
    accounts: {
      type: 'string',
      value: 'IRI',
      default: 'https://login.microsoftonline.com',
      help: 'homePage of accounts whose name is an Entra object id; no one else is learned of',
    },
  },
  notes: `Say under skills which skill each course is about, unless the system names skills itself: docs/guides/learning-records.md.
To replace a key, put the new salt and hash second under keys, give the system the new key, and take the first out.`,
  run({ id, name = id, source, accounts }) {
    const { key, kept } = newRecordKey();
    const entry = {
      sourceId: id,
      name,
      source,
      accountHomePage: accounts,
      keys: [kept],
      isOff: false,
    };
    const { success, data, error } = RecordSource.safeParse(entry);
    if (!success) {
      const wrong = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
      throw new Misunderstood(`Say --id, --source and, if you like, --name and --accounts: ${wrong}.`);
    }
    print(`user      ${data.sourceId}
key       ${key}
endpoint  https://YOUR-APP.azurewebsites.net/api/xapi/

The key is not shown again. Save this entry, and send a first statement:

${JSON.stringify({ value: data }, null, 2)}`);
  },
});

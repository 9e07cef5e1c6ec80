import { refusedCallback } from '../../domain/receiver/hook.ts';
import { isSameFolder } from '../../domain/source/site-folder.ts';
import { english } from '../../messages/words.ts';
import type { ToReceiver } from '../../ports/channels.ts';
import { NeverWritten, NotWritten, type Connector } from '../../ports/outbound-connector.ts';
import type { RecordFiles } from '../sharepoint/record-files.ts';
import { pinnedLookup } from '../webhooks/reachable.ts';
import { Gone, postOnce, postSigned, type PostingOptions } from '../webhooks/send.ts';

/** A key, and the host to which alone it goes, whoever edits the entry. */
export interface ReceiverSecret {
  /** With its port, where that is not 443. */
  host: string;
  /** As `name:key`. */
  key: string;
}

interface Options extends PostingOptions {
  /** By the id of the receiver. */
  secrets: ReadonlyMap<string, ReceiverSecret>;
  /** Where files of records are put; absent where IT names no folder. */
  files: RecordFiles | undefined;
}

/**
 * Records to systems outside: to the statements resource of a record store, signed as notices are, or in a file of a
 * folder. The first two know a record by its id, and a file is put whole: each may be sent again after a lost answer.
 */
export const toReceivers = (options: Options): Connector<ToReceiver> => ({
  system: 'receiver',
  effectClass: 'upsert',
  async write(_key, payload) {
    switch (payload.kind) {
      case 'xapi':
        await postStatement(payload, options);
        return {};
      case 'http':
        await postRecord(payload, options);
        return {};
      case 'csv':
        await folderOf(payload, options).put(payload.file, payload.content);
        return {};
      case 'csv-row':
        // What lies where the layer may not come any more is for IT to delete; the next file says the rest.
        if (isElsewhere(payload, options)) return { found: 'gone' };
        return { ...(await folderOf(payload, options).takeOut(payload.file, payload.rows, payload.version)) };
    }
  },
});

async function postRecord(
  { address, recordId, body, takesBack }: ToReceiver & { kind: 'http' },
  options: Options,
): Promise<void> {
  try {
    await postSigned(address, recordId, JSON.stringify(body), options);
  } catch (error) {
    if (!(takesBack && error instanceof Gone)) throw error;
  }
}

const isElsewhere = ({ address }: Pick<ToReceiver, 'address'>, { files }: Options): boolean =>
  files !== undefined && !isSameFolder(address, files.place);

/** The one folder that IT names, where it is the one that the entry was confirmed with: nothing goes elsewhere. */
function folderOf(payload: Pick<ToReceiver, 'address'>, options: Options): RecordFiles {
  const { files } = options;
  if (!files) throw new NotWritten('IT names no folder for files of records (RECORD_FILES_FOLDER).');
  if (isElsewhere(payload, options))
    throw new NotWritten(
      'Its folder is another one than IT names in RECORD_FILES_FOLDER: correct the entry.',
    );
  return files;
}

/** The statement stands there already, sent when its answer was lost. */
const STANDS = 409;
/** What it will not take however often it comes; a wrong address or key is mended by somebody, and may come again. */
const NEVER = new Set([400, 413, 415, 422]);

async function postStatement(
  { receiverId, address, version, statement }: ToReceiver & { kind: 'xapi' },
  { allowedHosts, open, resolve, secrets }: Options,
): Promise<void> {
  const refused = refusedCallback(address, allowedHosts);
  if (refused) throw new NotWritten(`Nothing was posted to the address: ${english.sayMessage(refused)}.`);
  const secret = secrets.get(receiverId);
  if (secret === undefined) throw new NotWritten('There is no key for it in RECEIVER_SECRETS.');
  const url = new URL(`${address.replace(/\/+$/, '')}/statements`);
  if (secret.host !== url.host)
    throw new NotWritten(
      `The key for it in RECEIVER_SECRETS is for ${secret.host} and goes to no other host: correct the address, or have IT name ${url.host} there.`,
    );
  const status = await postOnce(
    url,
    {
      'content-type': 'application/json',
      'x-experience-api-version': version,
      authorization: `Basic ${Buffer.from(secret.key).toString('base64')}`,
    },
    JSON.stringify(statement),
    pinnedLookup(open, resolve),
  );
  if ((status >= 200 && status <= 299) || status === STANDS) return;
  const Refusal = NEVER.has(status) ? NeverWritten : NotWritten;
  throw new Refusal(`The record store answered ${status}.`);
}

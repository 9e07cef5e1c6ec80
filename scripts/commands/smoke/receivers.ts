import { z } from 'zod';
import { refusedCallback } from '../../../lib/domain/receiver/hook.ts';
import { fileOf, withdrawnRow } from '../../../lib/domain/receiver/record-file.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { english } from '../../../lib/messages/words.ts';
import { NotWritten } from '../../../lib/ports/outbound-connector.ts';
import { failed, notRun, ok } from '../checks/finding.ts';
import type { SmokeProbe } from './probe.ts';

const About = z.object({ version: z.array(z.string()) });
const LONGEST_WAIT_MS = 10_000;

/** What a record store says that it speaks; it is asked without a key, and told nothing of anybody. */
export async function versionsSpokenAt(address: string, version: string): Promise<string[]> {
  const answer = await fetch(`${address.replace(/\/+$/, '')}/about`, {
    headers: { 'x-experience-api-version': version },
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  });
  if (!answer.ok) throw new Error(`The record store answered ${answer.status} to what it speaks.`);
  return About.parse(await answer.json()).version;
}

/** Whether a store that speaks these versions takes statements of one; a patch is none of its own. */
export const speaks = (versions: readonly string[], version: string): boolean =>
  versions.some((one) => one.split('.').slice(0, 2).join('.') === version.split('.').slice(0, 2).join('.'));

export const receiversProbe: SmokeProbe = {
  id: 'receivers',
  what: 'Each record store that is told of people speaks the version of its entry',
  why: 'What is sent was taken by the layer’s own statements resource alone.',
  next: 'docs/guides/telling-other-systems.md says what an entry holds.',
  async run({ ports: { registers }, config }) {
    const stores = (await registers.latest('receiver')).flatMap(({ value: { standing, way, receiverId } }) =>
      standing === 'confirmed' && way.kind === 'xapi' ? [{ receiverId, ...way }] : [],
    );
    if (stores.length === 0)
      return notRun(
        'no record store is confirmed in the register receiver; one that is posted to is asked by test/contracts/main.ts --callback',
      );
    for (const { receiverId, address, version } of stores) {
      const refused = refusedCallback(address, config.WEBHOOK_HOSTS);
      if (refused)
        return failed(`${receiverId}: ${english.sayMessage(refused)}`, 'Put the host into webhookHosts.');
      const versions = await versionsSpokenAt(address, version);
      if (!speaks(versions, version))
        return failed(
          `${receiverId} speaks ${versions.join(', ')}, and its entry says ${version}`,
          'Correct the entry.',
        );
    }
    return ok(`${stores.length} record stores speak what their entries say; nothing was sent`);
  },
};

export const recordFilesProbe: SmokeProbe = {
  id: 'record-files',
  what: 'The folder for files of records takes a file, and a row out of it',
  why: 'No reference says that the grant `write` under Sites.Selected opens the upload of a file, nor that it keeps to If-Match.',
  next: 'npm run tenant -- site-grant --apply; then look at RECORD_FILES_FOLDER.',
  async run({ ports: { channels }, config, key, undo }) {
    const { RECORD_FILES_FOLDER: address } = config;
    if (address === '') return notRun('RECORD_FILES_FOLDER is not set');
    const file = 'learning-os-smoke.csv';
    const common = { receiverId: 'smoke', address, recordId: file, file };
    undo({
      what: `a file ${file}, with a header alone`,
      stays: 'delete it in the folder: the layer deletes nothing there',
    });
    const row = guidOf(key);
    const put = () =>
      channels.records.write(key, {
        ...common,
        kind: 'csv',
        content: fileOf([withdrawnRow({ recordId: row })]),
      });
    const takeOut = (version?: string) =>
      channels.records.write(key, {
        ...common,
        kind: 'csv-row',
        rows: [row],
        takesBack: true,
        ...(version === undefined ? {} : { version }),
      });
    await put();
    const { found, version } = await takeOut();
    if (found !== 'taken-out')
      return failed(
        `the row was ${found ?? 'not found'}`,
        'Look whether something moves files out of the folder.',
      );
    await put();
    // An answer in its own words is what is hoped for: whoever saved the file meanwhile is not overwritten.
    const isRefused = await takeOut(version).then(
      () => false,
      (error: unknown) => error instanceof NotWritten && error.message.endsWith('(412).'),
    );
    if (!isRefused)
      return failed(
        'a version that is over was not refused',
        'Let nobody save in that folder by hand: a row of theirs may be lost where somebody is erased.',
      );
    await takeOut();
    return ok('put, and its one row taken out again; a version that is over was refused');
  },
};

import { request } from 'node:https';
import type { BlockList, LookupFunction } from 'node:net';
import type { MakerBrief } from '../../domain/content/commission.ts';
import { refusedCallback, type HookNotice } from '../../domain/receiver/hook.ts';
import { NeverWritten, NotWritten, type Connector } from '../../ports/outbound-connector.ts';
import type { BriefToMaker, Callback } from '../../ports/channels.ts';
import { pinnedLookup, type Resolve } from './reachable.ts';
import { english } from '../../messages/words.ts';

const TIMEOUT_MS = 10_000;

export interface PostingOptions {
  allowedHosts: readonly string[];
  /** Private networks that may be reached. */
  open: BlockList;
  sign: (id: string, body: string, at: number) => Promise<Record<string, string>>;
  now?: () => number;
  resolve?: Resolve;
}

/**
 * Notices to the addresses that subscribed. Receivers know a notice by its `webhook-id`, so posting it again after a
 * lost answer changes nothing for them. Redirects are not followed; the connection goes to an address that was looked
 * at, and no other.
 */
export const webhooks = (options: PostingOptions): Connector<Callback> => ({
  system: 'webhook',
  effectClass: 'upsert',
  async write(_key, { callbackUrl, notice }) {
    await postSigned(callbackUrl, notice.id, JSON.stringify(notice satisfies HookNotice), options);
    return {};
  },
});

/** Briefs to makers outside, by the same rules: they know a brief by its `webhook-id` too. */
export const makerBriefs = (options: PostingOptions): Connector<BriefToMaker> => ({
  system: 'maker',
  effectClass: 'upsert',
  async write(_key, { url, brief }) {
    await postSigned(url, brief.briefId, JSON.stringify(brief satisfies MakerBrief), options);
    return {};
  },
});

/** Nobody is at the address, or holds what was posted about. */
export class Gone extends NeverWritten {}

/**
 * Posts a text that the key of this process signs, under an id by which receivers know it.
 * @throws NeverWritten where it may not be posted there; Gone where nobody is there; NotWritten where it was not taken
 */
export async function postSigned(
  address: string,
  id: string,
  body: string,
  { allowedHosts, open, sign, now = Date.now, resolve }: PostingOptions,
): Promise<void> {
  const refused = refusedCallback(address, allowedHosts);
  if (refused) throw new NeverWritten(`Nothing was posted to the address: ${english.sayMessage(refused)}.`);
  const headers = { 'content-type': 'application/json', ...(await sign(id, body, now())) };
  const status = await postOnce(new URL(address), headers, body, pinnedLookup(open, resolve));
  if (status === 404 || status === 410) throw new Gone(`The address answered ${status}: it is gone.`);
  if (status < 200 || status > 299)
    throw new NotWritten(`The address answered ${status}; redirects are not followed.`);
}

/** @returns the status of the answer, whose body nobody reads */
export const postOnce = (
  url: URL,
  headers: Record<string, string>,
  body: string,
  lookup: LookupFunction,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const sent = request(url, { method: 'POST', headers, lookup, agent: false, signal }, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    sent.once('error', reject);
    sent.end(body);
  });

import { isIP } from 'node:net';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { BlockList } from 'node:net';
import { pinnedLookup, type Resolve } from './webhooks/reachable.ts';

/** What was answered, whatever its status. */
export interface PostAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export type BoundedPost = (url: URL, form: URLSearchParams) => Promise<PostAnswer>;

interface Bounds {
  /** Private networks that may be reached. */
  open: BlockList;
  /** Of the answer. */
  mostBytes: number;
  /** From the call to the last byte, in milliseconds. */
  ms: number;
  resolve?: Resolve;
}

/**
 * Posts a form over TLS and reads the answer up to a size. The name is resolved once and the connection goes to an
 * address that was looked at; redirects are answers like any other, and followed nowhere.
 */
export const boundedPost =
  ({ open, mostBytes, ms, resolve: names }: Bounds): BoundedPost =>
  (url, form) =>
    new Promise((resolve, reject) => {
      if (url.protocol !== 'https:') throw new RangeError('Only https is posted to.');
      // Nobody looks up an address, and so nobody would look at it.
      if (isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0)
        throw new RangeError('Only names are posted to, and no addresses.');
      const sent = request(
        url,
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
          lookup: pinnedLookup(open, names),
          agent: false,
          signal: AbortSignal.timeout(ms),
        },
        (answer) => {
          const parts: Buffer[] = [];
          let bytes = 0;
          answer.on('data', (part: Buffer) => {
            bytes += part.byteLength;
            if (bytes > mostBytes)
              answer.destroy(new RangeError(`The answer has more than ${mostBytes} bytes.`));
            else parts.push(part);
          });
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      sent.once('error', reject);
      sent.end(form.toString());
    });

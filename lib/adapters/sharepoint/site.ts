import type { TokenCredential } from '@azure/identity';
import type { Queryable } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';

/** The site through PnPjs, opened at the first call. */
export type Site = () => Promise<SPFI>;

/** SharePoint throttles traffic that does not name itself first. */
const USER_AGENT = 'NONISV|LearningOS|learning-os/0.1';
/** Longest that one request may take, its retries included. */
const TIMEOUT_MS = 100_000;

export function openSite({ url, credential }: { url: string; credential: TokenCredential }): Site {
  let opened: Promise<SPFI> | undefined;
  const open = async (): Promise<SPFI> => {
    const [{ DefaultHeaders, DefaultInit, spfi }, { BrowserFetchWithRetry, DefaultParse, InjectHeaders }] =
      await Promise.all([
        import('@pnp/sp'),
        import('@pnp/queryable'),
        import('@pnp/sp/webs/index.js'),
        import('@pnp/sp/files/index.js'),
        import('@pnp/sp/folders/index.js'),
        import('@pnp/sp/lists/index.js'),
        import('@pnp/sp/clientside-pages/index.js'),
      ]);
    return spfi(url).using(
      DefaultHeaders(),
      InjectHeaders({ 'User-Agent': USER_AGENT }),
      DefaultInit(),
      BrowserFetchWithRetry(),
      DefaultParse(),
      signedIn(credential, `${new URL(url).origin}/.default`),
    );
  };
  return () => (opened ??= open());
}

/** Puts the identity's token on each request; PnPjs's own way to do so would bring a second copy of it along. */
const signedIn =
  (credential: TokenCredential, scope: string) =>
  (instance: Queryable): Queryable => {
    instance.on.auth.replace(async (url: URL, init: RequestInit): Promise<[URL, RequestInit]> => {
      const token = await credential.getToken(scope);
      if (!token) throw unavailable(message('problem.sharepoint.no-token', { scope }));
      const headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${token.token}` };
      return [url, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) }];
    });
    return instance;
  };

const Fault = z.object({ code: z.string() });
/** OData 3 answers `odata.error`, OData 4 `error`. */
const Answered = z.object({ 'odata.error': Fault.optional(), error: Fault.optional() });

/** The exception that SharePoint says it failed with, in full, or undefined where it named none. */
export async function answeredException(error: unknown): Promise<string | undefined> {
  const { HttpRequestError } = await import('@pnp/queryable');
  if (!(error instanceof HttpRequestError)) return undefined;
  // A body that is no JSON names no exception.
  const body: unknown = await error.response
    .clone()
    .json()
    .catch(() => undefined);
  // The code is a number and a name: “-2147024860, Microsoft.SharePoint.SPQueryThrottledException”.
  const { 'odata.error': third, error: fourth } = Answered.safeParse(body).data ?? {};
  return (third ?? fourth)?.code.split(', ')[1];
}

import type { StackPorts } from '../../local/shared/ports.ts';
import type { Asked, Reply } from '../../local/tenant/web.ts';
import { tokenFor } from '../doors.ts';

const TIMEOUT_MS = 60_000;
/** What of an answer reaches the browser. */
const PASSED = [
  'content-type',
  'content-security-policy',
  'cache-control',
  'referrer-policy',
  'x-content-type-options',
];

/**
 * Asks the app for what a page of somebody asks, with that person's own token: the page, its rules and what it shows
 * are the layer's. Nothing of it is kept here.
 */
export async function practiceOf(
  ports: StackPorts,
  userPrincipalName: string,
  { method, body }: Pick<Asked, 'method' | 'body'>,
  path: string,
): Promise<Reply> {
  const answer = await fetch(`http://127.0.0.1:${ports.host}/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenFor(ports, { person: userPrincipalName })}`,
      'content-type': 'application/json',
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(method === 'POST' ? { body } : {}),
  });
  const headers = PASSED.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: answer.status, headers: Object.fromEntries(headers), body: await answer.text() };
}

import type { TokenCredential } from '@azure/identity';
import { isAllowedAddress } from '../../domain/policy/host-list.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { NeverWritten, NotWritten } from '../../ports/outbound-connector.ts';

const SCOPE = 'https://api.botframework.com/.default';
const CARD = 'application/vnd.microsoft.card.adaptive';
const TIMEOUT_MS = 10_000;
/** The conversation, or what was said in it, is not there, or not ours any more. */
const GONE = new Set([403, 404]);

/** A call of the Bot Connector about one conversation. */
export interface ConnectorCall {
  method: 'POST' | 'PUT';
  /** Where the connector said that it answers. */
  serviceUrl: string;
  conversationId: string;
  /** The message that is answered, or changed; absent for one that begins. */
  activityId?: string;
  body: object;
}

/** Calls the Bot Connector with the bot’s own token and answers what it says. */
export type BotConnector = (call: ConnectorCall) => Promise<unknown>;

/**
 * The Bot Connector, at the hosts that the setting names and nowhere else.
 * @throws NotWritten where it refuses, NeverWritten where it would for ever; `unavailable` where nobody knows
 */
export const botConnector =
  (credential: TokenCredential, allowedHosts: readonly string[]): BotConnector =>
  async ({ method, serviceUrl, conversationId, activityId, body }) => {
    const path = ['v3/conversations', encodeURIComponent(conversationId), 'activities'];
    if (activityId !== undefined) path.push(encodeURIComponent(activityId));
    const url = new URL(path.join('/'), `${serviceUrl.replace(/\/+$/, '')}/`);
    if (!isAllowedAddress(url.href, allowedHosts))
      throw new NeverWritten(`Host ${url.hostname} is not in BOT_SERVICE_HOSTS; nothing was said.`);
    const answer = await fetch(url, {
      method,
      redirect: 'error',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFrom(credential)}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status >= 500 && answer.status !== 503)
      throw unavailable(message('problem.chat.failed', { status: answer.status }));
    const Refused = GONE.has(answer.status) ? NeverWritten : NotWritten;
    if (!answer.ok) throw new Refused(`The Bot Connector refused it with ${answer.status}.`);
    return await answer.json().catch(() => undefined);
  };

/** A message that is one card, with what it says in words for notices and clients that show none. */
export const cardMessage = (text: string, card: object): object => ({
  type: 'message',
  summary: text,
  attachments: [{ contentType: CARD, content: card }],
});

/** @throws NotWritten, because a call without a token is not made */
async function tokenFrom(credential: TokenCredential): Promise<string> {
  const noToken = (cause?: unknown) =>
    new NotWritten(
      'The app registration got no token for the Bot Connector; check its federated credential.',
      { cause },
    );
  const token = await credential.getToken(SCOPE).catch((cause: unknown) => {
    throw noToken(cause);
  });
  if (!token) throw noToken();
  return token.token;
}

import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { isAllowedHost } from '../../domain/host-list.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { ChatMessage } from '../../ports/channels.ts';
import { NeverWritten, NotWritten, type Connector } from '../../ports/connector.ts';

const SCOPE = 'https://api.botframework.com/.default';
const CARD = 'application/vnd.microsoft.card.adaptive';
const TIMEOUT_MS = 10_000;

const Sent = z.object({ id: z.string() });

/**
 * Answers to whoever wrote to the bot, through the Bot Connector. It takes no key of ours and lists nothing, so an answer
 * whose sending is not known is left to a human instead of being sent twice.
 */
export function chatAnswers(
  credential: TokenCredential,
  allowedHosts: readonly string[],
): Connector<ChatMessage> {
  return {
    system: 'teams-chat',
    effectClass: 'at-most-once',
    async write(_key, { serviceUrl, conversationId, replyTo, text, card }) {
      const url = new URL(
        `v3/conversations/${encodeURIComponent(conversationId)}/activities/${encodeURIComponent(replyTo)}`,
        `${serviceUrl.replace(/\/+$/, '')}/`,
      );
      if (url.protocol !== 'https:' || !isAllowedHost(url.hostname, allowedHosts))
        throw new NeverWritten(`Host ${url.hostname} is not in BOT_SERVICE_HOSTS; nothing was said.`);
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await tokenFrom(credential)}`,
        },
        body: JSON.stringify({
          type: 'message',
          replyToId: replyTo,
          summary: text,
          attachments: [{ contentType: CARD, content: card }],
        }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.status >= 500 && answer.status !== 503)
        throw unavailable(message('problem.chat.failed', { status: answer.status }));
      if (!answer.ok) throw new NotWritten(`The Bot Connector refused an answer with ${answer.status}.`);
      return { activityId: Sent.parse(await answer.json()).id };
    },
  };
}

/** @throws NotWritten, because a call without a token is not made */
async function tokenFrom(credential: TokenCredential): Promise<string> {
  const noToken = 'The app registration got no token for the Bot Connector; check its federated credential.';
  const token = await credential.getToken(SCOPE).catch((cause: unknown) => {
    throw new NotWritten(noToken, { cause });
  });
  if (!token) throw new NotWritten(noToken);
  return token.token;
}

import { isAllowedHost } from '../../domain/policy/host-list.ts';
import { unavailable } from '../../errors.ts';
import type { ApprovalCard } from '../../ports/channels.ts';
import { NotWritten, type Connector } from '../../ports/outbound-connector.ts';
import { drawApprovalCard } from './draw-approval-card.ts';
import type { Words } from '../../messages/words.ts';
import { message } from '../../messages/message.ts';

const TIMEOUT_MS = 10_000;

/**
 * Cards to the approvers' channel through a Workflows webhook. It answers nothing that a card could be found by again,
 * so a card whose sending is not known is left to a human instead of being sent twice.
 */
export function approversChannel(
  webhookUrl: string,
  allowedHosts: readonly string[],
  words: Words,
): Connector<ApprovalCard> {
  return {
    system: 'teams-workflow',
    effectClass: 'at-most-once',
    async write(_key, card) {
      const url = new URL(webhookUrl);
      if (!isAllowedHost(url.hostname, allowedHosts))
        throw new NotWritten(`Host ${url.hostname} is not in APPROVAL_WEBHOOK_HOSTS; no card was sent.`);
      const content = await drawApprovalCard(card, words);
      const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', attachments: [attachment] }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.status >= 500 && answer.status !== 503)
        throw unavailable(message('problem.webhook.failed', { status: answer.status }));
      if (!answer.ok) throw new NotWritten(`The approvals webhook refused the card with ${answer.status}.`);
      return {};
    },
  };
}

import { unavailable } from '../../errors.ts';
import type { ApprovalCard } from '../../ports/channels.ts';
import { NotWritten, type Connector } from '../../ports/connector.ts';
import { adaptiveCard } from './adaptive-card.ts';

const TIMEOUT_MS = 10_000;

/** Whether a host is on the list; an entry `*.example.com` allows its subdomains. */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((entry) => (entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry));

/**
 * Cards to the approvers' channel through a Workflows webhook. It answers nothing that a card could be found by again, so a
 * card whose sending is not known is left to a human instead of being sent twice.
 */
export function approvalCards(webhookUrl: string, allowedHosts: readonly string[]): Connector<ApprovalCard> {
  return {
    system: 'teams-workflow',
    effectClass: 'at-most-once',
    async write(_key, card) {
      const url = new URL(webhookUrl);
      if (!isAllowedHost(url.hostname, allowedHosts))
        throw new NotWritten(`Host ${url.hostname} is not in APPROVAL_WEBHOOK_HOSTS; no card was sent.`);
      const content = await adaptiveCard(card);
      const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', attachments: [attachment] }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.status >= 500 && answer.status !== 503)
        throw unavailable(`The approvals webhook answered ${answer.status}.`);
      if (!answer.ok) throw new NotWritten(`The approvals webhook refused the card with ${answer.status}.`);
      return {};
    },
  };
}

import { isAllowedHost } from '../../../lib/domain/policy/host-list.ts';
import { type SetupCheck } from './check.ts';
import { failed, notRun, ok } from './finding.ts';

/** Hosts of Workflows, where "When a Teams webhook request is received" listens. */
const OF_WORKFLOWS = ['*.logic.azure.com', '*.environment.api.powerplatform.com'];

export const webhookCheck: SetupCheck = {
  id: 'approval-webhook',
  what: 'The approvals webhook is at a host of the list',
  why: 'Cards go to no other host, so nobody would see the questions in Teams.',
  run({ settings }) {
    const hosts = settings
      .need('APPROVAL_WEBHOOK_HOSTS')
      .split(',')
      .map((host) => host.trim());
    const address = settings.need('APPROVAL_WEBHOOK_URL');
    if (address.startsWith('@Microsoft.KeyVault'))
      return notRun('the address is in Key Vault, where only the app reads it: see app-webhook');
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:')
      return failed(
        'APPROVAL_WEBHOOK_URL is no https address',
        'Copy the address from the workflow in Teams into the vault.',
      );
    if (!isAllowedHost(url.hostname, hosts))
      return failed(
        `host ${url.hostname} is not in APPROVAL_WEBHOOK_HOSTS`,
        isAllowedHost(url.hostname, OF_WORKFLOWS)
          ? `Add ${url.hostname} to approvalWebhookHosts of the bicep parameters.`
          : `${url.hostname} is no host of Workflows: take the address from the workflow in Teams.`,
      );
    return ok(url.hostname);
  },
};

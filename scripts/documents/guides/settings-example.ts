import { appSettings } from '../../../local/settings.ts';
import { portsFrom } from '../../../local/shared/ports.ts';

/**
 * Settings for Core Tools beside the local stack at its usual ports; docs/core-tools.md explains those that are not the
 * app's own.
 */
export function settingsExample(): string {
  const ports = portsFrom(7070);
  const example = {
    IsEncrypted: false,
    Host: { LocalHttpPort: ports.host },
    Values: {
      FUNCTIONS_WORKER_RUNTIME: 'node',
      AzureWebJobsStorage: 'UseDevelopmentStorage=true',
      NODE_EXTRA_CA_CERTS: '.local/company/localhost.crt',
      IDENTITY_ENDPOINT: `http://127.0.0.1:${ports.identity}/msi/token`,
      IDENTITY_HEADER: '<what .local/company/identity-header holds>',
      ...appSettings(ports),
    },
  };
  return `${JSON.stringify(example, undefined, 2)}\n`;
}

import { readFileSync } from 'node:fs';

// Where the template reads them too.
const hosts = JSON.parse(readFileSync(new URL('../bicep/teams-hosts.json', import.meta.url), 'utf8')) as {
  clients: string[];
  origins: string[];
};

/**
 * Teams on the desktop and phone and in a browser, and the Microsoft 365 app in a browser, on the desktop and on the
 * phone: they get people a token for the doors, for the bot and for the page of role-plays. Public client ids, as
 * Microsoft’s page “Configure your tab app in Microsoft Entra ID” lists them (read on 28
 * November 2026); the origins beside them are those of its page on requirements of tabs. Outlook is left out.
 */
export const teamsClients: readonly string[] = hosts.clients;

/** Who may show the page of role-plays in a frame. */
export const teamsOrigins: readonly string[] = hosts.origins;

/** Teams in a browser. */
export const TEAMS_IN_BROWSER = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

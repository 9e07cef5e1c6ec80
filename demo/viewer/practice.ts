import type { StackPorts } from '../../local/shared/ports.ts';
import { appSettings } from '../../local/settings.ts';
import { teamsResource } from '../../lib/domain/text/web-addresses.ts';
import { TEAMS_IN_BROWSER } from '../../m365/teams-hosts.ts';
import { scopedTokenFor } from '../doors.ts';
import { DoorRefused } from '../until-through.ts';
import { html, type Markup } from './html.ts';

/** Where Teams opens the page of role-plays, from the address that its app names. */
export const practiceUrl = (ports: StackPorts): string =>
  new URL('/api/practice', appSettings(ports)['APP_URL']).href;

/**
 * What Teams does for a page that asks who is signed in: it gets their token for the application id URI that the
 * Teams app names, in its own name and without asking them.
 */
export async function teamsSignIn(
  ports: StackPorts,
  userPrincipalName: string,
): Promise<{ token: string } | { refused: string }> {
  const { APP_URL = '', ENTRA_CLIENT_ID = '' } = appSettings(ports);
  const scope = `${teamsResource(APP_URL, ENTRA_CLIENT_ID)}/access_as_user`;
  try {
    return { token: await scopedTokenFor(ports, TEAMS_IN_BROWSER, userPrincipalName, scope) };
  } catch (error) {
    if (error instanceof DoorRefused) return { refused: error.detail };
    throw error;
  }
}

/** The tab of the Teams app: the layer’s own page in a frame, from the layer’s own address. */
export const practiceTab = (url: string, user: { id: string; displayName: string }): Markup =>
  html`<p class="quiet">
      The frame is a tab of the Teams app, served by the layer itself. Only in this demonstration may you play
      in everybody’s name.
    </p>
    <iframe
      class="teams-tab"
      title="Practise a talk, for ${user.displayName}"
      src="${url}"
      data-sign-in="/people/${user.id}/sign-in"
      data-context="content"
    ></iframe>`;

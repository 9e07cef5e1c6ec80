import { failed, notRun, ok, type CheckFinding } from '../checks/finding.ts';
import type { SmokeProbe } from './probe.ts';
import type { World } from './world.ts';

export const tabProbe: SmokeProbe = {
  id: 'tab',
  what: 'The page of role-plays can be loaded and shows nothing without a token, and opens in Teams',
  why: 'Untried: that Entra authentication leaves out this one path, that Teams gets people a token for the host of the app, and that it is taken with Teams as its client.',
  next: 'Look at excludedPaths and allowedApplications of the authentication, at TEAMS_ORIGINS, and at npm run tenant -- app-registration; docs/guides/role-play.md says what the page tells.',
  run: besideItsDoors,
};

async function besideItsDoors({ settings, doors, seen }: World): Promise<CheckFinding> {
  if (!doors) return notRun('there is no app to ask: APP_URL is not given');
  const at = (path: string) => fetch(new URL(`/api/${path}`, settings.need('APP_URL')));
  const page = await at('practice');
  const policy = page.headers.get('content-security-policy') ?? 'none';
  if (!page.ok) return failed(`the page was answered ${page.status} without a token`, tabProbe.next);
  if (!policy.includes('frame-ancestors http'))
    return failed(`nobody may show the page: its policy is ${policy}`, tabProbe.next);
  const { status } = await at('me/role-plays');
  if (status !== 401) return failed(`a door without a token was answered ${status}`, tabProbe.next);
  return ok(
    seen.has('tab')
      ? 'the page loads and its doors refuse; somebody opened the tab and a dialog of the bot in Teams and found their list'
      : 'the page loads and its doors refuse. Then open the tab in Teams, write “practise a talk” to the bot and open its dialog: --seen tab',
  );
}

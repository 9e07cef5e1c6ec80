import { z } from 'zod';
import { readConfig, SettingMissing, settings as appSettings } from '../../../lib/config.ts';
import { SettingNotGiven } from '../tenant/settings.ts';
import { GRAPH_TOOLS, NotSignedIn } from '../tenant/sign-in.ts';
import { type SetupCheck } from './check.ts';
import type { AppAnswers } from './app-answers.ts';
import { failed, notRun, ok, type CheckFinding } from './finding.ts';

const LARGEST_SKEW_MS = 5 * 60_000;

const Said = z.object({
  checks: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      status: z.enum(['ok', 'failed', 'not run']),
      found: z.string(),
      next: z.string(),
    }),
  ),
});

/** What can be seen of the app from outside. */
export const appChecks: readonly SetupCheck[] = [
  {
    id: 'settings',
    what: 'The app’s settings are complete',
    why: 'The app does not start with one missing.',
    run({ settings }) {
      settings.need('COSMOS_DATABASE');
      const names = Object.keys(appSettings) as (keyof typeof appSettings)[];
      try {
        readConfig(Object.fromEntries(names.map((name) => [name, settings.get(name)])));
        return ok(`${names.length} settings`);
      } catch (error) {
        if (!(error instanceof SettingMissing)) throw error;
        return failed(error.message, 'Set it in the bicep parameters and deploy again.');
      }
    },
  },
  {
    id: 'app-answers',
    what: 'The app answers and is ready',
    why: 'Nothing else works without.',
    async run({ app }) {
      const { status, body } = await app.ask('/api/health');
      if (status === 200) return wholeIn(body);
      const detail = (body as { detail?: string } | null)?.detail ?? `it answered ${status}`;
      return failed(detail, 'Read the log stream of the function app, then deploy again.');
    },
  },
  {
    id: 'guarded',
    what: 'The doors refuse whoever is not signed in',
    why: 'Without Entra authentication in front anybody could call; the app then refuses everybody.',
    async run({ app }) {
      const { status } = await app.ask('/api/needs');
      return status === 401
        ? ok()
        : failed(
            `a call without a token was answered ${status}`,
            'Deploy again: authsettingsV2 must require authentication.',
          );
    },
  },
  {
    id: 'clock',
    what: 'Clocks agree',
    why: 'Tokens are refused and notices come at the wrong hour.',
    async run({ app, now }) {
      const { at } = await app.ask('/api/health');
      if (Number.isNaN(at)) return notRun('the app’s answer carries no date');
      const seconds = Math.round(Math.abs(at - now()) / 1_000);
      return seconds * 1_000 <= LARGEST_SKEW_MS
        ? ok(`${seconds} s apart`)
        : failed(
            `${seconds} s apart`,
            'Set this machine’s clock by a time server; Azure keeps its own right.',
          );
    },
  },
];

/** The open door names which systems behind do not answer; `GET /api/checks` says more. */
function wholeIn(body: unknown): CheckFinding {
  const { data } = z
    .object({ checks: z.array(z.object({ id: z.string(), status: z.string() })) })
    .safeParse(body);
  const away = (data?.checks ?? []).filter(({ status }) => status !== 'ok').map(({ id }) => id);
  return away.length === 0
    ? ok()
    : failed(`these do not answer the app: ${away.join(', ')}`, 'See below what each needs, at app-….');
}

/** The client with which one signs in is Microsoft's own, see scripts/commands/tenant/sign-in.ts. */
const ADMIT = `Let your account be assigned Log.Read, and add ${GRAPH_TOOLS} to entra.allowedApplications of the bicep parameters.`;

/** What the app found about itself, a check each; one that is not run, with the reason, where it cannot be heard. */
export async function saidByApp(app: AppAnswers): Promise<SetupCheck[]> {
  const unheard = (why: string): SetupCheck[] => [
    {
      id: 'app-checks',
      what: 'What the app finds about itself',
      why: '',
      run: () => notRun(why),
    },
  ];
  try {
    const { status, body } = await app.ask('/api/checks', await app.token());
    if (status !== 200) return unheard(`GET /api/checks answered ${status}. ${ADMIT}`);
    return Said.parse(body).checks.map(({ id, what, status: state, found, next }) => ({
      id: `app-${id}`,
      what,
      why: '',
      run: (): CheckFinding => {
        if (state === 'failed') return failed(found, next);
        return state === 'ok' ? ok(found) : notRun(found);
      },
    }));
  } catch (error) {
    if (error instanceof SettingNotGiven || error instanceof TypeError) return unheard(error.message);
    if (error instanceof NotSignedIn) return unheard(`${error.message} ${ADMIT}`);
    throw error;
  }
}

// Asks a real tenant and subscription once what no source says, with the app's own adapters, and puts everything away.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PersonId } from '../../lib/domain/ids.ts';
import { command, Misunderstood, oneOf, settingsOption } from './command.ts';
import { botProbe, installProbe } from './smoke/bot.ts';
import { pageProbes } from './smoke/pages.ts';
import { peopleProbes, senderProbe } from './smoke/people.ts';
import { platformProbes } from './smoke/platform.ts';
import { runProbes } from './smoke/probe.ts';
import { putAway, type Undo } from './smoke/put-away.ts';
import { receiversProbe, recordFilesProbe } from './smoke/receivers.ts';
import { jsonOf, smokeInText } from './smoke/report.ts';
import { tabProbe } from './smoke/tab.ts';
import { openWorld } from './smoke/world.ts';
import { readSettings } from './tenant/settings.ts';
import { signInOption, waysIn } from './tenant/sign-in.ts';

/**
 * What hangs on the one registration comes first: nothing of it was tried toward a tenant, and everything in Teams
 * rests on it.
 */
const registrationProbes = [botProbe, installProbe, senderProbe, tabProbe];
const tellingProbes = [receiversProbe, recordFilesProbe];
const probes = [...registrationProbes, ...pageProbes, ...peopleProbes, ...tellingProbes, ...platformProbes];
const ids = probes.map(({ id }) => id);
const partsOf = (list = ''): string[] => list.split(',').filter(Boolean);

export const smoke = command({
  name: 'smoke',
  summary: 'asks a real tenant and subscription once what no source says',
  options: {
    settings: settingsOption,
    person: {
      type: 'string',
      value: 'ID',
      help: 'Entra object id of somebody who agreed to receive a test notice and a\nrecommendation; nobody else is written to',
    },
    only: {
      type: 'string',
      value: 'ID,ID',
      help: `some of ${ids.slice(0, 8).join(', ')},\n${ids.slice(8, 16).join(', ')},\n${ids.slice(16).join(', ')}`,
    },
    seen: {
      type: 'string',
      value: 'ID,ID',
      help: 'what a person saw with their own eyes: bot, install-bot, tab, notice, static-tab, card',
    },
    'sign-in': signInOption,
    report: {
      type: 'string',
      value: 'FILE',
      default: '.local/smoke/report.json',
      help: 'where requests and answers go (.local/smoke/report.json)',
    },
  },
  notes: `It uses the app's own adapters. Run it as the app's identity: on a machine in Azure that has it, or as a registration with a certificate
and the same grants (AZURE_CLIENT_ID, AZURE_TENANT_ID, AZURE_CLIENT_CERTIFICATE_PATH). Signed in as a person it says less. You sign in
besides, to the doors, where APP_URL is given. What it makes is removed at the end, or it says why it stays. A probe that fails keeps no
other from running. It exits with 1 if something failed or was left behind.`,
  async run({ settings: file, person, only, seen, 'sign-in': signIn, report }) {
    const chosen = only === undefined ? ids : partsOf(only);
    const unknown = chosen.filter((id) => !ids.includes(id));
    if (unknown.length > 0) throw new Misunderstood(`There is no probe ${unknown.join(', ')}.`);
    if (person !== undefined && !PersonId.safeParse(person).success)
      throw new Misunderstood('--person is the Entra object id of somebody.');
    const made: Undo[] = [];
    const world = await openWorld({
      settings: readSettings(file),
      way: oneOf('sign-in', waysIn, signIn),
      seen: new Set(partsOf(seen)),
      undo: (one) => void made.push(one),
      ...(person === undefined ? {} : { person: PersonId.parse(person) }),
    });
    const tell = (text: string): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
    };
    const probed = await runProbes(
      probes.filter(({ id }) => chosen.includes(id)),
      world,
      (id) => tell(`${id} …`),
    );
    tell('putting away …');
    const undone = await putAway(made, world.scrub);
    tell('');
    mkdirSync(dirname(report), { recursive: true });
    const about = { at: new Date().toISOString(), identity: world.identity };
    writeFileSync(report, jsonOf(about, probed, undone), { mode: 0o600 });
    process.stdout.write(smokeInText(probed, undone, report));
    if ([...probed.map(({ finding }) => finding), ...undone].some(({ state }) => BAD.includes(state)))
      process.exitCode = 1;
    // The adapters keep their connections open, as they do in the app.
    process.exit();
  },
});

const BAD = ['failed', 'left behind'];

// Installs the Teams app with the bot for people, so that nobody has to look for it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PersonId } from '../../lib/domain/ids.ts';
import { onChoice } from '../../m365/permissions.ts';
import manifest from '../../m365/teams/manifest.json' with { type: 'json' };
import { command, Misunderstood, oneOf, print, settingsOption } from './command.ts';
import { installFor, type Installed } from './install-bot/install-for.ts';
import { openProgress } from './install-bot/progress.ts';
import { openAdminGraph, type AdminGraph } from './tenant/graph.ts';
import { readSettings } from './tenant/settings.ts';
import { signIn, waysIn } from './tenant/sign-in.ts';
import { teamsVersion } from './tenant/teams-package.ts';

export const installBot = command({
  name: 'install-bot',
  summary: 'installs the Teams app with the bot for people',
  about: `Without --apply it only says how many lack it. Graph lets an app install itself for people, and people for themselves
alone; so sign in as the app registration: az login --service-principal, by a federated credential of your pipeline.
It needs ${onChoice.installs.role} (npm run tenant -- registration-speaks, with BOT_INSTALLATION=graph),
and with --group GroupMember.Read.All. An app setup policy in the Teams admin center does without either.`,
  options: {
    apply: { type: 'boolean', default: false, help: 'do it' },
    people: { type: 'string', value: 'FILE', help: 'object ids of people, one a line' },
    group: { type: 'string', value: 'ID', help: 'everybody in this group of Entra, groups within it too' },
    progress: {
      type: 'string',
      value: 'FILE',
      default: 'bot-installs.json',
      help: 'who has it already (bot-installs.json): a run that stopped goes on; it holds ids of people',
    },
    'sign-in': { type: 'string', value: 'WAY', default: 'cli', help: 'cli (the default), as in az login' },
    settings: settingsOption,
  },
  async run({ apply, people, group, progress: file, settings: given, 'sign-in': way }) {
    if ((people === undefined) === (group === undefined))
      throw new Misunderstood('Say for whom: --people FILE or --group ID.');
    const settings = readSettings(given);
    const appId = settings.need('TEAMS_APP_ID');
    const signedIn = await signIn({
      way: oneOf('sign-in', waysIn, way),
      tenantId: settings.get('AZURE_TENANT_ID'),
      scopes: [],
      say: print,
    });
    const endpoint = settings.get('GRAPH_ENDPOINT') ?? 'https://graph.microsoft.com';
    const graph = openAdminGraph({ endpoint, token: signedIn.graph });
    const progress = openProgress(file, teamsVersion(manifest.version, settings));
    const whom = people === undefined ? await membersOf(group ?? '', graph) : listedIn(people);
    const found = await installFor(whom, appId, { graph, progress, apply });
    print(inWords(found, apply, progress.version));
    if (Object.keys(found.refused).length > 0) process.exitCode = 1;
  },
});

const Member = z.object({ '@odata.type': z.string().optional(), id: z.string() });

/** The people of a group, a page at a time. */
export async function membersOf(group: string, graph: AdminGraph): Promise<string[]> {
  const path = `groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=500`;
  const members = z.array(Member).parse(await graph.all(path));
  return members.filter((one) => one['@odata.type'] === '#microsoft.graph.user').map(({ id }) => id);
}

/** @throws Misunderstood naming the line that holds no object id */
export function listedIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  lines.forEach((line, i) => {
    if (line !== '' && !PersonId.safeParse(line).success)
      throw new Misunderstood(`Line ${i + 1} of ${file} is no object id of a person.`);
  });
  return [...new Set(lines.filter((line) => line !== ''))];
}

function inWords({ there, missing, older, refused }: Installed, apply: boolean, version: string): string {
  const done = apply ? 'installed' : 'lack it';
  const brought = apply ? 'brought to this version' : 'have an older version';
  const kept = Object.entries(refused).map(([status, count]) => `${count} refused with ${status}`);
  const all = [`${there} have version ${version}`, `${missing} ${done}`, `${older} ${brought}`, ...kept];
  return all.join(', ') + (apply ? '.' : '. Nothing was changed: --apply does it.');
}

// Packs the two solutions of Power Platform, the connector and the flows, for one company.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { complain } from './checks/command.ts';
import { pack } from './solution/pack.ts';

const FOLDER = '.local/solution';
const HELP = `npm run solution -- [options]   packs the connector and the flows for Power Platform into ${FOLDER}

  --url URL         address of the function app
  --tenant ID       id of your Entra tenant, in which the connector signs people in
  --client-id ID    app registration by which it does: "learning-os connector", made by npm run tenant -- callers --apply
  --audience URI    application id URI of the doors, the app's setting APP_AUDIENCE: api://<client id of learning-os>
  --connector NAME  what your environment calls the connector once it is imported: shared_…, from the address of its page
  --help
`;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    tenant: { type: 'string' },
    'client-id': { type: 'string' },
    audience: { type: 'string' },
    connector: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const Options = z.object({
  url: z.url({ protocol: /^https$/, error: '--url is the https address of the function app' }),
  tenant: z.guid({ error: '--tenant is the id of an Entra tenant' }),
  'client-id': z.guid({ error: '--client-id is the id of an app registration' }),
  audience: z
    .string({ error: '--audience is the setting APP_AUDIENCE' })
    .regex(/^[a-z]+:\/\/\S+$/, '--audience is an application id URI'),
  connector: z
    .string()
    .regex(/^shared_[a-z0-9-]+$/, '--connector is a name that begins with shared_')
    .optional(),
});

function main(): void {
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { url, tenant: tenantId, 'client-id': clientId, audience, connector } = checked();
  mkdirSync(FOLDER, { recursive: true });
  const own = {
    host: new URL(url).host,
    tenantId,
    clientId,
    audience,
    ...(connector ? { api: connector } : {}),
  };
  for (const [name, zip] of Object.entries(pack(own))) {
    writeFileSync(`${FOLDER}/${name}`, zip);
    process.stdout.write(`${FOLDER}/${name}: ${zip.length} bytes\n`);
  }
  if (!connector)
    process.stdout.write(
      'Import the connector. Then pack again with --connector, and import the flows: they have to name the connector as your environment does.\n',
    );
}

function checked(): z.infer<typeof Options> {
  const parsed = Options.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new RangeError(`${z.prettifyError(parsed.error)}\n\n${HELP}`);
}

try {
  main();
} catch (error) {
  complain(error);
}

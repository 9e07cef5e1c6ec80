// Packs the two solutions of Power Platform, the connector and the flows, for one company.
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { command, Misunderstood, print } from './command.ts';
import { pack } from './solution/pack.ts';

const FOLDER = '.local/solution';
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

export const solution = command({
  name: 'solution',
  summary: `packs the connector and the cloud flows for Power Platform into ${FOLDER}`,
  options: {
    url: { type: 'string', value: 'URL', help: 'address of the function app' },
    tenant: {
      type: 'string',
      value: 'ID',
      help: 'id of your Entra tenant, in which the connector signs people in',
    },
    'client-id': {
      type: 'string',
      value: 'ID',
      help: 'app registration by which it does: "learning-os connector", made by npm run tenant -- callers --apply',
    },
    audience: {
      type: 'string',
      value: 'URI',
      help: "application id URI of the doors, the app's setting APP_AUDIENCE: api://<client id of learning-os>",
    },
    connector: {
      type: 'string',
      value: 'NAME',
      help: 'what your environment calls the connector once it is imported: shared_…, from the address of its page',
    },
  },
  run(values) {
    const { url, tenant: tenantId, 'client-id': clientId, audience, connector } = checked(values);
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
      print(`${FOLDER}/${name}: ${zip.length} bytes`);
    }
    if (!connector)
      print(
        'Import the connector. Then pack again with --connector, and import the flows: they have to name the connector as your environment does.',
      );
  },
});

function checked(values: Record<string, unknown>): z.infer<typeof Options> {
  const parsed = Options.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new Misunderstood(z.prettifyError(parsed.error));
}

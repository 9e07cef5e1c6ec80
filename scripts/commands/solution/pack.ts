import { globSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { OWN_API } from '../../../m365/cloud-flows/connections.ts';
import { CONNECTOR_NAME } from '../../../m365/cloud-flows/manifest.ts';

/** What a company's own solutions are packed with. */
export interface Own {
  /** Host of the function app, such as `contoso-learning.azurewebsites.net`. */
  host: string;
  /** Entra tenant in which people sign in: a registration for one company is refused at the address that all share. */
  tenantId: string;
  /** Client id of the app registration by which the connector signs people in. */
  clientId: string;
  /** Application id URI of the doors' registration. */
  audience: string;
  /** What the environment calls the connector, once it has it. */
  api?: string;
}

/** Zip files keep times from 1980 on; a fixed one makes the same content the same package. */
const mtime = new Date(1980, 0, 1);

/** The two packages as they are imported, the connector first; of the same files the same bytes. */
export function pack({ api = OWN_API, ...own }: Own): Record<string, Uint8Array> {
  return {
    'learning-os-connector.zip': zipSync(
      { ...filesOf('custom-connector', (text) => text), ...connectorFiles(own) },
      { mtime },
    ),
    'learning-os-flows.zip': zipSync(
      filesOf('flows', (text) => text.replaceAll(OWN_API, api)),
      { mtime },
    ),
  };
}

function filesOf(solution: string, change: (text: string) => string): Record<string, Uint8Array> {
  const folder = `m365/solution/${solution}/`;
  return Object.fromEntries(
    globSync(`${folder}**/*.*`)
      .sort()
      .map((path) => [path.slice(folder.length), strToU8(change(readFileSync(path, 'utf8')))]),
  );
}

/** The connector's own files are those that are imported by hand, with this company's host and ids in them. */
function connectorFiles({
  host,
  tenantId,
  clientId,
  audience,
}: Omit<Own, 'api'>): Record<string, Uint8Array> {
  const read = (name: string): unknown => JSON.parse(readFileSync(`m365/custom-connector/${name}`, 'utf8'));
  const file = (ending: string) => `Connector/${CONNECTOR_NAME}_${ending}`;
  const { properties } = read('apiProperties.json') as {
    properties: { connectionParameters: Record<string, unknown>; policyTemplateInstances: unknown };
  };
  const { token, ...others } = properties.connectionParameters as {
    token: { oAuthSettings: { customParameters: Record<string, unknown> } };
  };
  const { customParameters, ...settings } = token.oAuthSettings;
  const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value, null, 2));
  return {
    [file('openapidefinition.json')]: json({ ...(read('apiDefinition.swagger.json') as object), host }),
    [file('connectionparameters.json')]: json({
      token: {
        ...token,
        oAuthSettings: {
          ...settings,
          clientId,
          customParameters: {
            ...customParameters,
            tenantId: { value: tenantId },
            resourceUri: { value: audience },
          },
        },
      },
      ...others,
    }),
    [file('policytemplateinstances.json')]: json(properties.policyTemplateInstances),
    [file('iconblob.Png')]: new Uint8Array(readFileSync('m365/custom-connector/icon.png')),
  };
}

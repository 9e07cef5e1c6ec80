import { lower } from './lower.ts';
import {
  failuresOf,
  isForFlows,
  KEY_DESCRIPTION,
  MATCH_DESCRIPTION,
  needsKey,
  spaced,
  tagList,
  TOO_MANY,
  WAIT_DESCRIPTION,
  type Operation,
} from './operation.ts';
import { capital, type Json, type Schema } from '../../../m365/json.ts';

/** The custom connector of Power Automate: Swagger 2.0 with Microsoft's extensions. */
export function customConnector(operations: readonly Operation[]): Schema {
  const paths: Record<string, Schema> = {};
  const definitions: Schema = {};
  for (const operation of operations.filter(({ door }) => isForFlows(door))) {
    for (const [name, definition] of Object.entries(operation.definitions))
      definitions[name] = lower(definition, operation.definitions);
    for (const shown of operation.notice ? triggers(operation) : [operation]) {
      const path = (paths[shown.path] ??= {});
      path[shown.door.method.toLowerCase()] = described(shown);
      if (shown.notice)
        path['x-ms-notification-content'] = {
          description: shown.door.summary,
          schema: lower(shown.notice, shown.definitions),
        };
    }
  }
  return {
    swagger: '2.0',
    info: {
      title: 'learning-os',
      version: '1.0.0',
      description:
        'Senses needs, lets humans decide, delivers in the flow of work and measures what changed.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    host: 'learning-os.azurewebsites.net',
    basePath: '/api',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    tags: tagList,
    paths,
    definitions,
    securityDefinitions: {
      entra: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: 'https://login.microsoftonline.com/common/oauth2/authorize',
        tokenUrl: 'https://login.microsoftonline.com/common/oauth2/token',
        scopes: { user_impersonation: 'As the person who signed in' },
      },
    },
    security: [{ entra: ['user_impersonation'] }],
  };
}

/** A trigger for each event: makers choose one by its name, and each has a path of its own. */
function triggers(operation: Operation): Operation[] {
  const { event, ...others } = operation.params;
  return ((event?.['enum'] ?? []) as string[]).map((name) => ({
    ...operation,
    operationId: `When${name.split('-').map(capital).join('')}`,
    title: `When ${spaced(name).toLowerCase()}`,
    path: operation.path.replace('{event}', name),
    params: others,
  }));
}

function described(operation: Operation): Schema {
  const { door, operationId, title, notice } = operation;
  return {
    operationId,
    tags: [door.tag],
    summary: title,
    description: door.summary,
    'x-ms-visibility': visibility(operation),
    ...(notice ? { 'x-ms-trigger': 'single' } : {}),
    parameters: parameters(operation),
    responses: { ...successes(operation), ...refusals(door) },
  };
}

function visibility({ door }: Operation): string {
  if (door.method === 'DELETE') return 'internal';
  return door.tag === 'Operations' ? 'advanced' : 'important';
}

function parameters({ door, params, body, definitions }: Operation): Json[] {
  const list: Json[] = Object.entries(params).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    'x-ms-summary': spaced(name),
    'x-ms-url-encoding': 'single',
    description: `${spaced(name)}, as the lists give it`,
    ...lower(schema, definitions),
    'x-example': (door.example.params as Record<string, Json>)[name] ?? null,
  }));
  if (needsKey(door))
    list.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      type: 'string',
      minLength: 8,
      maxLength: 200,
      'x-ms-summary': 'Idempotency key',
      'x-ms-visibility': 'important',
      description: KEY_DESCRIPTION,
    });
  if (door.conditional)
    list.push({
      name: 'If-Match',
      in: 'header',
      required: false,
      type: 'string',
      'x-ms-summary': 'If match',
      description: MATCH_DESCRIPTION,
      'x-ms-visibility': 'advanced',
    });
  if (body) {
    const schema = { ...lower(body, definitions), example: door.example.body as Json };
    list.push({
      name: 'body',
      in: 'body',
      required: true,
      schema: door.notifies ? withCallback(schema) : schema,
    });
  }
  return list;
}

/** Power Automate fills the address in itself; makers do not see it. */
function withCallback(schema: Schema): Schema {
  const properties = schema['properties'] as Record<string, Schema>;
  const callbackUrl = {
    ...properties['callbackUrl'],
    'x-ms-notification-url': true,
    'x-ms-visibility': 'internal',
  };
  return { ...schema, properties: { ...properties, callbackUrl } };
}

function successes({ door: { status, operation }, reply, definitions }: Operation): Schema {
  const schema = lower(reply, definitions);
  const location = { type: 'string', description: 'Where to follow it' };
  const headers = { Location: location, 'Retry-After': { type: 'integer', description: 'Seconds to wait' } };
  const underWay: Schema = { description: 'Under way', headers, schema };
  if (operation === 'starts') return { [status]: underWay };
  const done: Schema = {
    description: 'Done',
    schema,
    ...(status === 201 ? { headers: { Location: location } } : {}),
  };
  return operation === 'follows' ? { [status]: done, 202: underWay } : { [status]: done };
}

const refusals = (door: Operation['door']): Schema =>
  Object.fromEntries(
    failuresOf(door).map(([status, description]) => [
      status,
      status === String(TOO_MANY)
        ? { description, headers: { 'Retry-After': { type: 'integer', description: WAIT_DESCRIPTION } } }
        : { description },
    ]),
  );

export const BRAND_COLOR = '#1F6F5C';

/** A parameter of a connection that whoever connects as an app fills in; people who sign in do not see it. */
const ofServicePrincipal = (
  type: 'string' | 'securestring',
  displayName: string,
  more: Schema = {},
): Schema => ({
  type,
  uiDefinition: { displayName, constraints: { required: 'false', hidden: 'true' } },
  ...more,
});

/** Beside the definition: how people and apps sign in, and how the connector looks. IT fills in the two ids. */
export const apiProperties: Schema = {
  properties: {
    connectionParameters: {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'aad',
          clientId: '00000000-0000-0000-0000-000000000000',
          scopes: [],
          redirectMode: 'Global',
          redirectUrl: 'https://global.consent.azure-apim.net/redirect',
          properties: { IsFirstParty: 'False' },
          customParameters: {
            loginUri: { value: 'https://login.windows.net' },
            tenantId: { value: 'common' },
            resourceUri: { value: 'api://learning-os' },
          },
        },
      },
      // "Connect with service principal": Power Platform keeps the secret of the app, which nobody writes into a file.
      'token:clientId': ofServicePrincipal('string', 'Client id'),
      'token:clientSecret': ofServicePrincipal('securestring', 'Client secret'),
      'token:TenantId': ofServicePrincipal('string', 'Tenant', {
        metadata: { sourceType: 'AzureActiveDirectoryTenant' },
      }),
      'token:resourceUri': ofServicePrincipal('string', 'Resource URI'),
      'token:grantType': ofServicePrincipal('string', 'Grant type', {
        allowedValues: [{ value: 'code' }, { value: 'client_credentials' }],
      }),
    },
    iconBrandColor: BRAND_COLOR,
    capabilities: [],
    policyTemplateInstances: [],
  },
};

import { Problem } from '../../../functions/http/door/problem.ts';
import {
  failuresOf,
  KEY_DESCRIPTION,
  KEY_EXAMPLE,
  MATCH_DESCRIPTION,
  needsKey,
  schemaOf,
  tagList,
  TOO_MANY,
  WAIT_DESCRIPTION,
  type Operation,
} from './operation.ts';
import type { Json, Schema } from '../../../m365/json.ts';

const AUTHORITY = 'https://login.microsoftonline.com/organizations/oauth2/v2.0';

/** The API as an OpenAPI 3.1 document. */
export function openApi(operations: readonly Operation[], roles: Readonly<Record<string, string>>): Schema {
  const paths: Record<string, Schema> = {};
  for (const operation of operations) {
    const method = operation.door.method.toLowerCase();
    (paths[operation.path] ??= {})[method] = described(operation);
  }
  const definitions = Object.assign({}, ...operations.map(({ definitions: own }) => own)) as Schema;
  const document: Schema = {
    openapi: '3.1.1',
    info: {
      title: 'learning-os',
      version: '1.0.0',
      description:
        'The doors of the layer. Every call carries a token from Entra for the audience of the app; what opens a door stands in x-app-role.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://learning-os.azurewebsites.net/api' }],
    tags: tagList,
    security: [{ entra: [] }],
    paths,
    components: {
      schemas: { ...definitions, Problem: schemaOf(Problem) },
      securitySchemes: {
        entra: {
          type: 'oauth2',
          description: `App roles, not scopes, open doors: ${Object.entries(roles)
            .map(([role, opens]) => `${role} (${opens})`)
            .join(', ')}.`,
          flows: {
            authorizationCode: {
              authorizationUrl: `${AUTHORITY}/authorize`,
              tokenUrl: `${AUTHORITY}/token`,
              scopes: { 'api://learning-os/user_impersonation': 'As the person who signed in' },
            },
            clientCredentials: {
              tokenUrl: `${AUTHORITY}/token`,
              scopes: { 'api://learning-os/.default': 'As an app or a cloud flow on its own behalf' },
            },
          },
        },
      },
    },
  };
  return JSON.parse(JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/')) as Schema;
}

function described({ door, operationId, title, params, body, reply, notice }: Operation): Schema {
  const parameters: Json[] = Object.entries(params).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema,
    example: (door.example.params as Record<string, Json>)[name] ?? null,
  }));
  if (needsKey(door))
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: KEY_DESCRIPTION,
      schema: { type: 'string', minLength: 8, maxLength: 200 },
      example: KEY_EXAMPLE,
    });
  if (door.conditional)
    parameters.push({
      name: 'If-Match',
      in: 'header',
      description: MATCH_DESCRIPTION,
      schema: { type: 'string' },
    });
  return {
    operationId,
    tags: [door.tag],
    summary: title,
    description: door.summary,
    'x-app-role': door.role,
    'x-callers': door.callers,
    'x-scope': door.scope,
    parameters,
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: body, example: door.example.body as Json } },
          },
        }
      : {}),
    responses: { ...successes(door, reply), ...refusals(door) },
    ...(notice ? { callbacks: { told: { '{$request.body#/callbackUrl}': { post: told(notice) } } } } : {}),
  };
}

function successes({ status, operation }: Operation['door'], reply: Schema): Schema {
  const content = { 'application/json': { schema: reply } };
  const location = { description: 'Where to follow it', schema: { type: 'string', format: 'uri' } };
  const later = { description: 'Seconds to wait before asking', schema: { type: 'integer' } };
  const underWay = {
    description: 'Under way; ask again at Location',
    headers: { Location: location, 'Retry-After': later },
    content,
  };
  const done: Schema = { description: descriptions[status], content };
  if (status === 201) done['headers'] = { Location: { ...location, description: 'Where it can be deleted' } };
  if (operation === 'starts') return { [status]: underWay };
  return operation === 'follows' ? { [status]: done, 202: underWay } : { [status]: done };
}

const descriptions = { 200: 'Done', 201: 'Made', 202: 'Accepted' } as const;

const refusals = (door: Operation['door']): Schema =>
  Object.fromEntries(
    failuresOf(door).map(([status, description]) => [
      status,
      {
        description,
        ...(status === String(TOO_MANY)
          ? { headers: { 'Retry-After': { description: WAIT_DESCRIPTION, schema: { type: 'integer' } } } }
          : {}),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

const told = (notice: Schema): Schema => ({
  summary: 'What the layer posts, signed; the body holds references only',
  requestBody: { required: true, content: { 'application/json': { schema: notice } } },
  responses: {
    '2XX': { description: 'Taken; anything else is tried again' },
    '4XX': { description: '404 and 410 end the subscription' },
  },
});

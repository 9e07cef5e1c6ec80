import { format } from 'prettier';
import own from '../../../package.json' with { type: 'json' };
import { doors } from '../../../functions/http/index.ts';
import { appRoles } from '../../../functions/http/door/principal.ts';
import { sources } from '../../../m365/cloud-flows/sources.ts';
import { agentInCopilot } from './copilot.ts';
import { apiProperties, BRAND_COLOR, customConnector } from './custom-connector.ts';
import { httpActions } from './http-actions.ts';
import { openApi } from './openapi.ts';
import { operationOf } from './operation.ts';
import type { Json, Schema } from '../../../m365/json.ts';

const json = (value: Json) => format(JSON.stringify(value), { parser: 'json', printWidth: 110 });

/** Every document that follows from the route table, by its path in the repository. */
export async function documents(): Promise<Record<string, string>> {
  const operations = doors.map(operationOf);
  const connectorNow = customConnector(operations);
  return {
    'docs/api/openapi.json': await json(openApi(operations, appRoles)),
    'm365/custom-connector/apiDefinition.swagger.json': await json(connectorNow),
    'm365/custom-connector/apiProperties.json': await json(apiProperties),
    'docs/guides/http-actions.md': await format(httpActions(operations), {
      parser: 'markdown',
      printWidth: 110,
    }),
    ...(await agent()),
    ...(await solutions(connectorNow)),
  };
}

/** The agent in Copilot, which the Teams app brings. */
async function agent(): Promise<Record<string, string>> {
  const made = await Promise.all(
    Object.entries(agentInCopilot()).map(
      async ([name, value]) => [`m365/copilot/${name}`, await json(value)] as const,
    ),
  );
  return Object.fromEntries(made);
}

/** The two solutions of Power Platform, unpacked. */
async function solutions(connectorNow: Schema): Promise<Record<string, string>> {
  const { version } = own;
  const files = Object.entries(sources(connectorNow, { version, brandColor: BRAND_COLOR })).flatMap(
    ([solution, entries]) =>
      Object.entries(entries as Record<string, string>).map(
        ([path, text]) => [`m365/solution/${solution}/${path}`, text] as const,
      ),
  );
  const formatted = await Promise.all(
    files.map(async ([path, text]) => [
      path,
      path.endsWith('.json') ? await format(text, { parser: 'json', printWidth: 110 }) : text,
    ]),
  );
  return Object.fromEntries(formatted) as Record<string, string>;
}

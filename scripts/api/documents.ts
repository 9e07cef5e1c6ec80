import { format } from 'prettier';
import { doors } from '../../functions/http/index.ts';
import { appRoles } from '../../functions/http/principal.ts';
import { apiProperties, connector } from './connector.ts';
import { httpActions } from './http-actions.ts';
import { openApi } from './openapi.ts';
import { operationOf, type Json } from './operation.ts';

/** Every document that follows from the route table, by its path in the repository. */
export async function documents(): Promise<Record<string, string>> {
  const operations = doors.map(operationOf);
  const json = (value: Json) => format(JSON.stringify(value), { parser: 'json', printWidth: 110 });
  return {
    'docs/api/openapi.json': await json(openApi(operations, appRoles)),
    'm365/connector/apiDefinition.swagger.json': await json(connector(operations)),
    'm365/connector/apiProperties.json': await json(apiProperties),
    'docs/guides/http-actions.md': await format(httpActions(operations), {
      parser: 'markdown',
      printWidth: 110,
    }),
  };
}

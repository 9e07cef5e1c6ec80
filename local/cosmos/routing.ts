import type { IncomingHttpHeaders } from 'node:http';
import { calls, type Call } from './calls.ts';
import { CosmosRefusal } from './refusal.ts';

/** A request's call and the names in its path. */
export interface Route {
  call: Call;
  database: string;
  container: string;
  id: string;
}

/**
 * The listed call that this request is; otherwise a refusal: 403 for what only a deployment may do, 501 for the rest.
 */
export function routeOf(method: string, path: string, headers: IncomingHttpHeaders): Route {
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  const names = ['database', 'container', 'id'];
  const shape = segments.map((segment, at) => (at % 2 === 0 ? segment : `{${names[(at - 1) / 2] ?? '?'}}`));
  const place = `/${shape.join('/')}`.replace('/dbs/{database}/colls/{container}/docs', '{items}');
  const call = [method, place, ...(place === '{items}' ? variantsOf(headers) : [])].join(' ');
  const listed = calls.find((known) => known.call === call);
  const [, database = '', , container = '', , id = ''] = segments;
  if (listed) return { call: listed.call, database, container, id };
  if (method !== 'GET' && segments.length < 5)
    throw new CosmosRefusal(403, `'${call}' is not for an Entra token: only a deployment may.`, 5300);
  throw new CosmosRefusal(501, `'${call}' is not in the list of calls that local Cosmos answers.`);
}

/** Headers tell apart what is one method and path. */
function variantsOf(headers: IncomingHttpHeaders): string[] {
  const says = (header: string) => String(headers[header]).toLowerCase() === 'true';
  const feed = headers['a-im'];
  if (feed !== undefined) return [String(feed)];
  if (says('x-ms-cosmos-is-query-plan-request')) return ['query plan'];
  if (says('x-ms-documentdb-isquery')) return ['query'];
  if (says('x-ms-cosmos-is-batch-request')) return [says('x-ms-cosmos-batch-atomic') ? 'batch' : 'bulk'];
  return says('x-ms-documentdb-is-upsert') ? ['upsert'] : [];
}

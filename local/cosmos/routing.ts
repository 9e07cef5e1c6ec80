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

/** The listed call that this request is; otherwise a refusal: 403 for what only a deployment may do, 501 for the rest. */
export function routeOf(method: string, path: string, headers: IncomingHttpHeaders): Route {
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [dbs, database = '', colls, container = '', kind, id = '', ...more] = segments;
  const call = [method, shapeOf(segments.length, kind), variantOf(method, headers)]
    .filter((part, place) => part !== '' && (place < 2 || (kind === 'docs' && id === '')))
    .join(' ');
  const wellFormed = more.length === 0 && (dbs ?? 'dbs') === 'dbs' && (colls ?? 'colls') === 'colls';
  const listed = wellFormed && calls.find((known) => known.call === call);
  if (listed) return { call: listed.call, database, container, id };
  if (method !== 'GET' && segments.length <= 4)
    throw new CosmosRefusal(
      403,
      `${method} ${path} cannot be authorized by an Entra token: deploy databases and containers.`,
      5300,
    );
  throw new CosmosRefusal(
    501,
    `'${call}' (${method} ${path}) is not in the list of calls that local Cosmos answers.`,
  );
}

function shapeOf(length: number, kind: string | undefined): string {
  if (kind === 'docs') return length === 5 ? '{items}' : '{items}/{id}';
  const container = '/dbs/{database}/colls/{container}';
  return (
    ['/', '/dbs', '/dbs/{database}', '/dbs/{database}/colls', container][length] ??
    `${container}/${kind ?? ''}`
  );
}

function variantOf(method: string, headers: IncomingHttpHeaders): string {
  const says = (header: string) => String(headers[header]).toLowerCase() === 'true';
  if (method === 'GET')
    return (
      { undefined: '', 'Incremental Feed': 'change feed' }[String(headers['a-im'])] ?? 'other feed'
    );
  if (says('x-ms-cosmos-is-query-plan-request')) return 'query plan';
  if (says('x-ms-documentdb-isquery')) return 'query';
  if (says('x-ms-cosmos-is-batch-request')) return says('x-ms-cosmos-batch-atomic') ? 'batch' : 'bulk';
  return says('x-ms-documentdb-is-upsert') ? 'upsert' : '';
}

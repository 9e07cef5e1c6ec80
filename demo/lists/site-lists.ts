import type { StackPorts } from '../../local/shared/ports.ts';
import type { ShownList, ShownLists, ShownRow } from '../../local/tenant/list-pages.ts';
import { siteTokenFor } from '../doors.ts';
import { DoorRefused, untilThrough } from '../until-through.ts';
import { trusted } from './trusted.ts';

export type RowFields = Record<string, string | number | null>;

/** Somebody signed in to the learning site, and what SharePoint’s pages do in their name. */
export interface Member {
  /** @returns the number of the item */
  add: (list: ShownList, fields: RowFields) => Promise<number>;
  /** @throws DoorRefused 412 where the row changed since it was shown */
  change: (list: ShownList, row: Pick<ShownRow, 'itemId' | 'etag'>, fields: RowFields) => Promise<void>;
  remove: (list: ShownList, row: Pick<ShownRow, 'itemId' | 'etag'>) => Promise<void>;
  /** The site’s number of somebody, whom it knows from then on. */
  pick: (userPrincipalName: string) => Promise<number>;
}

/** The lists of the learning site, as whoever is signed in to it meets them. */
export interface SiteLists {
  shown: () => Promise<ShownLists>;
  /** The latest first. */
  versions: (itemId: number) => Promise<ShownRow[]>;
  as: (userPrincipalName: string) => Member;
}

const named = (title: string): string => `getByTitle('${encodeURIComponent(title.replaceAll("'", "''"))}')`;

export function siteLists({ ports, stateDir }: { ports: StackPorts; stateDir: string }): SiteLists {
  const read = <T>(path: string): Promise<T> =>
    untilThrough(async () => (await (await fetch(`http://127.0.0.1:${ports.identity}${path}`)).json()) as T);
  return {
    shown: () => read('/lists.json'),
    versions: (itemId) => read(`/lists/${itemId}.json`),
    as(userPrincipalName) {
      const send = async (path: string, headers: Record<string, string>, body?: object): Promise<unknown> => {
        const token = await siteTokenFor(ports, userPrincipalName);
        const ask = trusted(stateDir);
        const answer = await ask(`https://localhost:${ports.tenant}/sites/learning/_api/web/${path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/json',
            'content-type': 'application/json',
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        if (!answer.ok) throw new DoorRefused(answer.status, text, saidIn(text));
        return text === '' ? undefined : JSON.parse(text);
      };
      const on = (method: string, etag: string) => ({ 'x-http-method': method, 'if-match': etag });
      return {
        async add({ title }, fields) {
          return ((await send(`lists/${named(title)}/items`, {}, fields)) as { Id: number }).Id;
        },
        async change({ title }, { itemId, etag }, fields) {
          await send(`lists/${named(title)}/items(${itemId})`, on('MERGE', etag), fields);
        },
        async remove({ listId }, { itemId, etag }) {
          await send(`lists(guid'${listId}')/items(${itemId})`, on('DELETE', etag));
        },
        async pick(name) {
          const asked = { logonName: `i:0#.f|membership|${name}` };
          return ((await send('ensureuser', {}, asked)) as { Id: number }).Id;
        },
      };
    },
  };
}

/** What SharePoint says of why it did not. */
function saidIn(text: string): string {
  try {
    const { 'odata.error': error } = JSON.parse(text) as { 'odata.error'?: { message?: { value?: string } } };
    return error?.message?.value ?? text;
  } catch {
    return text;
  }
}

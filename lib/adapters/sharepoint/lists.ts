import { z } from 'zod';
import { cleaned } from '../../domain/plain-text.ts';
import { unavailable } from '../../errors.ts';
import type { Lists, ListRowChange } from '../../ports/lists.ts';
import { NotWritten, type Connector } from '../../ports/connector.ts';
import { answeredStatus } from '../answered-status.ts';
import type { Site } from './site.ts';
import { message } from '../../messages/message.ts';

/** More rows than any of the lists holds. */
const MOST_ROWS = 1_000;

const listOf = async (site: Site, title: string) => {
  await Promise.all([import('@pnp/sp/lists/index.js'), import('@pnp/sp/items/index.js')]);
  return (await site()).web.lists.getByTitle(title);
};

/** The columns that humans fill in are read, and their faults named, where something is made of them. */
const Row = z.looseObject({ Id: z.int(), 'odata.etag': z.string() });

export function sharePointLists(site: Site, siteUrl: string): Lists {
  return {
    address: (list) => `${siteUrl.replace(/\/+$/, '')}/Lists/${encodeURIComponent(list)}`,
    async rows(list) {
      try {
        const rows = Row.array().parse(
          cleaned(await (await listOf(site, list)).items.top(MOST_ROWS)<unknown>()),
        );
        return rows.map((fields) => ({ itemId: fields.Id, etag: fields['odata.etag'], fields }));
      } catch (error) {
        const status = answeredStatus(error);
        if (status === 404) return undefined;
        throw unavailable(
          status === undefined
            ? message('problem.list.silent', { list })
            : message('problem.list.unreadable', { list, status }),
          {
            cause: error,
          },
        );
      }
    },
  };
}

/**
 * Writes to the list name the version that was read, so a human’s edit in between is never overwritten: it is refused
 * and comes again.
 */
export function sharePointListRows(site: Site): Connector<ListRowChange> {
  return {
    system: 'sharepoint',
    effectClass: 'conditional',
    async write(_key, { list, row, fields }) {
      try {
        const { items } = await listOf(site, list);
        if (row) await items.getById(row.itemId).update(fields, row.etag);
        else await items.add(fields);
        return {};
      } catch (error) {
        const status = answeredStatus(error);
        if (status === undefined || (status >= 500 && status !== 503)) throw error;
        throw new NotWritten(`SharePoint refused the row of list ${list} with ${status}.`, { cause: error });
      }
    },
  };
}

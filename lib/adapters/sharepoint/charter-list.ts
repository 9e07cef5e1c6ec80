import { z } from 'zod';
import { cleaned } from '../../domain/plain-text.ts';
import { unavailable } from '../../errors.ts';
import type { CharterList, CharterRowChange } from '../../ports/charter-list.ts';
import { NotWritten, type Connector } from '../../ports/connector.ts';
import { answeredStatus } from '../answered-status.ts';
import type { Site } from './site.ts';
import { message } from '../../messages/message.ts';

/** The list's title; IT makes it, or leaves it out and the charter is kept through the door alone. */
const TITLE = 'Strategy';
/** More lines than a charter holds. */
const MOST_ROWS = 1_000;

const listOf = async (site: Site) => {
  await Promise.all([import('@pnp/sp/lists/index.js'), import('@pnp/sp/items/index.js')]);
  return (await site()).web.lists.getByTitle(TITLE);
};

/** The columns that humans fill in are read, and their faults named, where a line is made of them. */
const Row = z.looseObject({ Id: z.int(), 'odata.etag': z.string() });

export function sharePointCharterList(site: Site, siteUrl: string): CharterList {
  return {
    address: `${siteUrl.replace(/\/+$/, '')}/Lists/${TITLE}`,
    async rows() {
      try {
        const rows = Row.array().parse(cleaned(await (await listOf(site)).items.top(MOST_ROWS)<unknown>()));
        return rows.map((fields) => ({ itemId: fields.Id, etag: fields['odata.etag'], fields }));
      } catch (error) {
        const status = answeredStatus(error);
        if (status === 404) return undefined;
        throw unavailable(
          status === undefined
            ? message('problem.list.silent', { list: TITLE })
            : message('problem.list.unreadable', { list: TITLE, status }),
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
export function sharePointCharterRows(site: Site): Connector<CharterRowChange> {
  return {
    system: 'sharepoint',
    effectClass: 'conditional',
    async write(_key, { row, fields }) {
      try {
        const { items } = await listOf(site);
        if (row) await items.getById(row.itemId).update(fields, row.etag);
        else await items.add(fields);
        return {};
      } catch (error) {
        const status = answeredStatus(error);
        if (status === undefined || (status >= 500 && status !== 503)) throw error;
        throw new NotWritten(`SharePoint refused the row of list ${TITLE} with ${status}.`, { cause: error });
      }
    },
  };
}

import { z } from 'zod';
import { PersonId } from '../../domain/ids.ts';
import { cleaned } from '../../domain/text/plain-text.ts';
import { unavailable, type NamedError } from '../../errors.ts';
import type { Lists, ListRowChange } from '../../ports/lists.ts';
import { NotWritten, type Connector } from '../../ports/outbound-connector.ts';
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

/** More people than a learning site of a company has seen; what SharePoint answers at once. */
const MOST_PEOPLE = 5_000;
/** As SharePoint has it: no group, and no list of addresses. */
const IS_PERSON = 'PrincipalType eq 1';
/** Whose account it is stands in `AadObjectId`; `UserId` holds another number, under the same name. */
const SiteUser = z.object({
  Id: z.int(),
  AadObjectId: z.object({ NameId: z.string().nullish() }).nullish(),
});

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
        if (answeredStatus(error) === 404) return undefined;
        throw notRead(list, error);
      }
    },
    async people() {
      try {
        await import('@pnp/sp/site-users/web.js');
        const { web } = await site();
        const asked = web.siteUsers.select('Id', 'AadObjectId').filter(IS_PERSON).top(MOST_PEOPLE);
        return SiteUser.array()
          .parse(await asked<unknown>())
          .flatMap(({ Id: number, AadObjectId: account }) => {
            const personId = PersonId.safeParse(account?.NameId).data;
            return personId === undefined ? [] : [{ number, personId }];
          });
      } catch (error) {
        throw notRead('siteusers', error);
      }
    },
  };
}

function notRead(list: string, cause: unknown): NamedError {
  const status = answeredStatus(cause);
  return unavailable(
    status === undefined
      ? message('problem.list.silent', { list })
      : message('problem.list.unreadable', { list, status }),
    { cause },
  );
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

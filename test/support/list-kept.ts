import { meOwnedList } from '../../functions/http/me/offices/me-owned-list.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { tryRows } from '../../functions/trials/try-rows.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { tellLineOwners } from '../../lib/agents/needs-analysis/tell-line-owners.ts';
import { lists } from '../../lib/lists/lists.ts';
import { pickedIn } from '../../lib/lists/pickers.ts';
import { tellSince } from '../../functions/trials/tell-since.ts';
import { syncLists } from '../../lib/lists/sync-lists.ts';
import { NotWritten } from '../../lib/ports/outbound-connector.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { ListRow, ListRowChange, SitePerson } from '../../lib/ports/lists.ts';
import { runStep } from '../../lib/step.ts';
import { askDoor } from './ask-door.ts';
import { START, type World } from './world.ts';

/** A list as SharePoint keeps it: each change makes another etag, and a write that names an older one is refused. */
export function listKept() {
  const rows: ListRow[] = [];
  const people: SitePerson[] = [];
  let [version, items] = [0, 0];
  const tag = () => `"${(version += 1)}"`;
  return {
    rows,
    people,
    /** What the picker of the site puts into a column, whoever is chosen. */
    pick(personId: string): number {
      const known = people.find((one) => one.personId === personId);
      if (known) return known.number;
      return people.push({ number: people.length + 11, personId }) + 10;
    },
    /** What a human does in the list. */
    edit(title: string, fields: Record<string, unknown>) {
      const row = rows.find((one) => one.fields['Title'] === title);
      if (row) Object.assign(row, { etag: tag(), fields: { ...row.fields, ...fields } });
      else
        rows.push({
          itemId: (items += 1),
          etag: tag(),
          fields: { ...emptyRow(), Title: title, ...fields },
        });
    },
    write({ row, fields }: ListRowChange) {
      if (!row) rows.push({ itemId: (items += 1), etag: tag(), fields: { ...emptyRow(), ...fields } });
      const standing = row && rows.find(({ itemId }) => itemId === row.itemId);
      if (standing?.etag !== row?.etag) return Promise.reject(new NotWritten('412'));
      if (standing) Object.assign(standing, { etag: tag(), fields: { ...standing.fields, ...fields } });
      return Promise.resolve({});
    },
    of: (title: string) => rows.find(({ fields }) => fields['Title'] === title)?.fields ?? {},
  };
}

/** SharePoint names every column of a row, also where nothing stands in it. */
const emptyRow = () =>
  Object.fromEntries(
    lists.flatMap(({ columns }) =>
      columns.map(({ name, is }) => [is === 'person' ? pickedIn(name) : name, null]),
    ),
  );

/** What a pass over the lists leaves where nothing differs. */
export const settled = { takenOver: 0, written: 0, later: 0 };

/** What a pass reaches over the lists of a company that made this one alone. */
function portsOver(
  title: string,
  list: ReturnType<typeof listKept>,
  company: World,
  readAs: readonly ListRow[] = list.rows,
  words = company.ports.words,
): Ports {
  return {
    ...company.ports,
    words,
    lists: {
      ...company.ports.lists,
      people: () => Promise.resolve([...list.people]),
      rows: (asked: string) => Promise.resolve(asked === title ? structuredClone([...readAs]) : undefined),
    },
    channels: {
      ...company.channels,
      charterRows: {
        system: 'sharepoint',
        effectClass: 'conditional' as const,
        write: (_: string, change: ListRowChange) => list.write(change),
      },
    },
  };
}

/** Passes over the lists of a company that made this one alone, five minutes apart. */
export function passesOver(title: string, list: ReturnType<typeof listKept>, company: World) {
  let passes = 0;
  return async (readAs?: readonly ListRow[], words?: World['ports']['words']) => {
    const place = {
      ports: portsOver(title, list, company, readAs, words),
      disabledAgents: new Set<AgentName>(),
    };
    const call = { at: START + (passes += 1) * 300_000, instanceId: 'lists-sync' };
    const counts = await runStep(syncLists, {}, { ...call, step: syncLists.name }, place);
    await runStep(tellLineOwners, {}, { ...call, step: tellLineOwners.name }, place);
    return counts;
  };
}

/** Answers the rows of this one list that somebody wants tried, at the time of the company. */
export const triesOver = (
  title: string,
  list: ReturnType<typeof listKept>,
  company: World,
  words?: World['ports']['words'],
  disabledAgents: ReadonlySet<AgentName> = new Set(),
) => {
  const ports = portsOver(title, list, company, undefined, words);
  const at = company.now();
  return tryRows({
    ports,
    at,
    run: (step, input) =>
      runStep(step, input, { at, instanceId: 'rows-tried', step: step.name }, { ports, disabledAgents }),
  });
};

/** Tells in this one list what came since its rules hold, at the time of the company. */
export const sinceOver = (
  title: string,
  list: ReturnType<typeof listKept>,
  company: World,
  words?: World['ports']['words'],
) => tellSince(portsOver(title, list, company, undefined, words), company.now());

/** What whoever is named in a list presses in the chat: they answer for what it names them for; what that was. */
export async function takeOffice(
  {
    company,
    list,
    title,
    readAs = list.rows,
  }: {
    company: World;
    list: ReturnType<typeof listKept>;
    title: string;
    readAs?: readonly ListRow[] | undefined;
  },
  by: string,
  roles: AppRole[] = [],
): Promise<string[]> {
  const showing = (rows: readonly ListRow[]) => ({ ports: portsOver(title, list, company, rows) });
  const read = await askDoor(showing(readAs), 'me-owned-list', { by, roles });
  const offices = meOwnedList.reply.parse(read.json).asked;
  const said: string[] = [];
  for (const { officeId, mark, office } of offices) {
    const taking = { by, roles, params: { officeId }, body: { mark } };
    const { status, json } = await askDoor(showing(list.rows), 'me-office-take', taking);
    said.push(status === 200 ? office : String(json['detail']));
  }
  return said;
}

/** What whoever is named in a list presses in the chat: none of what it names them for is theirs. */
export async function refuseOffices(
  { company, list, title }: { company: World; list: ReturnType<typeof listKept>; title: string },
  by: string,
): Promise<number[]> {
  const ports = portsOver(title, list, company);
  const read = await askDoor({ ports }, 'me-owned-list', { by });
  const said: number[] = [];
  for (const { officeId, mark } of meOwnedList.reply.parse(read.json).asked)
    said.push(
      (await askDoor({ ports }, 'me-office-refuse', { by, params: { officeId }, body: { mark } })).status,
    );
  return said;
}

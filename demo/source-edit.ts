import { MINUTE } from '../lib/domain/milliseconds.ts';
import { english } from '../lib/messages/words.ts';
import type { Stack } from '../local/stack.ts';
import type { Company } from '../sample/company.ts';
import { edit, edited } from '../sample/edit.ts';
import { assignmentsIn, tenantRecords, type TenantRecords } from './tenant-records.ts';
import { passTime } from './time-lapse.ts';
import { ownItemsOf } from './viewer/seen.ts';
import type { Question } from './viewer/seen.ts';

/** What people could see of an edited document before anybody had decided about it. */
export interface SaidAtOnce {
  /** Pages that said that what they rest on changed. */
  pages: number;
  /** Of some people who had received them, how many read it among their own things. */
  people: number;
}

/** Longer than the quarter of an hour within which a change is noticed, and than the layer waits for the next one. */
const NOTICED_WITHIN = 31 * MINUTE;
/** How many of those who received such a page are looked at. */
const LOOKED_AT = 10;

/** Saves the document as its owner does in SharePoint, and looks at what people see of it half an hour later. */
export async function editSource(stack: Stack, company: Company): Promise<SaidAtOnce> {
  await stack.faults('tenant', { saves: edited(company, edit) });
  await passTime(stack, stack.now() + NOTICED_WITHIN, () => Promise.resolve(undefined));
  const records = await tenantRecords(stack.ports);
  const pages = pagesSaying('outdated', records);
  const names = new Set(pages.map(({ name }) => name));
  const ofThem = records.contents.filter(({ contentWebUrl }) => names.has(nameIn(contentWebUrl)));
  const ids = new Set(ofThem.map(({ externalId }) => externalId));
  const reached = assignmentsIn(records).filter(({ contentId }) => ids.has(contentId));
  const userOf = new Map(records.users.map((user) => [user.id, user.userPrincipalName]));
  let people = 0;
  for (const { personId } of reached.slice(0, LOOKED_AT)) {
    const items = await ownItemsOf(stack.ports, userOf.get(personId) ?? '');
    if (items.some(({ sourceChanged }) => sourceChanged)) people += 1;
  }
  return { pages: pages.length, people };
}

const nameIn = (address: string): string => decodeURIComponent(address.split('/').at(-1) ?? '');

/** As the layer says it, up to the day. */
const sentences = {
  outdated: english.html('page.outdated', { day: '?' }).split('?')[0] ?? '',
  renewed: english.html('page.renewed.why', { day: '?' }).split('?')[0] ?? '',
};

/** The pages of everybody that say so of themselves. */
export const pagesSaying = (
  what: keyof typeof sentences,
  { pages }: Pick<TenantRecords, 'pages'>,
): TenantRecords['pages'] =>
  pages.filter(({ site, html }) => site === 'learning' && html.includes(sentences[what]));

/** What the act tells of it. */
export function editLines({ pages, people }: SaidAtOnce, asked: readonly Question[]): string[] {
  const { document, by, before, after } = edit;
  return [
    `${by} edited ${document}: “${before}” became “${after}”`,
    pages === 0
      ? 'no page rests on that sentence'
      : `half an hour later ${pages === 1 ? 'the page that rests' : `the ${pages} pages that rest`} on it said so, and so did the own things of ${people} people who had received it; nobody new received it`,
    ...asked.flatMap(({ approval, asset }) => [
      `a new version came before a human${asset?.origin === 'ai-drafted' ? `, made by ${asset.model}` : ''}, with the difference first:`,
      ...approval.facts.filter((fact) => fact.includes('“')).slice(0, 2),
    ]),
  ];
}

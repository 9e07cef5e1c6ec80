import type { Records } from '../records.ts';
import { fileNotFound, Refused } from './replies.ts';

/** Value of records of the kind `page`; their id is the file name in lower case. */
export interface SitePage {
  itemId: number;
  name: string;
  title: string;
  description: string;
  /** What the page's text web parts hold. */
  html: string;
  published: boolean;
  /** Shown as news. */
  promoted: boolean;
  promoteOnPublish: boolean;
  /** Object id of whoever edits it. */
  checkedOutTo: string | null;
  /** The page's web parts and title area, as the client wrote them (JSON). */
  canvas: string;
  layout: string;
}

export interface PageChange {
  Title?: string;
  Description?: string;
  CanvasContent1?: string;
  LayoutWebpartsContent?: string;
}

const MAX_DESCRIPTION = 255;
const TEXT_WEB_PART = 4;
const isTemporary = ({ name, itemId }: SitePage) => name === `tmp-${itemId}.aspx`;

export function pageNamed(records: Records, name: string): SitePage {
  const page = records.get<SitePage>('page', name.toLowerCase());
  if (!page) throw fileNotFound(name);
  return page.value;
}

export function pageOf(records: Records, itemId: string | undefined): SitePage {
  const page = records.all<SitePage>('page').find(({ value }) => value.itemId === Number(itemId));
  if (!page)
    throw new Refused(404, '-2130575338, Microsoft.SharePoint.SPException', `Page ${itemId} does not exist.`);
  return page.value;
}

/** A new page is checked out to its creator and gets its file name from the title at the first save. */
export function addPage(records: Records, caller: string, promoteOnPublish: boolean): SitePage {
  const itemId = 1 + Math.max(0, ...records.all<SitePage>('page').map(({ value }) => value.itemId));
  return keep(records, undefined, {
    itemId,
    name: `tmp-${itemId}.aspx`,
    title: '',
    description: '',
    html: '',
    published: false,
    promoted: false,
    promoteOnPublish,
    checkedOutTo: caller,
    canvas: '[]',
    layout: '[]',
  });
}

export function checkOut(records: Records, page: SitePage, caller: string): SitePage {
  if (page.checkedOutTo !== null && page.checkedOutTo !== caller)
    throw new Refused(
      423,
      '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
      `The file ${page.name} is checked out for editing by somebody else.`,
    );
  return keep(records, page, { ...page, checkedOutTo: caller });
}

export function savePage(records: Records, page: SitePage, caller: string, change: PageChange): SitePage {
  demandCheckOut(page, caller);
  const description = change.Description ?? page.description;
  if (description.length > MAX_DESCRIPTION)
    throw invalid(`The description of a page has at most ${MAX_DESCRIPTION} characters.`);
  const title = change.Title ?? page.title;
  const canvas = change.CanvasContent1 ?? page.canvas;
  return keep(records, page, {
    ...page,
    name: isTemporary(page) && title ? freeName(records, title) : page.name,
    title,
    description,
    html: textIn(canvas),
    canvas,
    layout: change.LayoutWebpartsContent ?? page.layout,
  });
}

/** Publishing checks the page in, and shows it as news where it was created so. */
export function publishPage(records: Records, page: SitePage, caller: string): SitePage {
  demandCheckOut(page, caller);
  const { promoteOnPublish, promoted } = page;
  return keep(records, page, {
    ...page,
    published: true,
    promoted: promoted || promoteOnPublish,
    checkedOutTo: null,
  });
}

function demandCheckOut({ name, checkedOutTo }: SitePage, caller: string): void {
  if (checkedOutTo === caller) return;
  throw new Refused(
    400,
    '-2147018894, Microsoft.SharePoint.SPFileCheckOutException',
    `The file ${name} is not checked out. It has to be checked out before it is changed.`,
  );
}

/** A name that is taken gets a number, as SharePoint does it: two pages of one title are two pages. */
function freeName(records: Records, title: string): string {
  const base = title.replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const taken = (name: string) => records.get('page', name.toLowerCase()) !== undefined;
  let name = `${base}.aspx`;
  for (let number = 1; taken(name); number++) name = `${base}(${number}).aspx`;
  return name;
}

function textIn(canvas: string): string {
  try {
    const parts = JSON.parse(canvas) as { controlType: number; innerHTML?: string }[];
    return parts
      .map((part) => (part.controlType === TEXT_WEB_PART ? (part.innerHTML ?? '') : ''))
      .join('\n')
      .trim();
  } catch {
    throw invalid('CanvasContent1 is not a JSON list of web parts.');
  }
}

const invalid = (message: string) => new Refused(400, '-2147024809, System.ArgumentException', message);

/** Saves of a draft are no writes that count: a page's `writes` says how often it was published. */
function keep(records: Records, before: SitePage | undefined, page: SitePage): SitePage {
  records.together(() => {
    if (before && !before.published) records.remove('page', before.name.toLowerCase());
    records.put('page', page.name.toLowerCase(), page);
  });
  return page;
}

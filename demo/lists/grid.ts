import type { ListColumn } from '../../local/tenant/list-columns.ts';
import type { ShownList, ShownLists, ShownRow } from '../../local/tenant/list-pages.ts';
import { html, link, moment, type Markup } from '../viewer/html.ts';
import { ANSWER, columnsOf, shownIn } from './fields.ts';

/** Characters of a text of several lines that a row shows. */
const SHOWN = 220;

/** Where somebody meets the lists of the site, a list of it, a row of that. */
export const placeOf = (personId: string, ...rest: (string | number)[]): string =>
  ['/people', personId, 'lists', ...rest.map(encodeURIComponent)].join('/');

/** What this is, said where it is met. */
export const standsIn = html`<p class="quiet">
  This page stands in for SharePoint’s own view of a list: in a company you edit the row in SharePoint, and
  learning-os has no page of its own for it. Only in this demonstration may you do so in everybody’s name.
</p>`;

export interface GridOptions {
  personId: string;
  seen: ShownLists;
  /** What is looked for in the rows. */
  wanted: string;
  haveAnswered: (at: number) => boolean;
}

/** A list with its rows, each with what the layer answers. */
export function grid(list: ShownList, options: GridOptions): Markup {
  const { personId, wanted } = options;
  const columns = columnsInView(list);
  const rows = list.rows.filter((row) =>
    columns.some((column) => shownIn(row, column, options.seen).toLowerCase().includes(wanted.toLowerCase())),
  );
  const here = placeOf(personId, list.title);
  return html`<p>
      <a class="button" href="${placeOf(personId, list.title, 'new')}">New row</a>
      ${link(placeOf(personId), 'All lists')}
    </p>
    <form action="${here}" role="search">
      <label>Find in the rows <input name="q" value="${wanted}" /></label><button>Look</button>
    </form>
    <p role="status">${rows.length} of ${list.rows.length} rows</p>
    <div class="scrolled" role="region" aria-label="Rows of ${list.title}" tabindex="0">
      <table class="rows">
        <thead>
          <tr>
            ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
            <th scope="col">Modified</th>
          </tr>
        </thead>
        ${groupsOf(rows, list, options.seen).map(
          ([group, inIt]) =>
            html`<tbody>
              ${
                group !== '' &&
                html`<tr class="group">
                  <th scope="rowgroup" colspan="${columns.length + 1}">${group} (${inIt.length})</th>
                </tr>`
              }
              ${inIt.map((row) => rowIn(row, list, columns, options))}
            </tbody>`,
        )}
      </table>
    </div>`;
}

/** By which a list is grouped, where it has such a column. */
const GROUPED_BY = 'About';

/** The rows under what their group is called, in order of names, as SharePoint groups a view. */
function groupsOf(rows: readonly ShownRow[], list: ShownList, seen: ShownLists): [string, ShownRow[]][] {
  const column = columnsOf(list).find(({ name }) => name === GROUPED_BY);
  const groups = Map.groupBy(rows, (row) => (column ? shownIn(row, column, { editors: seen.editors }) : ''));
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b));
}

/** With the answer beside the title, as an owner of the list would arrange its view. */
function columnsInView(list: ShownList): ListColumn[] {
  const [title, ...others] = columnsOf(list).filter(({ name }) => name !== GROUPED_BY);
  const answer = others.filter(({ name }) => name === ANSWER);
  return [...(title ? [title] : []), ...answer, ...others.filter(({ name }) => name !== ANSWER)];
}

function rowIn(row: ShownRow, list: ShownList, columns: ListColumn[], options: GridOptions): Markup {
  const { personId, seen, haveAnswered } = options;
  const editor = seen.editors.find(({ number }) => number === row.editor);
  const waits =
    editor?.personId !== undefined &&
    row.modified !== undefined &&
    !haveAnswered(Date.parse(row.modified)) &&
    html`<strong
      >The layer has not looked since ${editor.name} edited this. It does within five minutes.</strong
    >`;
  return html`<tr id="row-${row.itemId}">
    ${columns.map((column) => {
      const text = clipped(shownIn(row, column, seen));
      const shown =
        column.name === 'Title'
          ? html`<a href="${placeOf(personId, list.title, row.itemId)}">${text || '(no title)'}</a>`
          : text;
      return html`<td data-column="${column.name}">
        <span>${column.name === ANSWER && waits ? waits : shown}</span>
      </td>`;
    })}
    <td data-column="Modified">
      ${row.modified && html`${moment(row.modified)} <small>${editor?.name ?? ''}, version ${row.version}</small>`}
    </td>
  </tr>`;
}

const clipped = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);

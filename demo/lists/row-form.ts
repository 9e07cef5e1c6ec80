import { propertiesOf, type ListColumn } from '../../local/tenant/list-columns.ts';
import type { ShownList, ShownLists, ShownRow } from '../../local/tenant/list-pages.ts';
import { html, link, moment, type Markup } from '../viewer/html.ts';
import { ANSWER, columnsOf, filledIn, pickedAs, shownIn, toldBeside, type Found } from './fields.ts';
import { placeOf } from './grid.ts';

export interface FormOptions {
  personId: string;
  seen: ShownLists;
  people: readonly Found[];
  /** Absent of a new one. */
  row?: ShownRow | undefined;
  /** The latest first. */
  versions: readonly ShownRow[];
  typed: Readonly<Record<string, string>>;
  /** Why it was not saved. */
  refused?: string;
}

/** The form of a row, with what it was before. */
export function rowForm(list: ShownList, options: FormOptions): Markup {
  const { personId, seen, people, row, versions, typed, refused } = options;
  const columns = filledIn(list);
  const answer = row?.fields[ANSWER];
  const here = placeOf(personId, list.title, row?.itemId ?? 'new');
  return html`<p>${link(placeOf(personId, list.title), `Back to ${list.title}`)}</p>
    ${refused && html`<p class="told" role="alert">${refused}</p>`}
    ${typeof answer === 'string' && html`<p>The layer says: ${answer}</p>`}
    ${row && toldBeside(list).map((column) => told(column.name, shownIn(row, column, seen)))}
    <form method="post" action="${here}" class="row">
      <input type="hidden" name="etag" value="${row?.etag ?? ''}" />
      ${columns.map((column) => html`<div><label for="${idOf(column)}">${column.name}</label> ${field(column, typed[column.name] ?? '')}</div>`)}
      <p>
        <button class="first" name="does" value="save">Save</button>
        ${row && html`<button name="does" value="delete">Delete this row</button>`}
      </p>
    </form>
    ${
      columns.some(({ personOrGroup }) => personOrGroup) &&
      html`<datalist id="everybody">
        ${people.map((one) => html`<option value="${pickedAs(one)}"></option>`)}
      </datalist>`
    }
    ${versions.length > 0 && html`<h2>Version history</h2>`}
    <ol class="versions">
      ${versions.map((version, i) => {
        const who = seen.editors.find(({ number }) => number === version.editor)?.name ?? '';
        return html`<li>
          Version ${version.version}, ${who}, ${moment(version.modified ?? 0)}:
          <span class="quiet">${whatChanged(version, versions[i + 1], columnsOf(list)).join(', ')}</span>
        </li>`;
      })}
    </ol>`;
}

/** What only the layer writes is read and not filled in, line by line. */
const told = (name: string, text: string): Markup =>
  html`${
    text !== '' &&
    html`<h2>${name}</h2>
      <p class="lines">${text}</p>`
  }`;

const idOf = ({ name }: ListColumn): string => `column.${name}`;

function field(column: ListColumn, value: string): Markup {
  const name = idOf(column);
  if (column.choice)
    return html`<select id="${name}" name="${name}">
      <option value=""></option>
      ${column.choice.choices.map(
        (one) => html`<option value="${one}" ${one === value && html`selected`}>${one}</option>`,
      )}
    </select>`;
  if (column.text?.allowMultipleLines)
    return html`<textarea
      id="${name}"
      name="${name}"
      rows="${Math.min(12, Math.max(2, value.split('\n').length))}"
    >
${value}</textarea>`;
  if (column.personOrGroup)
    return html`<input id="${name}" name="${name}" value="${value}" list="everybody" autocomplete="off" />`;
  if (column.number)
    return html`<input
      id="${name}"
      name="${name}"
      value="${value}"
      type="number"
      step="any"
      autocomplete="off"
    />`;
  return html`<input id="${name}" name="${name}" value="${value}" maxlength="255" autocomplete="off" />`;
}

const whatChanged = (
  { fields }: ShownRow,
  before: ShownRow | undefined,
  columns: readonly ListColumn[],
): string[] => {
  if (!before) return ['new'];
  return columns.flatMap((column) => {
    const property = propertiesOf(column)[0] ?? column.name;
    return (fields[property] ?? '') === (before.fields[property] ?? '') ? [] : [column.name];
  });
};

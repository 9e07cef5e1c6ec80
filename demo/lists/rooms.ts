import type { ShownList, ShownLists } from '../../local/tenant/list-pages.ts';
import type { Reply } from '../../local/tenant/web.ts';
import { DoorRefused } from '../until-through.ts';
import { html, link, type Markup } from '../viewer/html.ts';
import type { Room } from '../viewer/layout.ts';
import { changesIn, typedFrom, typedIn, type Found } from './fields.ts';
import { grid, placeOf, standsIn } from './grid.ts';
import type { Minutes } from './minutes-pass.ts';
import { rowForm } from './row-form.ts';
import type { SiteLists } from './site-lists.ts';

/** The lists of the learning site, and the minutes after which the layer answers in them. */
export interface ListRooms {
  site: SiteLists;
  minutes: Pick<Minutes, 'haveAnswered' | 'pass'>;
}

/** Whoever is signed in, among everybody whom a picker finds. */
export interface SignedIn {
  user: Found;
  users: readonly Found[];
}

/** Who may edit, and which lists there are. */
export async function listsOfSite({ site }: ListRooms, users: readonly Found[]): Promise<Markup> {
  const { lists, mayEdit } = await site.shown();
  const editors = users.filter(({ id }) => mayEdit.includes(id));
  return html`${standsIn}
    <p>
      Four lists on the learning site steer the layer, without code: what the company wants, who answers for
      what, its rules and words, and agents of your own. Each row is answered in its column LearningOsSays,
      within five minutes; while the demonstration waits for you, these pass at once.
    </p>
    ${lists.length === 0 && html`<p>IT has not made them yet.</p>`}
    ${editors.map(
      (editor) =>
        html`<section class="panel">
          <h2>As ${editor.displayName}, whom the owner of the site lets edit</h2>
          ${listLinks(editor.id, lists)}
        </section>`,
    )}
    <p class="quiet">
      Everybody else reads them: ${link('/people', 'choose somebody')}, then “Lists of the learning site”.
    </p>`;
}

const listLinks = (personId: string, lists: readonly ShownList[]): Markup =>
  html`<ul>
    ${lists.map(
      ({ title, rows }) =>
        html`<li>${link(placeOf(personId, title), title)} <small>${rows.length} rows</small></li>`,
    )}
  </ul>`;

/** `/people/{id}/lists`, `…/{title}`, `…/{title}/{item}` and `…/{title}/new`. */
export async function listRoom(
  rooms: ListRooms,
  { user, users }: SignedIn,
  [title, item]: readonly (string | undefined)[],
  wanted: string,
): Promise<Room | undefined> {
  const seen = await rooms.site.shown();
  if (title === undefined)
    return {
      title: `Lists of the learning site, as ${user.displayName}`,
      body: html`${standsIn}${listLinks(user.id, seen.lists)}`,
    };
  const list = listCalled(title, seen);
  if (!list) return undefined;
  if (item === undefined)
    return {
      title: list.title,
      body: html`${standsIn}${signedInAs(user, seen)}
      ${grid(list, { personId: user.id, seen, wanted, haveAnswered: rooms.minutes.haveAnswered })}`,
    };
  const row = list.rows.find(({ itemId }) => String(itemId) === item);
  if (!row && item !== 'new') return undefined;
  const typed = typedFrom(row, list, seen, users);
  const versions = row ? await rooms.site.versions(row.itemId) : [];
  return {
    title: row ? `${list.title}: ${typed['Title'] || 'a row'}` : `${list.title}: new row`,
    body: html`${standsIn}${signedInAs(user, seen)}
    ${rowForm(list, { personId: user.id, seen, people: users, row, versions, typed })}`,
    stays: true,
  };
}

const listCalled = (title: string, { lists }: ShownLists): ShownList | undefined =>
  lists.find((one) => one.title === title);

const signedInAs = ({ id, displayName }: Found, { mayEdit }: ShownLists): Markup =>
  html`<p>
    Signed in as <strong>${displayName}</strong>, who
    ${mayEdit.includes(id) ? 'may edit' : 'reads, and whom the owner of the site does not let edit'}.
  </p>`;

/**
 * Saves or deletes a row as SharePoint’s form does.
 * @returns where the browser goes, or the form once more with why it was not saved
 */
export async function saveRow(
  rooms: ListRooms,
  { user, users }: SignedIn,
  [title = '', item = '']: readonly (string | undefined)[],
  form: URLSearchParams,
): Promise<Reply | { room: Room; status: number }> {
  const seen = await rooms.site.shown();
  const list = listCalled(title, seen);
  if (!list) throw new DoorRefused(404, `There is no list ${title}.`);
  const row = list.rows.find(({ itemId }) => String(itemId) === item);
  const typed = typedIn(form, list);
  const member = rooms.site.as(user.userPrincipalName);
  const open = { itemId: row?.itemId ?? 0, etag: form.get('etag') ?? '' };
  try {
    if (!row && item !== 'new')
      throw new DoorRefused(404, 'This row was deleted meanwhile. Go back to the list.');
    if (form.get('does') === 'delete') await member.remove(list, open);
    else {
      const fields = await changesIn(typed, typedFrom(row, list, seen, users), list, {
        member,
        people: users,
      });
      if (Object.keys(fields).length === 0)
        throw new DoorRefused(400, 'Nothing was changed, so nothing was saved.');
      if (row) await member.change(list, open, fields);
      else open.itemId = await member.add(list, fields);
    }
  } catch (error) {
    if (!(error instanceof DoorRefused)) throw error;
    const versions = row ? await rooms.site.versions(row.itemId) : [];
    const why = { refused: inWords(error), typed, row, versions };
    const body = html`${standsIn}${signedInAs(user, seen)}
    ${rowForm(list, { personId: user.id, seen, people: users, ...why })}`;
    return { room: { title: `${list.title}: not saved`, body, stays: true }, status: error.status };
  }
  rooms.minutes.pass();
  return { status: 303, headers: { location: `${placeOf(user.id, list.title)}#row-${open.itemId}` } };
}

/** What SharePoint refuses, and what to do next. */
const inWords = ({ status, detail }: DoorRefused): string =>
  status === 412
    ? 'Somebody edited this row since you opened it, maybe the layer, which answers in it. What you typed still stands here: read it again, and save once more.'
    : status === 403
      ? 'SharePoint did not let you save: the owner of the site lets you read this list, not edit it.'
      : detail;

import { OUR_COLUMNS, type Column } from '../../../lib/lists/kept-list.ts';
import { lists } from '../../../lib/lists/lists.ts';
import { theSite } from './site-grant.ts';
import type { MadeInTenant, TenantAccess, TenantStep, TenantWish } from './step.ts';

interface Named {
  id: string;
  displayName: string;
}

/** The lists in which L&D steers without code; who may edit them, their owner sets in SharePoint. */
export const listsStep: TenantStep = {
  name: 'lists',
  title:
    'Lists on the learning site in which L&D steers: strategy, people and makers, rules and words, own agents',
  // Managing lists does not let anybody look up the site that they are on.
  scopes: ['Sites.Manage.All', 'Sites.Read.All'],
  admin: 'SharePoint Administrator',
  async plan(around) {
    const site = await theSite(around);
    const there = await around.graph.all<Named>(`sites/${site}/lists`);
    return await Promise.all(
      lists.map(async (list) => {
        const found = there.find(({ displayName }) => displayName.toLowerCase() === list.title.toLowerCase());
        const columns = [...list.columns, ...OUR_COLUMNS];
        const wish = { what: `list ${list.title}`, columns };
        return found
          ? await asItShouldBe(around, site, found, wish)
          : missing(around, site, list.title, wish);
      }),
    );
  },
};

interface Wished {
  what: string;
  columns: readonly Column[];
}

const missing = (
  { graph }: TenantAccess,
  site: string,
  displayName: string,
  { what, columns }: Wished,
): TenantWish => ({
  what,
  state: 'missing',
  async make(): Promise<MadeInTenant> {
    const body = { displayName, list: { template: 'genericList' }, columns: columns.map(columnOf) };
    const { id } = await graph.send<Named>('POST', `sites/${site}/lists`, body);
    return {
      undo: [{ method: 'DELETE', path: `sites/${site}/lists/${id}` }],
      tell: `Set in the list’s settings who may edit it, and switch its versions on: whoever edits ${displayName} changes how the layer decides.`,
    };
  },
});

async function asItShouldBe(
  { graph }: TenantAccess,
  site: string,
  { id }: Named,
  { what, columns }: Wished,
): Promise<TenantWish> {
  const path = `sites/${site}/lists/${id}/columns`;
  const names = new Set((await graph.all<{ name: string }>(path)).map(({ name }) => name));
  const lacking = columns.filter(({ name }) => !names.has(name));
  if (lacking.length === 0) return { what, state: 'there' };
  return {
    what,
    state: 'differs',
    detail: `it lacks ${lacking.map(({ name }) => name).join(', ')}`,
    async make() {
      const undo: MadeInTenant['undo'] = [];
      for (const column of lacking) {
        const made = await graph.send<{ id: string }>('POST', path, columnOf(column));
        undo.push({ method: 'DELETE', path: `${path}/${made.id}` });
      }
      return { undo };
    },
  };
}

const columnOf = ({ name, is, choices = [], isHidden }: Column) => ({
  name,
  ...(isHidden ? { hidden: true } : {}),
  ...kindOf[is](choices),
});

const kindOf: Record<Column['is'], (choices: readonly string[]) => object> = {
  text: () => ({ text: {} }),
  note: () => ({ text: { allowMultipleLines: true, textType: 'plain' } }),
  number: () => ({ number: {} }),
  person: () => ({ personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } }),
  choice: (choices) => ({ choice: { choices, displayAs: 'dropDownMenu' } }),
};

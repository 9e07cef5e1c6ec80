import { expect, test } from '@jest/globals';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { asked, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const people = sellers(7);
const asking = async (some: readonly string[]): Promise<World> => {
  const company = await companyAtWork();
  await company.send(some.map((id) => asked(id, 'seller', 'A course on writing', START)));
  await company.settle();
  return company;
};
async function pageAfter(company: World, days: number): Promise<string> {
  await company.pass(company.now() + days * DAY, () => undefined);
  await company.settle();
  await company.run(publishCoverage, {});
  const pages = [...company.channels.reports.standing.values()];
  expect(pages).toHaveLength(1);
  return JSON.stringify(pages[0]?.payload);
}

test('what a group asked for and nobody answered is named to those who read the strategy, and who asked is not', async () => {
  const page = await pageAfter(await asking(people), 30);
  expect(page).toContain('Asked for, and not answered');
  expect(page).toContain('Writing: at least 5 people asked; charter line C2');
  expect(people.filter((id) => page.includes(id))).toEqual([]);
});

test('not while whoever decides has time to answer, and not where fewer than a group asked', async () => {
  expect(await pageAfter(await asking(people), 2)).not.toContain('Asked for, and not answered');
  expect(await pageAfter(await asking(people.slice(0, 4)), 30)).not.toContain('Asked for, and not answered');
});

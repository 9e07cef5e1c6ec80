// A reading that compared with fewer than a works agreement asks for since is shown by no door.
import { afterEach, expect, it, jest } from '@jest/globals';
import { insightsList } from '../../../../functions/http/insights/insights-list.ts';
import { versionsList } from '../../../../functions/http/registers/versions-list.ts';
import { instanceIdOf } from '../../../../lib/domain/need/need.ts';
import { assetIdOf } from '../../../../lib/domain/content/content.ts';
import { agree } from '../../../support/works-agreement.ts';
import { START, world } from '../../../support/world.ts';
import { deliveredNeed, drafted } from '../../../lib/examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const group = (people: number) => ({ people, meanBefore: 2, meanAfter: 3, meanChange: 1 });

/** Five needs that were answered by words of one version, and read beside so many who waited. */
async function read(waited: number) {
  const company = world();
  for (let n = 0; n < 5; n += 1) {
    const needId = `buyer.skill-${n}`;
    const need = { ...deliveredNeed, needId, skillId: `skill-${n}` };
    const assetId = assetIdOf(instanceIdOf(need), 1);
    const made = {
      madeUnder: { rules: 'r1', words: 'w1' },
      status: 'published',
      contentId: `c${n}`,
    } as const;
    const pageUrl = `https://learning.example/${n}`;
    await company.ports.needs.commit(needId, {
      need: { value: { ...need, assetId } },
      asset: { value: { ...drafted, ...made, needId, assetId, pageUrl } },
      insight: {
        insightId: `i${n}`,
        needId,
        checkDay: 30,
        at: START,
        delivered: group(20),
        comparison: group(waited),
        effect: 0.5,
        interval: [0.1, 0.9],
        verdict: 'improved',
        sentence: '',
        madeUnder: made.madeUnder,
      },
    });
  }
  await agree(company, 'minimumGroupOfTen');
  const visit = { ports: company.ports, at: START, params: {} } as never;
  const [{ json: shown }, { json: versions }] = await Promise.all([
    insightsList.handle(visit),
    versionsList.handle(visit),
  ]);
  const words = versions.items.find((one) => one.of === 'words');
  return [shown.items.length, words?.outcomes?.improved];
}

it.each([
  [11, [0, undefined]],
  [12, [5, 5]],
])('of readings beside %i who waited the doors show %j', async (waited, shown) => {
  expect(await read(waited)).toEqual(shown);
});

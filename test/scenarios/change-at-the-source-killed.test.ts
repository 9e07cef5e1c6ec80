import { describe, expect, it } from '@jest/globals';
import { expectSameWhereKilled, undisturbedStory } from '../support/killed-at-moments.ts';
import { decisionLog } from '../support/decision-log.ts';
import { noFaults, type Faults } from '../support/faults.ts';
import { approves } from '../support/small-company.ts';
import { LIMIT, LOWER, playbook, published, restoresTheLibrary } from '../support/published-page.ts';

restoresTheLibrary();

describe('a host that is killed on the way', () => {
  /** From the change to its approval; `dies` says where the host is killed. */
  async function story(dies: () => boolean) {
    const faults: Faults = { ...noFaults };
    const at = await published({ faults });
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    faults.dies = dies;
    await at.pull(approves);
    await at.pull(approves);
    faults.dies = noFaults.dies;
    const log = await decisionLog(at.company.ports);
    const { channels } = at.company;
    return {
      deaths: at.company.deaths,
      asset: await at.asset(),
      page: await at.pageNow(),
      listed: at.listed(),
      log: log.map(({ decisionId, outcome }) => `${decisionId} ${outcome}`).toSorted(),
      // Not the card of the question, which is sent at most once: where it is not known, a human looks.
      written: [channels.pageVersions, channels.catalogue].map(({ standing }) =>
        [...standing.entries()].map(([key, { times }]) => `${key} ${times}`).toSorted(),
      ),
    };
  }

  it('leaves what an undisturbed one leaves, once', async () => {
    const whole = await undisturbedStory(story);
    const undisturbed = whole.left;
    expect(undisturbed.asset.status).toBe('published');
    await expectSameWhereKilled(story, whole, 12);
  }, 120_000);
});

import { describe, expect, it } from '@jest/globals';
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
    let moments = 0;
    const { deaths, ...undisturbed } = await story(() => {
      moments += 1;
      return false;
    });
    expect(deaths).toBe(0);
    expect(undisturbed.asset.status).toBe('published');
    const points = 12;
    for (let point = 0; point < points; point += 1) {
      let left = 1 + Math.floor((moments * (point + 0.5)) / points);
      const { deaths: died, ...left_ } = await story(() => (left -= 1) === 0);
      expect(died).toBe(1);
      expect(left_).toEqual(undisturbed);
    }
  }, 120_000);
});

import { describe, expect, it } from '@jest/globals';
import type { FlowClient } from '../../functions/flow-status.ts';
import { startRenewals } from '../../functions/start-renewals.ts';
import { MOST_RENEWALS, renewalOf } from '../../lib/agents/content/changed-sources/mark.ts';
import { orOnlyObserve } from '../../lib/effects.ts';
import { notThere } from '../support/flow-client.ts';
import { DAY, START, world } from '../support/world.ts';
import { confirmedNeed, drafted } from '../lib/examples.ts';

const { needId } = confirmedNeed;
const page = {
  ...drafted,
  status: 'outdated' as const,
  contentId: 'c1',
  pageUrl: 'https://learning.example/p',
};
const SETTLED = START - 30 * DAY;
const flowOf = (attempt: number) => renewalOf(page.assetId, SETTLED, attempt);

/** Flows that were started before, by their ids, with how they stand; which are started now. */
async function started({
  flows = {},
  changedAt = SETTLED,
}: { flows?: Record<string, string>; changedAt?: number } = {}) {
  const { ports } = world();
  const change = { at: changedAt, passages: [{ source: 'playbook.md', fate: 'removed' as const }] };
  await ports.needs.commit(needId, { need: { value: confirmedNeed }, asset: { value: { ...page, change } } });
  const now: [string, unknown][] = [];
  // Of a client of flows, what a start asks: how one stands, and to begin one.
  const client = {
    getStatus: (id: string) => {
      const runtimeStatus = flows[id];
      return runtimeStatus === undefined ? Promise.reject(notThere(id)) : Promise.resolve({ runtimeStatus });
    },
    startNew: (name: string, { instanceId, input }: { instanceId: string; input: unknown }) => {
      now.push([`${name} ${instanceId}`, input]);
      return Promise.resolve(instanceId);
    },
  } as unknown as FlowClient;
  return { ports, client, now };
}
const startedBy = async (...before: Parameters<typeof started>) => {
  const { ports, client, now } = await started(...before);
  await startRenewals(client, ports, START);
  return now;
};
const renewal = (attempt: number) => [`renew-asset ${flowOf(attempt)}`, { needId, assetId: page.assetId }];

describe('an outdated page', () => {
  it('gets a flow that asks for a new version', async () => {
    expect(await startedBy()).toEqual([renewal(1)]);
  });

  it('gets none before its change has settled', async () => {
    expect(await startedBy({ changedAt: START })).toEqual([]);
  });

  it('keeps the one that runs', async () => {
    expect(await startedBy({ flows: { [flowOf(1)]: 'Running' } })).toEqual([]);
  });

  it('gets another where one was ended by hand, as often as may be', async () => {
    expect(await startedBy({ flows: { [flowOf(1)]: 'Terminated' } })).toEqual([renewal(2)]);
    const ended = Object.fromEntries(
      Array.from({ length: MOST_RENEWALS }, (_, i) => [flowOf(i + 1), 'Terminated']),
    );
    expect(await startedBy({ flows: ended })).toEqual([]);
    const { [flowOf(MOST_RENEWALS)]: last, ...butLast } = ended;
    expect(last).toBe('Terminated');
    expect(await startedBy({ flows: butLast })).toEqual([renewal(MOST_RENEWALS)]);
  });

  it('is known as asked about anew, so that what changes after that waits a day', async () => {
    const { ports, client } = await started();
    await startRenewals(client, ports, START);
    expect((await ports.needs.asset(needId, page.assetId)).value).toMatchObject({
      askedAnew: { changedAt: SETTLED, at: START },
    });
  });

  it('gets none while the layer only observes', async () => {
    const { ports, client, now } = await started();
    const channels = orOnlyObserve(ports.channels, { isSet: true, registers: ports.registers });
    await startRenewals(client, { ...ports, channels }, START);
    expect(now).toEqual([]);
  });
});

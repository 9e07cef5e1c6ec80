import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chartOf } from '../../lib/agents/analytics/chart.ts';
import type { Channels } from '../../lib/ports/channels.ts';
import type { Connector } from '../../lib/ports/connector.ts';

/** Removes what a check left behind, by what the connector answered. */
export type PutAway = Partial<Record<keyof Channels, (result: Record<string, string>) => Promise<unknown>>>;

/** What every connector of a class must keep: the same key is the same thing over there. Keys are of their own, so that they can run on a shared site. */
export interface ConnectorContract {
  name: keyof Channels;
  /** Why it cannot be run by a program alone. */
  notRun?: string;
  checks: Record<string, (channels: Channels, putAway: PutAway) => Promise<void>>;
}

const page = {
  title: 'A contract of learning-os',
  description: 'It is removed at once.',
  parts: [{ html: '<p>It is removed at once.</p>' }],
};
const item = {
  title: 'A contract of learning-os',
  description: 'It is removed at once.',
  url: 'https://example.com/contract',
  minutes: 1,
  skillTags: [],
  form: 'course' as const,
};

/** Written twice under one key, it is one thing; `find` sees it only afterwards. */
async function keeps<P>(
  connector: Connector<P>,
  payload: P,
  putAway: (result: Record<string, string>) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const key = `contract-${randomUUID()}`;
  assert.equal(await connector.find?.(key, payload), undefined);
  const result = await connector.write(key, payload);
  try {
    if (connector.find) assert.deepEqual(await connector.find(key, payload), result);
    if (connector.effectClass === 'upsert') assert.deepEqual(await connector.write(key, payload), result);
  } finally {
    await putAway(result);
  }
}

const needsPerson = 'it would write to somebody: npm run smoke -- --person ID does, once they agreed';
const onlyOnce = 'it cannot be taken back: npm run smoke sends one';

/** The connectors, each by what its class promises. */
export const connectorContracts: readonly ConnectorContract[] = [
  {
    name: 'pages',
    checks: {
      'a page is found under its key once it stands': ({ pages }, away) => keeps(pages, page, away.pages),
    },
  },
  {
    name: 'reports',
    checks: {
      'a report is written anew under its name': ({ reports }, away) =>
        keeps(reports, { ...page, name: 'contract' }, away.reports),
    },
  },
  {
    name: 'pictures',
    checks: {
      'a drawing is one file however often it is stored': ({ pictures }, away) =>
        keeps(
          pictures,
          chartOf({ delivered: { people: 5, meanBefore: 1, meanAfter: 2, meanChange: 1 } }),
          away.pictures,
        ),
    },
  },
  {
    name: 'catalogue',
    checks: {
      'an item is one however often it is written': ({ catalogue }, away) =>
        keeps(catalogue, item, away.catalogue),
    },
  },
  { name: 'assignments', notRun: needsPerson, checks: {} },
  { name: 'notices', notRun: needsPerson, checks: {} },
  { name: 'approvalCards', notRun: onlyOnce, checks: {} },
  {
    name: 'webhooks',
    notRun: 'it posts to a subscriber, and here is none',
    checks: {},
  },
  { name: 'charterRows', notRun: 'it marks a row of the list Strategy, which is somebody’s', checks: {} },
];

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chartOf } from '../../lib/agents/analytics/chart.ts';
import type { Channels } from '../../lib/ports/channels.ts';
import { NeverWritten, NotWritten, type Connector } from '../../lib/ports/outbound-connector.ts';
import { DAY, HOUR } from '../../lib/domain/milliseconds.ts';
import { english } from '../../lib/messages/words.ts';

/** Removes what a check left behind, by what the connector answered. */
export type PutAway = Partial<Record<keyof Channels, (result: Record<string, string>) => Promise<unknown>>>;

/** What a check can be given: a way to put away what it left, and an address of one's own that takes notices. */
export interface Given {
  putAway: PutAway;
  callback?: string | undefined;
}

/**
 * What every connector of a class must keep: the same key is the same thing over there. Keys are of their own, so that
 * they can run on a shared site.
 */
export interface ConnectorContract {
  name: keyof Channels;
  /** Why it cannot be run by a program alone, or not with what is given. */
  notRun?: (given: Pick<Given, 'callback'>) => string | undefined;
  checks: Record<string, (channels: Channels, given: Given) => Promise<void>>;
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

const notice = {
  id: `contract-${randomUUID()}`,
  event: 'need-found' as const,
  time: new Date().toISOString(),
  door: '/api/needs',
};

const recordTo = (address: string) => ({
  kind: 'http' as const,
  receiverId: 'contract',
  address,
  recordId: randomUUID(),
  body: { kind: 'contract' },
});

const brief = {
  briefId: `contract-${randomUUID()}`,
  needId: 'contract',
  makerId: 'contract',
  form: 'role-play' as const,
  skill: 'Contracts',
  audience: 'Tester',
  passages: [],
  answerBy: new Date().toISOString(),
  answerAt: '/api/artefacts',
};

/** In so many days, for nobody. */
const session = (days = 1) => {
  const from = Math.ceil(Date.now() / DAY + days) * DAY;
  return {
    subject: 'A contract of learning-os',
    html: '<p>It is removed at once.</p>',
    from,
    until: from + HOUR,
    personIds: [],
  };
};

/** Written twice under one key, it is one thing; `find` sees it only afterwards. Other classes promise neither. */
async function keeps<P>(
  connector: Connector<P>,
  payload: P,
  putAway: (result: Record<string, string>) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  assert.ok(connector.find ?? connector.effectClass === 'upsert', 'nothing is promised that could be kept');
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

const needsPerson = () => 'it would write to somebody: npm run smoke -- --person ID does, once they agreed';
const onlyOnce = () => 'it cannot be taken back: npm run smoke sends one';

/** The connectors, each by what its class promises. */
export const connectorContracts: readonly ConnectorContract[] = [
  {
    name: 'pages',
    checks: {
      'a page is found under its key once it stands': ({ pages }, { putAway }) =>
        keeps(pages, page, putAway.pages),
    },
  },
  {
    name: 'facilitatorPages',
    notRun: () => 'it is the connector of pages on the site for facilitators: npm run smoke writes one there',
    checks: {},
  },
  {
    name: 'pageVersions',
    checks: {
      'another version of a page is one however often it is written': async (
        { pages, pageVersions },
        { putAway },
      ) => {
        const result = await pages.write(`contract-${randomUUID()}`, page);
        const { url = '' } = result;
        await keeps(pageVersions, { ...page, title: 'Another version', url }, () =>
          Promise.resolve(putAway.pages?.(result)),
        );
      },
    },
  },
  {
    name: 'reports',
    checks: {
      'a report is one under its name however often it is written': ({ reports }, { putAway }) =>
        keeps(reports, { ...page, name: 'contract' }, putAway.reports),
    },
  },
  {
    name: 'pictures',
    checks: {
      'a drawing is one file however often it is stored': ({ pictures }, { putAway }) =>
        keeps(
          pictures,
          chartOf({ delivered: { people: 5, meanBefore: 1, meanAfter: 2, meanChange: 1 } }, english),
          putAway.pictures,
        ),
    },
  },
  {
    name: 'catalogue',
    checks: {
      'an item is one however often it is written': ({ catalogue }, { putAway }) =>
        keeps(catalogue, item, putAway.catalogue),
    },
  },
  { name: 'assignments', notRun: needsPerson, checks: {} },
  { name: 'notices', notRun: needsPerson, checks: {} },
  { name: 'approvalCards', notRun: onlyOnce, checks: {} },
  {
    name: 'chat',
    notRun: () => 'it answers somebody who wrote to the bot: whoever writes to it sees',
    checks: {},
  },
  {
    name: 'chatUpdates',
    notRun: () => 'it changes what somebody was asked: whoever decides sees',
    checks: {},
  },
  {
    name: 'webhooks',
    notRun: ({ callback }) =>
      callback === undefined
        ? 'it posts to a subscriber: give an address of yours with --callback'
        : undefined,
    checks: {
      'a notice is taken, and taken again after a lost answer': ({ webhooks }, { callback = '' }) =>
        keeps(webhooks, { callbackUrl: callback, notice }),
      'an address that is not allowed is never posted to': async ({ webhooks }) => {
        const elsewhere = { callbackUrl: 'https://elsewhere.invalid/', notice };
        await assert.rejects(webhooks.write('contract', elsewhere), NeverWritten);
      },
    },
  },
  {
    name: 'makers',
    notRun: () => 'it asks a vendor to make something',
    checks: {
      'an address that is not allowed is never posted to': async ({ makers }) => {
        const elsewhere = { url: 'https://elsewhere.invalid/', brief };
        await assert.rejects(makers.write('contract', elsewhere), NeverWritten);
      },
    },
  },
  {
    name: 'records',
    notRun: ({ callback }) =>
      callback === undefined
        ? 'it tells a system of people: give an address of yours with --callback'
        : undefined,
    checks: {
      'a record is taken, and taken again after a lost answer': ({ records }, { callback = '' }) =>
        keeps(records, recordTo(callback)),
      'an address that is not allowed is never posted to': async ({ records }) => {
        await assert.rejects(records.write('contract', recordTo('https://elsewhere.invalid/')), NotWritten);
      },
    },
  },
  {
    name: 'charterRows',
    notRun: () => 'it marks a row of a list, which is somebody’s',
    checks: {},
  },
  {
    name: 'meetings',
    checks: {
      'a session is found under its key once it is in the calendar, to which nobody is invited here': (
        { meetings },
        { putAway },
      ) => keeps(meetings, session(), putAway.meetings),
    },
  },
  {
    name: 'meetingChanges',
    checks: {
      'a session that is moved, or called off, twice is so once': async ({ meetings, meetingChanges }) => {
        const { eventId = '' } = await meetings.write(`contract-${randomUUID()}`, session());
        const { from, until } = session(2);
        await keeps(meetingChanges, { eventId, from, until });
        await keeps(meetingChanges, { eventId, calledOff: 'A contract of learning-os.' });
      },
    },
  },
];

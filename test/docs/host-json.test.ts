import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { doors } from '../../functions/http/index.ts';
import { MAX_BATCH } from '../../lib/adapters/cosmos/documents.ts';

interface Host {
  extensions: { serviceBus: { maxMessageBatchSize: number } };
  logging: { applicationInsights: { enableDependencyTracking: boolean } };
}

/** Ids of what the company has or of what was made, never of somebody. */
const NAMES_NOBODY = new Set([
  ...['agentId', 'answerId', 'approvalId', 'by', 'criticalRoleId', 'deadLetterId', 'demandId', 'entryId'],
  ...['event', 'fileId', 'handOverId', 'hookId', 'itemId', 'key', 'lineId', 'measureId', 'needId'],
  ...['objectiveId', 'officeId', 'openingId', 'operationId', 'pairId', 'proposalId', 'questionId'],
  ...['receiverId', 'register', 'requestId', 'requisitionId', 'reviewId', 'roleId', 'sessionId', 'session'],
  ...['skillId', 'trendId', 'turnId', 'undertakingId', 'wordingId'],
]);

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('host.json', () => {
  it('hands over no more messages than one fold of one person can store', () => {
    const { serviceBus } = (read('host.json') as Host).extensions;
    expect(serviceBus.maxMessageBatchSize).toBeLessThan(MAX_BATCH);
  });

  it('keeps no address of a call to another system: those of Graph hold ids of people', () => {
    expect((read('host.json') as Host).logging.applicationInsights.enableDependencyTracking).toBe(false);
    // The host sees no call of the Node process; what would tell of these is a package or a setting of the app.
    const { dependencies } = read('package.json') as { dependencies: object };
    expect(Object.keys(dependencies).filter((name) => /insights|telemetry/i.test(name))).toEqual([]);
    const settings = readFileSync('bicep/main.json', 'utf8');
    expect(settings).toContain('APPLICATIONINSIGHTS_CONNECTION_STRING');
    expect(settings).not.toMatch(/NODE_OPTIONS|AGENT_EXTENSION_VERSION|OTEL_|telemetryMode/);
  });

  // What stands in an address is kept by it. Whoever adds a name here has looked that no id of a person stands for it.
  it('keeps addresses of doors, whose parameters name nobody', () => {
    const named = doors.flatMap(({ route }) => [...route.matchAll(/{(\w+)}/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !NAMES_NOBODY.has(name))).toEqual([]);
    expect([...NAMES_NOBODY].filter((name) => !named.includes(name))).toEqual([]);
  });

  it('keeps what an entry, a review or a file was called, which SECURITY.md says', () => {
    const security = readFileSync('SECURITY.md', 'utf8').replaceAll(/\s+/g, ' ');
    expect(security).toContain('Entries of registers, reviews and files are called as your people call them');
  });
});

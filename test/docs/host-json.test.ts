import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { doors } from '../../functions/http/index.ts';
import { MAX_BATCH } from '../../lib/adapters/cosmos/documents.ts';

interface Host {
  extensions: { serviceBus: { maxMessageBatchSize: number } };
  logging: { applicationInsights: { enableDependencyTracking: boolean } };
}

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

  it('keeps addresses of doors, which name nobody', () => {
    expect(doors.filter(({ route }) => /person|learner|user/i.test(route))).toEqual([]);
  });
});

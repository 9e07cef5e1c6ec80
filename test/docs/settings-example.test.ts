import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MAX_BATCH } from '../../lib/adapters/cosmos/documents.ts';
import { appSettings } from '../../local/settings.ts';
import { portsFrom } from '../../local/shared/ports.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Host {
  extensions: { serviceBus: { maxMessageBatchSize: number } };
}

/** What Core Tools and the SDKs read besides the app's own settings; docs/core-tools.md explains each. */
const ofTheHost = [
  'FUNCTIONS_WORKER_RUNTIME',
  'AzureWebJobsStorage',
  'NODE_EXTRA_CA_CERTS',
  'IDENTITY_ENDPOINT',
  'IDENTITY_HEADER',
];

describe('local.settings.json.example', () => {
  it('shows the settings of the local stack', () => {
    const { Values } = read('local.settings.json.example') as { Values: Record<string, string> };
    expect(Object.keys(Values)).toEqual(expect.arrayContaining(ofTheHost));
    const ofTheApp = Object.entries(Values).filter(([name]) => !ofTheHost.includes(name));
    expect(Object.fromEntries(ofTheApp)).toEqual(appSettings(portsFrom(7070)));
  });
});

describe('host.json', () => {
  it('hands over no more messages than one fold of one person can store', () => {
    const { serviceBus } = (read('host.json') as Host).extensions;
    expect(serviceBus.maxMessageBatchSize).toBeLessThan(MAX_BATCH);
  });
});

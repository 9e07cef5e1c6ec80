import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  backends,
  hostFor,
  SCHEDULER_CONNECTION,
  type Host,
} from '../../scripts/development/host-for-backend.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');
const host = JSON.parse(read('host.json')) as Host & { version: string };
const template = JSON.parse(read('bicep/main.json')) as {
  parameters: { durableBackend: { allowedValues: string[]; defaultValue: string } };
};

describe('host.json of the package', () => {
  it('knows the backends that the template offers', () => {
    const { allowedValues, defaultValue } = template.parameters.durableBackend;
    expect([...backends].sort()).toEqual([...allowedValues].sort());
    expect(defaultValue).toBe('AzureStorage');
    expect(read('bicep/main.bicep')).toContain(`{ ${SCHEDULER_CONNECTION}: `);
  });

  it.each(backends)('for %s differs from ours in nothing but the backend', (backend) => {
    const made = hostFor(host, backend) as Host & {
      extensions: { durableTask: { storageProvider?: object } };
    };
    const { storageProvider, ...durableTask } = made.extensions.durableTask;
    expect(storageProvider).toHaveProperty('type');
    expect({ ...made, extensions: { ...made.extensions, durableTask } }).toEqual(host);
  });

  it('is refused for a backend that nobody knows', () => {
    expect(() => hostFor(host, 'Nowhere')).toThrow('must be one of AzureStorage, DurableTaskScheduler');
  });
});

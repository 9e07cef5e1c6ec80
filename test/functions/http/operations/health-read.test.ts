import { expect, test } from '@jest/globals';
import { readHealth } from '../../../../functions/http/operations/health-read.ts';
import { SettingMissing } from '../../../../lib/config.ts';
import type { Ports } from '../../../../lib/ports/index.ts';
import type { Probe } from '../../../../lib/ports/probes.ts';

const probe = (id: string, ask: Probe['ask']): Probe => ({ id, what: `${id} answers`, next: 'mend it', ask });
const well = probe('cosmos', () => Promise.resolve());
const away = probe('bus', () => Promise.reject(new Error('no way to 10.0.0.4')));
const appWith = (...probes: Probe[]) => ({ ports: { probes } as unknown as Ports });

test.each([
  ['ready', [well], [{ id: 'cosmos', status: 'ok' }]],
  [
    'impaired',
    [well, away],
    [
      { id: 'cosmos', status: 'ok' },
      { id: 'bus', status: 'failed' },
    ],
  ],
])(
  'the health door says that all is %s, and of what is behind no more than its name',
  async (status, probes, checks) => {
    const app = appWith(...probes);
    expect(await readHealth(() => app)).toEqual({ status: 200, jsonBody: { status, checks } });
  },
);

test('the health door says which setting is missing', async () => {
  const open = () => {
    throw new SettingMissing('COSMOS is missing');
  };
  expect(await readHealth(open)).toEqual({
    status: 503,
    jsonBody: { status: 'not configured', detail: 'COSMOS is missing' },
  });
});

test('the health door hides no mistake of the app', async () => {
  const open = () => {
    throw new TypeError('a mistake');
  };
  await expect(readHealth(open)).rejects.toThrow('a mistake');
});

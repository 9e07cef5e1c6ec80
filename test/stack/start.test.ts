import { expect, test } from '@jest/globals';
import { runningStack } from './running-stack.ts';

test('the app does not start without a setting, and names it', async () => {
  await expect(runningStack(5, { settings: { VIVA_PROVIDER_ID: '' } })).rejects.toThrow(
    /host did not start.*VIVA_PROVIDER_ID is missing/s,
  );
});

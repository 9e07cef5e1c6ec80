import { expect, it } from '@jest/globals';
import { killedAtEachSecondAwait } from './killed.ts';

// In two files, so that two processors share them.
it('killed at any even await, the flow of a need ends as if nothing had happened, but for what is sent at most once', async () => {
  await expect(killedAtEachSecondAwait(2)).resolves.toBeUndefined();
}, 1_200_000);

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openAiModel } from '../../../../lib/adapters/openai/model.ts';
import { isFault } from '../../../../lib/errors.ts';

let asked = 0;
const server = createServer((request) => {
  asked += 1;
  request.resume();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a model that never answers is waited for as long as its job has patience, and not asked again', async () => {
  const { port } = server.address() as AddressInfo;
  const model = openAiModel({
    endpoint: `http://127.0.0.1:${port}`,
    draftDeployment: 'draft',
    draftEffort: 'low',
    embeddingDeployment: 'embedding',
    credential: {
      getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
  });
  const job = {
    task: 'read-turn',
    instructions: 'Read.',
    material: {},
    schema: z.strictObject({ says: z.string() }),
    answerTokens: 10,
    // The SDK is loaded in it, too, which takes a while on a busy machine.
    patienceMs: 2_000,
  };
  const error = await model.ask(job).catch((thrown: unknown) => thrown);
  expect(isFault(error, 'unavailable')).toBe(true);
  expect(asked).toBe(1);
});

import { openAiModel } from '../../../lib/adapters/openai/model.ts';
import { draftingJob } from '../../../lib/agents/content/prompt.ts';
import { Draft } from '../../../lib/domain/content.ts';

/** The app's own adapter in a process that trusts the stand-in's certificate: one order in, one result out. */
export type Order =
  | { draft: Parameters<typeof draftingJob>[0] }
  | { task: string; maxOutputTokens?: number }
  | { embed: string[] };

const model = openAiModel({
  endpoint: process.env['MODEL'] ?? '',
  draftDeployment: 'draft',
  embeddingDeployment: 'embedding',
  credential: {
    getToken: () =>
      Promise.resolve({ token: process.env['TOKEN'] ?? '', expiresOnTimestamp: Date.now() + 3_600_000 }),
  },
});

async function follow(order: Order): Promise<unknown> {
  if ('embed' in order) return await model.embed(order.embed);
  if ('draft' in order) return await model.ask(draftingJob(order.draft));
  const { task, maxOutputTokens = 500 } = order;
  return await model.ask({ task, instructions: '', material: { task }, schema: Draft, maxOutputTokens });
}

process.on('message', (order: Order) => {
  const began = performance.now();
  void follow(order).then(
    (result) => process.send?.({ result, ms: performance.now() - began }),
    (error: unknown) => {
      const { name, message, cause } = error as Error;
      process.send?.({ error: `${name}: ${message} ${String(cause)}` });
    },
  );
});
process.send?.('ready');

import { openAiModel } from '../../../lib/adapters/openai/model.ts';
import { draftingJob } from '../../../lib/agents/content/prompt.ts';
import type { Effort } from '../../../lib/ports/model.ts';
import { answerIn } from '../../../lib/agents/content/forms.ts';

/** The app's own adapter in a process that trusts the stand-in's certificate: one order in, one result out. */
export type Order = { effort?: Effort } & (
  { draft: Parameters<typeof draftingJob>[0] } | { task: string; answerTokens?: number } | { embed: string[] }
);

const modelWith = (draftEffort: Effort) =>
  openAiModel({
    endpoint: process.env['MODEL'] ?? '',
    draftDeployment: 'draft',
    draftEffort,
    embeddingDeployment: 'embedding',
    credential: {
      getToken: () =>
        Promise.resolve({ token: process.env['TOKEN'] ?? '', expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
  });

async function follow({ effort = 'low', ...order }: Order): Promise<unknown> {
  const model = modelWith(effort);
  if ('embed' in order) return await model.embed(order.embed, 'company');
  if ('draft' in order) return await model.ask(draftingJob(order.draft));
  const { task, answerTokens = 500 } = order;
  const schema = answerIn('job-aid');
  return await model.ask({ task, instructions: '', material: { task }, schema, answerTokens });
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

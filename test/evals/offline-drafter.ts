import { countTokens } from 'gpt-tokenizer';
import { requestOf } from '../../lib/adapters/openai/request.ts';
import { message } from '../../lib/messages/message.ts';
import type { Model, ModelJob, ModelOutcome } from '../../lib/ports/model.ts';
import { artefactFrom } from '../../local/model/artefacts/artefact-from.ts';
import { CannotBeMade } from '../../local/model/artefacts/refused.ts';
import { flattened } from '../../local/model/drafted.ts';
import { DraftAsset } from '../../local/model/draft-asset.ts';
import { embeddingsOf } from '../../local/model/embeddings.ts';
import { usageBook } from '../../local/model/usage.ts';

export interface Evaluated {
  /** Said in the first line: who words what follows. */
  name: string;
  model: Model;
}

/** The rules that stand in for a model on one machine; tokens are those of a tokenizer, not of a bill. */
export function offlineDrafter(): Evaluated {
  const embed = embeddingsOf(usageBook());
  return {
    name: 'the offline drafter: no deployment is asked, tokens are estimated',
    model: {
      ask: (job) => Promise.resolve(answerOf(job)),
      async embed(texts) {
        const { data } = await embed({ model: 'offline', input: [...texts], encoding_format: 'float' });
        return data.map(({ embedding }) => (typeof embedding === 'string' ? [] : embedding));
      },
      mostTokens: () => 0,
    },
  };
}

function answerOf<T>(job: ModelJob<T>): ModelOutcome<T> {
  const { material, schema } = job;
  const input = tokensSent(job);
  try {
    const value = schema.parse(flattened(artefactFrom(DraftAsset.parse(material))));
    const output = countTokens(JSON.stringify(value));
    return { outcome: 'answered', value, model: 'offline-drafter', tokens: { input, output, thought: 0 } };
  } catch (error) {
    if (!(error instanceof CannotBeMade)) throw error;
    return {
      outcome: 'refused',
      detail: message('fault.schema', { detail: error.message }),
      tokens: { input, output: 0, thought: 0 },
    };
  }
}

/** Of a call as the app makes it: what is told, the material and the shape of the answer, which is billed as well. */
function tokensSent<T>(job: ModelJob<T>): number {
  const { instructions, input, text } = requestOf(job, 'offline', 'off').body;
  return [instructions, input, text?.format].reduce<number>(
    (sum, part) => sum + countTokens(typeof part === 'string' ? part : JSON.stringify(part)),
    0,
  );
}

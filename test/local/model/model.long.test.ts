import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faultsOfArtefact } from '../../../lib/agents/content/checks/faults-of-artefact.ts';
import type { Artefact } from '../../../lib/domain/artefact/artefact.ts';
import { cosine } from '../../../lib/domain/text/similarity.ts';
import type { Effort, ModelOutcome } from '../../../lib/ports/model.ts';
import { calls } from '../../../local/model/calls.ts';
import { startModelAndClient } from './running.ts';
import { sampleSpans } from './sample.ts';

const spans = sampleSpans.filter(({ source }) => source === 'negotiation-playbook.md').slice(1, 17);
const material = {
  modality: 'micro-text' as const,
  skill: 'Negotiation',
  audience: 'Sales Representative',
  spans,
  mend: [],
};
const draft = {
  ...material,
  prompts: { houseStyle: '', forms: {} },
};

let running: Awaited<ReturnType<typeof startModelAndClient>>;
beforeAll(async () => {
  running = await startModelAndClient();
});
afterAll(() => running.stop());

const faultsOf = (artefact: Artefact) =>
  faultsOfArtefact(artefact, spans, { ...material, isKnownName: () => false });

const asked = (effort: Effort = 'low') => running.order<ModelOutcome<Artefact>>({ effort, draft });

describe('with the adapter of the app', () => {
  test('an answer passes the checks and says who worded it', async () => {
    const { result } = await asked();
    expect(result).toMatchObject({ outcome: 'answered', model: 'offline-drafter' });
    const answered = result as Extract<typeof result, { outcome: 'answered' }>;
    expect(faultsOf(answered.value)).toEqual([]);
    expect(answered.tokens.input).toBeGreaterThan(200);
    expect(answered.tokens).toMatchObject({ thought: 1_024 });
    expect(answered.tokens.output).toBeGreaterThan(1_024 + 200);
  });

  test('whatever the effort, there is room for an answer, and a model that does not think is told nothing', async () => {
    for (const effort of ['minimal', 'low', 'medium', 'high'] as const)
      expect((await asked(effort)).result).toMatchObject({ outcome: 'answered' });
    await running.faults({ deployed: 'gpt-4.1-mini' });
    const [low, off] = [await asked('low'), await asked('off')];
    await running.faults({ deployed: 'gpt-5-mini' });
    expect(low.error).toContain('does not take the effort in OPENAI_DRAFT_EFFORT');
    expect(low.error).toContain(
      "Unsupported parameter: 'reasoning.effort' is not supported with this model.",
    );
    expect(off.result).toMatchObject({ outcome: 'answered', tokens: { thought: 0 } });
  });

  test('what the filter stopped is named by its category', async () => {
    await running.faults({ fail: 'filter-output', times: 1 });
    expect((await asked()).result).toMatchObject({
      detail: { id: 'model.answer-filtered', given: { categories: 'violence' } },
    });
  });

  test('where thought takes all the room, the answer is cut off and billed, and no bad answer', async () => {
    await running.faults({ fail: 'truncated', times: 1 });
    const { output } = (await asked()).result?.tokens ?? { output: 0 };
    expect(output).toBeGreaterThanOrEqual(8_000);
    await running.faults({ fail: 'truncated', times: 1 });
    expect((await asked()).result).toEqual({
      outcome: 'truncated',
      tokens: { input: expect.any(Number), output, thought: output },
    });
  });

  test.each([
    ['filter-prompt', 'filtered'],
    ['filter-output', 'filtered'],
    ['filter-outage', 'filtered'],
    ['truncated', 'truncated'],
    ['invalid-json', 'invalid'],
    ['refusal', 'refused'],
  ])('%s comes back as %s, once', async (fail, outcome) => {
    await running.faults({ fail, times: 1 });
    expect((await asked()).result?.outcome).toBe(outcome);
    expect((await asked()).result?.outcome).toBe('answered');
  });

  test.each(['429', '503'])('%s is waited out as it asks, and given up when it lasts', async (fail) => {
    await running.faults({ fail, times: 2, retryAfterMs: 100 });
    const { result, ms } = await asked();
    expect(result?.outcome).toBe('answered');
    expect(ms).toBeGreaterThanOrEqual(200);
    await running.faults({ fail, times: 4, retryAfterMs: 1 });
    expect((await asked()).error).toContain('unavailable: The model did not answer the task draft-asset.');
  });

  test('ten megabytes in place of an answer are given up', async () => {
    await running.faults({ fail: 'flood' });
    expect((await asked()).error).toContain('unavailable: The model did not answer the task draft-asset.');
    expect((await asked()).result?.outcome).toBe('answered');
  });

  test('a hostile model is answered data, and refused by the checks', async () => {
    await running.faults({ role: 'hostile' });
    const { result } = await asked();
    await running.faults({ role: 'drafter' });
    const answered = result as Extract<typeof result, { outcome: 'answered' }>;
    expect(answered.model).toBe('draft-hostile');
    expect(faultsOf(answered.value).length).toBeGreaterThan(5);
  });

  test('a script answers in its order and names the call that it has no answer for', async () => {
    await running.faults({ role: 'scripted', replies: ['{}', 'no JSON'] });
    expect((await asked()).result?.outcome).toBe('invalid');
    expect((await asked()).result?.outcome).toBe('invalid');
    const { error } = await asked();
    await running.faults({ role: 'drafter' });
    expect(error).toContain('No scripted reply is left for the task draft-asset.');
  });

  test('an unknown task is refused by name, and a long answer is cut', async () => {
    const { error } = await running.order({ task: 'write-a-poem' });
    expect(error).toContain('400 The task write-a-poem is not known');
    await running.faults({ deployed: 'gpt-4.1-mini' });
    await running.faults({ role: 'scripted', replies: ['many words '.repeat(100)] });
    const { result } = await running.order<ModelOutcome<Artefact>>({
      task: 'draft-asset',
      answerTokens: 20,
      effort: 'off',
    });
    await running.faults({ role: 'drafter' });
    await running.faults({ deployed: 'gpt-5-mini' });
    expect(result).toMatchObject({ outcome: 'truncated', tokens: { output: 20, thought: 0 } });
  });

  test('embeddings know what is alike', async () => {
    const { result = [] } = await running.order<number[][]>({
      embed: [
        'Negotiation. Bringing buyers and sellers together on price, discount and terms so that both sides gain',
        'Never give a discount for nothing.',
        'The canteen is open from noon.',
      ],
    });
    const [skill = [], discount = [], canteen = []] = result;
    expect(skill).toHaveLength(512);
    expect(cosine(skill, discount)).toBeGreaterThan(cosine(skill, canteen) + 0.2);
  });
});

describe('over the wire', () => {
  const embed = async (body: object) => {
    const answer = await running.call('POST', '/openai/v1/embeddings', { model: 'embedding', ...body });
    return (answer.body as { data: { embedding: string | number[] }[] }).data.map(
      ({ embedding }) => embedding,
    );
  };

  test('a text has the same vector each time, in either encoding', async () => {
    const input = 'A passage nobody sent before.';
    const [floats] = await embed({ input, encoding_format: 'float' });
    const [, again] = await embed({ input: ['Another one.', input], encoding_format: 'base64' });
    const bytes = Buffer.from(again as string, 'base64');
    const decoded = Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
    expect(decoded).toEqual(floats);
  });

  test.each([
    [
      'POST /openai/v1/chat/completions',
      { model: 'draft' },
      404,
      'POST /openai/v1/chat/completions is not in the',
    ],
    ['POST /openai/v1/embeddings', { model: 'embedding', input: 'a', dimensions: 64 }, 400, 'dimensions'],
    ['POST /openai/v1/responses', { model: 'draft', stream: true }, 400, 'stream'],
    ...(
      [
        [{ temperature: 0 }, "Unsupported parameter: 'temperature' is not supported with this model."],
        [{ top_p: 1 }, "Unsupported parameter: 'top_p' is not supported with this model."],
        [{ max_tokens: 900 }, "this parameter has moved to 'max_output_tokens'."],
        [{ reasoning_effort: 'low' }, "this parameter has moved to 'reasoning.effort'."],
        [{ reasoning: { effort: 'none' } }, "'none' is not supported with the 'gpt-5-mini' model."],
        [
          { reasoning: { effort: 'much' } },
          "Invalid value: 'much'. Supported values are: 'none', 'minimal',",
        ],
        [{ max_output_tokens: 10 }, 'Expected a value >= 16, but got 10 instead.'],
      ] as const
    ).map(
      ([more, reason]) =>
        ['POST /openai/v1/responses', { ...requestWith(closed({})), ...more }, 400, reason] as const,
    ),
    [
      'POST /openai/v1/responses',
      requestWith({ type: 'object', properties: {} }),
      400,
      'additionalProperties',
    ],
    [
      'POST /openai/v1/responses',
      requestWith(closed({ a: { type: 'string', pattern: 'x' } })),
      400,
      'pattern',
    ],
    [
      'POST /openai/v1/responses',
      requestWith({ ...closed({ a: {} }), required: [] }),
      400,
      'a must be required',
    ],
  ])('%s %j is refused with %i', async (call, body, status, reason) => {
    const [method = '', path = ''] = call.split(' ');
    const answer = await running.call(method, path, body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(reason);
  });

  test('what was asked for before is cut off: 2,000 tokens and no word about the effort', async () => {
    const request = {
      ...requestWith(closed({})),
      input: JSON.stringify({ task: 'draft-asset', ...material }),
    };
    const { body } = await running.call('POST', '/openai/v1/responses', {
      ...request,
      max_output_tokens: 2_000,
    });
    expect(body).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      output: [{ type: 'reasoning' }],
      usage: { output_tokens: 2_000, output_tokens_details: { reasoning_tokens: 2_000 } },
    });
  });

  test('a token for another audience is refused', async () => {
    const token = running.tokenFor('https://graph.microsoft.com');
    expect((await running.call('POST', '/openai/v1/embeddings', {}, token)).status).toBe(401);
  });

  test('usage is counted by deployment, and nothing is under way in the end', async () => {
    const { body } = await running.call('GET', '/usage.json', undefined, '');
    expect(body['draft']).toMatchObject({ calls: expect.any(Number), output: expect.any(Number) });
    expect(body['embedding']).toMatchObject({ output: 0 });
    expect(await running.status()).toEqual({ answer: 'status', idle: true });
    expect(calls).toHaveLength(3);
  });
});

function closed(properties: Record<string, object>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function requestWith(schema: object) {
  const format = { type: 'json_schema', name: 'draft-asset', strict: true, schema };
  const input = JSON.stringify({ task: 'draft-asset' });
  return { model: 'draft', instructions: '', input, text: { format }, max_output_tokens: 100, store: false };
}

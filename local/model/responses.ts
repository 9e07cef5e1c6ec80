import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DraftAsset, draftFrom } from './drafter.ts';
import type { FaultSwitches, Role, SpoiltAnswer } from './faults.ts';
import { hostileDraft } from './hostile.ts';
import { badRequest, ModelRefusal } from './refusal.ts';
import { checkStrict } from './strict-schema.ts';
import type { UsageBook } from './usage.ts';

const Request = z.strictObject({
  model: z.string().min(1),
  instructions: z.string(),
  input: z.string().min(1),
  text: z.strictObject({
    format: z.strictObject({
      type: z.literal('json_schema'),
      name: z.string().regex(/^[\w-]{1,64}$/),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
  max_output_tokens: z.int().min(16),
  store: z.literal(false),
});

export interface ResponsesOptions {
  faults: FaultSwitches;
  usage: UsageBook;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Answers the body of a Responses call in the role that is switched on, whole or spoilt by the fault that is due. */
export function responsesOf({ faults, usage, now }: ResponsesOptions): (body: unknown) => unknown {
  return (body) => {
    const {
      model: deployment,
      instructions,
      input,
      text: wanted,
      max_output_tokens: limit,
    } = Request.parse(body);
    checkStrict(wanted.format.schema);
    const spoilt = faults.spoil();
    const role = faults.role();
    const text = answerTo(input, role);
    const tokens = usage.count(deployment, [instructions, input], text);
    const label = role.role === 'drafter' ? 'offline-drafter' : role.role;
    return {
      id: `resp_${randomUUID()}`,
      object: 'response',
      created_at: Math.floor(now() / 1000),
      model: `${deployment}-${label}`,
      ...outcome(text, spoilt ?? (tokens.output > limit ? 'truncated' : undefined)),
      error: null,
      instructions,
      max_output_tokens: limit,
      store: false,
      text: wanted,
      tools: [],
      usage: {
        input_tokens: tokens.input,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: tokens.output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: tokens.input + tokens.output,
      },
    };
  };
}

function answerTo(input: string, role: Role): string {
  const { task } = z.looseObject({ task: z.string() }).parse(JSON.parse(input));
  if (role.role === 'scripted') {
    const reply = role.replies.shift();
    if (reply !== undefined) return reply;
    // A test that asks more often than it scripted should fail at once, not after the client's retries.
    const headers = { 'x-should-retry': 'false' };
    throw new ModelRefusal(500, 'script_ended', `No scripted reply is left for the task ${task}.`, {
      headers,
    });
  }
  if (task !== 'draft-asset') throw badRequest(`The task ${task} is not known to the offline drafter.`);
  const material = DraftAsset.parse(JSON.parse(input));
  return JSON.stringify(role.role === 'hostile' ? hostileDraft(material) : draftFrom(material));
}

function outcome(text: string, spoilt: SpoiltAnswer | undefined) {
  const half = text.slice(0, Math.floor(text.length / 2));
  const worded = { type: 'output_text', text, annotations: [], logprobs: [] };
  switch (spoilt) {
    case 'filter-output':
      return { status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] };
    case 'truncated':
      return incomplete({ ...worded, text: half });
    case 'invalid-json':
      return completed({ ...worded, text: half });
    case 'refusal':
      return completed({ type: 'refusal', refusal: 'I cannot help with that.' });
    case undefined:
      return completed(worded);
  }
}

const completed = (part: object) => ({
  status: 'completed',
  incomplete_details: null,
  output: [message(part, 'completed')],
});
const incomplete = (part: object) => ({
  status: 'incomplete',
  incomplete_details: { reason: 'max_output_tokens' },
  output: [message(part, 'incomplete')],
});
const message = (part: object, status: string) => ({
  id: `msg_${randomUUID()}`,
  type: 'message',
  role: 'assistant',
  status,
  content: [part],
});

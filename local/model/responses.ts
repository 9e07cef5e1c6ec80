import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { OFFLINE_DRAFTER } from '../../lib/domain/content/content.ts';
import { ResponsesBody } from '../../m365/facts/openai.ts';
import { endingOf } from './answer.ts';
import { checkParameters, thoughtAt } from './deployed.ts';
import { saidTo, type Said } from './drafted.ts';
import type { FaultSwitches, Role } from './faults.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { badRequest } from './refusal.ts';
import type { UsageBook } from './usage.ts';

/** Answers the body of a Responses call in the role that is switched on. `now` in epoch milliseconds. */
export function responsesOf(faults: FaultSwitches, usage: UsageBook, now: () => number) {
  return (body: unknown) => {
    checkParameters(z.record(z.string(), z.unknown()).parse(body), faults.deployed());
    const { model, instructions, input, reasoning, max_output_tokens: most } = ResponsesBody.parse(body);
    if (faults.takes('filter-prompt'))
      throw badRequest(
        'The response was filtered due to the prompt triggering content management policy.',
        'content_filter',
        'prompt',
      );
    const role = faults.role();
    const thought = thoughtAt(faults.deployed(), reasoning?.effort);
    const ending = endingOf(answerTo(input, role), thought, most, faults);
    const tokens = usage.count(model, [instructions, input], ending);
    return {
      id: `resp_${randomUUID()}`,
      object: 'response',
      created_at: Math.floor(now() / 1000),
      model: role.role === 'drafter' ? OFFLINE_DRAFTER : `${model}-${role.role}`,
      status: ending.status,
      incomplete_details: ending.incomplete_details,
      output: ending.items,
      content_filters: ending.content_filters,
      usage: {
        input_tokens: tokens.input,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: tokens.output,
        output_tokens_details: { reasoning_tokens: tokens.thought },
        total_tokens: tokens.input + tokens.output,
      },
    };
  };
}

function answerTo(input: string, role: Role): Said {
  const material: unknown = JSON.parse(input);
  const { task } = z.looseObject({ task: z.string() }).parse(material);
  if (role.role === 'scripted') {
    const reply = role.replies.shift();
    if (reply !== undefined) return { text: reply };
    // A test that asks more often than it scripted should fail at once, not after the client's retries.
    const headers = { 'x-should-retry': 'false' };
    throw new ServiceRefusal(500, 'script_ended', `No scripted reply is left for the task ${task}.`, headers);
  }
  const said = saidTo(material, role.role === 'hostile');
  if (!said) throw badRequest(`The task ${task} is not known to the offline drafter.`);
  return said;
}

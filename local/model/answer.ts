import { randomUUID } from 'node:crypto';
import { decode, encode } from 'gpt-tokenizer';
import type { Said } from './drafted.ts';
import type { FaultSwitches } from './faults.ts';
import type { Output } from './usage.ts';

/** How an answer ended: its parts of a Responses answer, and what was billed for it. */
export interface Ending extends Output {
  status: 'completed' | 'incomplete';
  incomplete_details: { reason: string } | null;
  items: object[];
  /** What Azure's content filter says about the prompt and about the answer. */
  content_filters: object[];
}

/**
 * What a model says as the service would answer it, whole or spoilt by the fault that is due. What is thought comes
 * first and counts into the limit: where nothing is left, there is no message at all, and else the text stops where the
 * tokens end.
 * @param wanted tokens that the model thinks, if it may
 */
export function endingOf(
  said: Said,
  wanted: number,
  limit: number,
  { takes }: Pick<FaultSwitches, 'takes'>,
): Ending {
  if (takes('filter-output')) return ended(wanted, [], '', 'content_filter');
  if ('refusal' in said) return ended(wanted, [{ type: 'refusal', refusal: said.refusal }], said.refusal);
  const { text } = said;
  if (takes('filter-outage')) return { ...ended(wanted, [worded(text)], text), content_filters: [OUTAGE] };
  const thought = takes('truncated') ? limit : Math.min(wanted, limit);
  const tokens = encode(text);
  const room = limit - thought;
  if (tokens.length > room) {
    const start = decode(tokens.slice(0, room));
    return ended(thought, start === '' ? [] : [worded(start)], start, 'max_output_tokens');
  }
  if (takes('refusal'))
    return ended(thought, [{ type: 'refusal', refusal: 'I cannot help with that.' }], text);
  const worked = takes('invalid-json') ? text.slice(0, Math.floor(text.length / 2)) : text;
  return ended(thought, [worded(worked)], worked);
}

const worded = (text: string) => ({ type: 'output_text', text, annotations: [] });

const OUTAGE = {
  source_type: 'completion',
  blocked: false,
  content_filter_results: {
    error: { code: 'content_filter_error', message: 'The contents are not filtered' },
  },
};

/** What the filter found in a text: nothing, or violence. */
function looked(source: 'prompt' | 'completion', blocked = false) {
  const safe = { filtered: false, severity: 'safe' };
  const violence = blocked ? { filtered: true, severity: 'medium' } : safe;
  return {
    source_type: source,
    blocked,
    content_filter_results: { hate: safe, self_harm: safe, sexual: safe, violence },
  };
}

function ended(
  thought: number,
  content: object[],
  said: string,
  reason?: 'content_filter' | 'max_output_tokens',
): Ending {
  const status = reason ? 'incomplete' : 'completed';
  const reasoning = { id: `rs_${randomUUID()}`, type: 'reasoning', summary: [] };
  const message = { id: `msg_${randomUUID()}`, type: 'message', role: 'assistant', status, content };
  return {
    status,
    incomplete_details: reason ? { reason } : null,
    items: [...(thought > 0 ? [reasoning] : []), ...(content.length > 0 ? [message] : [])],
    content_filters: [looked('prompt'), looked('completion', reason === 'content_filter')],
    output: thought + encode(said).length,
    thought,
  };
}

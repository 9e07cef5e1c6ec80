import { randomUUID } from 'node:crypto';
import type { FaultSwitches } from './faults.ts';

/** The parts of a Responses answer that say how it ended and hold its text, whole or spoilt by the fault that is due. */
export function endingOf(text: string, tooLong: boolean, { takes }: Pick<FaultSwitches, 'takes'>) {
  const half = text.slice(0, Math.floor(text.length / 2));
  if (takes('filter-output')) return ended([], 'content_filter');
  if (tooLong || takes('truncated')) return ended([worded(half)], 'max_output_tokens');
  if (takes('invalid-json')) return ended([worded(half)]);
  if (takes('refusal')) return ended([{ type: 'refusal', refusal: 'I cannot help with that.' }]);
  return ended([worded(text)]);
}

const worded = (text: string) => ({ type: 'output_text', text, annotations: [] });

function ended(content: object[], reason?: 'content_filter' | 'max_output_tokens') {
  const status = reason ? 'incomplete' : 'completed';
  const message = { id: `msg_${randomUUID()}`, type: 'message', role: 'assistant', status, content };
  return {
    status,
    incomplete_details: reason ? { reason } : null,
    output: content.length > 0 ? [message] : [],
  };
}

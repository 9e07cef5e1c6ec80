import { randomUUID } from 'node:crypto';
import {
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  inputResponse,
  type CallToolResult,
  type InputRequiredResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { cleaned } from '../../lib/domain/text/plain-text.ts';
import { sha256 } from '../../lib/domain/sha256.ts';
import type { Asking, TabledDoor, Visit } from '../http/door/visit.ts';

const QUESTION = 'confirm';
const Yes = z.object({ [QUESTION]: z.literal(true) });

/**
 * What comes back with the answer: the idempotency key, so that an answer that is sent again does nothing twice, and
 * what it was asked of. It is not signed, because it opens nothing: whoever could forge it holds the person's token,
 * with which the door itself stands open.
 */
const Asked = z.strictObject({ key: z.guid(), about: z.string() });

/**
 * The idempotency key of a write that the person confirmed in their client; otherwise what to answer instead: the
 * question, or that nothing was done. A model chooses tools and arguments and cannot answer the question, which the
 * client puts to the person.
 */
export function confirmedKey(
  entry: TabledDoor,
  asking: Asking,
  visit: Visit,
  { mcpReq }: ServerContext,
): string | CallToolResult | InputRequiredResult {
  if (!canAsk(mcpReq.envelope)) return undone(visit.words.say('mcp.cannot-confirm'));
  const about = sha256(JSON.stringify([visit.principal.id, entry.name, asking]));
  const asked = askedBefore(mcpReq.requestState());
  const answered = inputResponse(mcpReq.inputResponses, QUESTION);
  if (asked?.about !== about || answered.kind !== 'elicit') return question(entry, asking, visit, about);
  const isYes = answered.action === 'accept' && Yes.safeParse(answered.content).success;
  return isYes ? asked.key : undone(visit.words.say('mcp.not-confirmed'));
}

/** Whether the client can put a form to its user. */
export const canAsk = (envelope: object | undefined): boolean => Able.safeParse(envelope).success;

/** Without saying which, a client that can ask can ask with a form. */
const Able = z.object({
  [CLIENT_CAPABILITIES_META_KEY]: z.object({
    elicitation: z.union([z.object({ form: z.object({}) }), z.strictObject({})]),
  }),
});

const question = (entry: TabledDoor, { params, body }: Asking, { words }: Visit, about: string) =>
  inputRequired({
    inputRequests: {
      [QUESTION]: inputRequired.elicit({
        message: words.say('mcp.confirm', {
          what: entry.summary,
          given: JSON.stringify(cleaned({ ...params, ...body })),
        }),
        requestedSchema: {
          type: 'object',
          properties: { [QUESTION]: { type: 'boolean', title: words.say('mcp.confirm.yes') } },
          required: [QUESTION],
        },
      }),
    },
    requestState: JSON.stringify({ key: randomUUID(), about }),
  });

const undone = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });

function askedBefore(state: unknown): z.infer<typeof Asked> | undefined {
  try {
    return Asked.safeParse(JSON.parse(String(state))).data;
  } catch {
    return undefined;
  }
}

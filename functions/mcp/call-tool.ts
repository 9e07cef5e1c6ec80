import {
  ProtocolError,
  ProtocolErrorCode,
  type CallToolRequestParams,
  type CallToolResult,
  type InputRequiredResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { confirmedKey } from './confirm.ts';
import { askingOf, tools } from './tools.ts';
import { openDoor, refusalAt, type DoorAnswer, type Visit } from '../http/door/visit.ts';

/**
 * Calls a tool, which opens its door. What writes is asked back first, once the door would let it in: the person sees
 * what will be sent, and without their answer it is not.
 */
export async function callTool(
  { name, arguments: given = {} }: CallToolRequestParams,
  visit: Visit,
  context: ServerContext,
): Promise<CallToolResult | InputRequiredResult> {
  const entry = tools.find((tool) => tool.name === name);
  if (!entry)
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      visit.words.say('mcp.tool.missing', { tool: name }),
    );
  const asking = askingOf(entry, given);
  const refusal = refusalAt(entry, asking, visit);
  if (refusal) return told(refusal);
  if (entry.tool === 'reads') return told(await openDoor(entry, asking, visit));
  const confirmed = confirmedKey(entry, asking, visit, context);
  return typeof confirmed === 'string' ? told(await openDoor(entry, asking, visit, confirmed)) : confirmed;
}

/** What a door answers, as text and, where it did what was asked, as data. */
const told = ({ status, text }: DoorAnswer): CallToolResult => ({
  content: [{ type: 'text', text }],
  ...(status < 400 ? { structuredContent: JSON.parse(text) as Record<string, unknown> } : { isError: true }),
});

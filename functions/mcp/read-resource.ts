import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  type ReadResourceResult,
  type Resource,
} from '@modelcontextprotocol/server';
import { Problem } from '../http/door/problem.ts';
import { doors } from '../http/index.ts';
import { openDoor, type TabledDoor, type Visit } from '../http/door/visit.ts';

interface DoorResource {
  entry: TabledDoor;
  params: Record<string, string>;
  shown: Resource;
}

/** What is read as resources, each at an address below `learning-os://`: a door, and what its path says. */
export const resources: readonly DoorResource[] = doors.flatMap((entry) =>
  Object.entries((entry.resources ?? {}) as Record<string, Record<string, string>>).map(([name, params]) => ({
    entry,
    params,
    shown: {
      uri: `learning-os://${name}`,
      name,
      description: entry.summary,
      mimeType: 'application/json',
    },
  })),
);

/**
 * What stands at an address, as its door answers it.
 * @throws ResourceNotFoundError, or a ProtocolError with the door's problem details
 */
export async function readResource(uri: string, visit: Visit): Promise<ReadResourceResult> {
  const found = resources.find(({ shown }) => shown.uri === uri);
  if (!found) throw new ResourceNotFoundError(uri, visit.words.say('mcp.resource.missing', { uri }));
  const { status, text } = await openDoor(found.entry, { params: found.params, body: {} }, visit);
  if (status < 400) return { contents: [{ uri, mimeType: found.shown.mimeType, text }] };
  const details = Problem.parse(JSON.parse(text));
  const code = status < 500 ? ProtocolErrorCode.InvalidRequest : ProtocolErrorCode.InternalError;
  throw new ProtocolError(code, details.detail, details);
}

import type { Tool } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { doors } from '../http/index.ts';
import type { Asking, TabledDoor } from '../http/door/visit.ts';

/** The doors that are tools. */
export const tools: readonly TabledDoor[] = doors.filter(({ tool }) => tool !== undefined);

/**
 * What clients are told of a tool, made of what its door declares; undefined where there is none. Made at its first
 * use: the first answer of a fresh process waits for what is asked alone.
 */
export function describedTool(name: string): Tool | undefined {
  const entry = tools.find((tool) => tool.name === name);
  if (!entry) return undefined;
  const tool = described.get(name) ?? describe(entry);
  described.set(name, tool);
  return tool;
}
const described = new Map<string, Tool>();

const describe = (entry: TabledDoor): Tool => ({
  name: entry.name,
  description: entry.summary,
  inputSchema: fieldsOf(entry),
  outputSchema: z.toJSONSchema(entry.reply, { override: withoutBareFalse }) as NonNullable<
    Tool['outputSchema']
  >,
  annotations: { readOnlyHint: entry.tool === 'reads', openWorldHint: false },
});

/** Of a list of two, `maxItems` says that there is no third; some clients take no bare `false` as a schema. */
const withoutBareFalse = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.items === false && jsonSchema.maxItems !== undefined) delete jsonSchema.items;
};

/** What a tool takes: what stands in the path of its door and in its body, in one list. */
function fieldsOf({ params, body }: TabledDoor): Tool['inputSchema'] {
  const [path, content] = [params, body].map((schema) => z.toJSONSchema(schema, { io: 'input' }));
  return {
    type: 'object',
    properties: { ...path?.properties, ...content?.properties } as Tool['inputSchema']['properties'],
    required: [...(path?.required ?? []), ...(content?.required ?? [])],
    additionalProperties: false,
  };
}

/** The fields of a tool as its door takes them: what its path names, and everything else as body. */
export function askingOf({ route }: TabledDoor, given: Readonly<Record<string, unknown>>): Asking {
  const isInPath = ([name]: [string, unknown]) => route.includes(`{${name}}`);
  const fields = Object.entries(given);
  return {
    params: Object.fromEntries(fields.filter(isInPath)) as Record<string, string>,
    body: Object.fromEntries(fields.filter((field) => !isInPath(field))),
  };
}

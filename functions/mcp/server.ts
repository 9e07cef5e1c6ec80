import {
  isInputRequiredResult,
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
import { opensTo } from '../http/door/principal.ts';
import { callTool } from './call-tool.ts';
import { canAsk } from './confirm.ts';
import { usualQuestions } from './prompts.ts';
import { readResource, resources } from './read-resource.ts';
import { describedTool, tools } from './tools.ts';
import type { Visit } from '../http/door/visit.ts';

/** Raised when tools change so that whoever keeps what they were told asks again. */
const VERSION = '1';

/**
 * The server that answers one visitor's message. It offers what the doors would open to them, and to a client that
 * cannot ask its user nothing that writes; whatever is called, its door decides.
 */
export function serverFor(visit: Visit): McpServer {
  const { principal, words } = visit;
  const offeredTo = (envelope: object | undefined) =>
    tools.filter((entry) => opensTo(entry, principal) && (entry.tool === 'reads' || canAsk(envelope)));
  const questionsFor = (envelope: object | undefined) => {
    const answering = new Set(offeredTo(envelope).map(({ name }) => name));
    return usualQuestions.filter(({ answeredBy }) => answering.has(answeredBy));
  };

  const mcp = new McpServer(
    { name: 'learning-os', version: VERSION },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: words.say('mcp.instructions') },
  );
  const { server } = mcp;

  server.setRequestHandler('tools/list', (_request, { mcpReq }) => ({
    tools: offeredTo(mcpReq.envelope).flatMap(({ name }) => describedTool(name) ?? []),
  }));
  server.setRequestHandler('tools/call', async ({ params }, context) => {
    const result = await callTool(params, visit, context);
    return isInputRequiredResult(result)
      ? result
      : server.projectCallToolResult(result, describedTool(params.name)?.outputSchema);
  });

  server.setRequestHandler('resources/list', () => ({
    resources: resources.filter(({ entry }) => opensTo(entry, principal)).map(({ shown }) => shown),
  }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [] }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) => readResource(uri, visit));

  server.setRequestHandler('prompts/list', (_request, { mcpReq }) => ({
    prompts: questionsFor(mcpReq.envelope).map(({ name, title, text }) => ({
      name,
      title: words.say(title),
      description: words.say(text),
    })),
  }));
  server.setRequestHandler('prompts/get', ({ params: { name } }, { mcpReq }) => {
    const found = questionsFor(mcpReq.envelope).find((question) => question.name === name);
    if (!found)
      throw new ProtocolError(
        ProtocolErrorCode.InvalidParams,
        words.say('mcp.prompt.missing', { prompt: name }),
      );
    return { messages: [{ role: 'user', content: { type: 'text', text: words.say(found.text) } }] };
  });
  return mcp;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { completable, fromJsonSchema, McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import type { HttpRequest } from '@azure/functions';
import { z } from 'zod';
import { answerMessage } from '../../functions/mcp/transport.ts';
import { bodyOf } from '../../local/host/http/front.ts';
import { addFixturesThatAsk, signedState } from './fixtures-that-ask.ts';
import type { Relay } from './relay.ts';

/** One red pixel, and a sound of no length. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const WAV = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=';

const text = (said: string) => ({ type: 'text' as const, text: said });
const image = { type: 'image' as const, data: PNG, mimeType: 'image/png' };
const embedded = (uri: string, mimeType: string, said: string) => ({
  type: 'resource' as const,
  resource: { uri, mimeType, text: said },
});
const fromUser = (content: ReturnType<typeof text> | typeof image | ReturnType<typeof embedded>) => ({
  role: 'user' as const,
  content,
});
/** Keywords of JSON Schema 2020-12 that have to arrive as they were declared. */
const everyKeyword = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object' as const,
  $defs: {
    address: {
      $anchor: 'addressDef',
      type: 'object',
      properties: { street: { type: 'string' }, city: { type: 'string' } },
    },
  },
  properties: {
    name: { type: 'string' },
    address: { $ref: '#/$defs/address' },
    contactMethod: { type: 'string', enum: ['phone', 'email'] },
    phone: { type: 'string' },
    email: { type: 'string' },
  },
  allOf: [{ anyOf: [{ required: ['phone'] }, { required: ['email'] }] }],
  if: { properties: { contactMethod: { const: 'phone' } }, required: ['contactMethod'] },
  then: { required: ['phone'] },
  else: { required: ['email'] },
  additionalProperties: false,
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** What the conformance suite calls by name. The product has none of it; it shares the transport. */
function fixtures(): McpServer {
  const mcp = new McpServer(
    { name: 'fixtures', version: '1' },
    { capabilities: { logging: {} }, requestState: signedState },
  );
  addFixturesThatAsk(mcp);
  const answers = {
    test_simple_text: [text('This is a simple text response for testing.')],
    test_image_content: [image],
    test_audio_content: [{ type: 'audio' as const, data: WAV, mimeType: 'audio/wav' }],
    test_embedded_resource: [
      embedded('test://embedded-resource', 'text/plain', 'This is an embedded resource content.'),
    ],
    test_multiple_content_types: [
      text('Multiple content types test:'),
      image,
      embedded('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}'),
    ],
  };
  for (const [name, content] of Object.entries(answers))
    mcp.registerTool(name, { description: 'Answers the same each time.' }, () => ({ content }));
  mcp.registerTool('test_error_handling', { description: 'Always fails.' }, () => {
    throw new Error('This tool intentionally returns an error for testing');
  });
  mcp.registerTool(
    'test_tool_with_logging',
    { description: 'Speaks while it works.' },
    async ({ mcpReq }) => {
      for (const data of ['Tool execution started', 'Tool processing data', 'Tool execution completed']) {
        await mcpReq.notify({ method: 'notifications/message', params: { level: 'info', data } });
        await pause();
      }
      return { content: [text('It spoke.')] };
    },
  );
  mcp.registerTool('test_tool_with_progress', { description: 'Says how far it is.' }, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined)
        await mcpReq.notify({
          method: 'notifications/progress',
          params: { progressToken, progress, total: 100 },
        });
      await pause();
    }
    return { content: [text('It is through.')] };
  });
  mcp.registerTool(
    'json_schema_2020_12_tool',
    { description: 'Tool with JSON Schema 2020-12 features', inputSchema: fromJsonSchema(everyKeyword) },
    () => ({ content: [text('It fits.')] }),
  );

  const shown = { mimeType: 'text/plain' };
  mcp.registerResource('text', 'test://static-text', shown, ({ href: uri }) => ({
    contents: [{ uri, ...shown, text: 'This is the content of the static text resource.' }],
  }));
  mcp.registerResource('binary', 'test://static-binary', { mimeType: 'image/png' }, ({ href: uri }) => ({
    contents: [{ uri, mimeType: 'image/png', blob: PNG }],
  }));
  mcp.registerResource(
    'template',
    new ResourceTemplate('test://template/{id}/data', { list: undefined }),
    { mimeType: 'application/json' },
    ({ href: uri }, { id }) => ({
      contents: [
        {
          uri,
          mimeType: 'application/json',
          text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${String(id)}` }),
        },
      ],
    }),
  );

  const anything = () => completable(z.string(), (begun) => [`${begun}is`, `${begun}k`]);
  mcp.registerPrompt('test_simple_prompt', { description: 'Without arguments.' }, () => ({
    messages: [fromUser(text('This is a simple prompt for testing.'))],
  }));
  mcp.registerPrompt(
    'test_prompt_with_arguments',
    { description: 'With two.', argsSchema: z.object({ arg1: anything(), arg2: anything() }) },
    ({ arg1, arg2 }) => ({
      messages: [fromUser(text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`))],
    }),
  );
  mcp.registerPrompt(
    'test_prompt_with_embedded_resource',
    { description: 'With a resource.', argsSchema: z.object({ resourceUri: z.string() }) },
    ({ resourceUri }) => ({
      messages: [
        fromUser(embedded(resourceUri, 'text/plain', 'Embedded resource content for testing.')),
        fromUser(text('Please process the embedded resource above.')),
      ],
    }),
  );
  mcp.registerPrompt('test_prompt_with_image', { description: 'With a picture.' }, () => ({
    messages: [fromUser(image), fromUser(text('Please analyze the image above.'))],
  }));
  return mcp;
}

/** A server of fixtures on loopback, behind the transport of the product. */
export async function fixtureServer(): Promise<Relay> {
  const server = createServer((asked, answer) => {
    void (async () => {
      const url = `http://${asked.headers.host ?? ''}${asked.url ?? '/'}`;
      const headers = new Headers(
        Object.entries(asked.headers).map(([name, value]) => [name, String(value)]),
      );
      const request = { method: asked.method ?? 'GET', url, headers } as unknown as HttpRequest;
      const sent = (await bodyOf(asked)).toString();
      const {
        status = 500,
        headers: said,
        body,
      } = await answerMessage(request, sent, {
        host: '127.0.0.1',
        serve: fixtures,
      });
      answer.writeHead(status, said as Record<string, string>).end(body as string);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  originValidationResponse,
  ProtocolErrorCode,
  type McpServerFactory,
} from '@modelcontextprotocol/server';

/**
 * Carries one message of the Model Context Protocol over HTTP, as streamable HTTP without sessions: of 2026-07-28, and
 * of the revisions before it that clients still speak. The answer is whole when it leaves, because nothing here speaks
 * before its answer. Several messages in one body are refused, as the protocol does since 2025-06-18: each is a call
 * that is counted and answered alone.
 *
 * @param host the only name under which it may be reached (DNS rebinding)
 */
export async function answerMessage(
  request: Pick<HttpRequest, 'method' | 'url' | 'headers'>,
  text: string,
  { host, serve }: { host: string; serve: McpServerFactory },
): Promise<HttpResponseInit> {
  const { method, url, headers } = request;
  const sent = new Request(url, {
    method,
    headers: Object.fromEntries(headers.entries()),
    ...(method === 'POST' ? { body: text } : {}),
  });
  const answer =
    hostHeaderValidationResponse(sent, [host]) ??
    originValidationResponse(sent, [host]) ??
    (isSeveral(text) ? severalRefused() : await handlerOf(serve).fetch(sent));
  // Of the connection the host speaks, which may be of HTTP/2 and then has no such header.
  answer.headers.delete('connection');
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await answer.text(),
  };
}

/** No client is told of changes: a function does not stay to tell it, and lists change with a deployment. */
const handlerOf = (serve: McpServerFactory) => createMcpHandler(serve, { maxSubscriptions: 0 });

const isSeveral = (text: string): boolean => text.trimStart().startsWith('[');

const severalRefused = (): Response =>
  Response.json(
    {
      jsonrpc: '2.0',
      error: { code: ProtocolErrorCode.InvalidRequest, message: 'One message in each request, please.' },
      id: null,
    },
    { status: 400 },
  );

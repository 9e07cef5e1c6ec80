import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Relay {
  url: string;
  close: () => void;
}

/**
 * Hands requests on as they came, their Host and Origin too, with a token, which the suite has no way to send.
 */
export async function relayTo(origin: string, token: () => string): Promise<Relay> {
  const target = new URL(origin);
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, authorization: `Bearer ${token()}` };
    asked.pipe(
      request(`${origin}${asked.url ?? '/'}`, { method: asked.method, headers }, (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(answer);
      }).once('error', () => answer.writeHead(502).end()),
    );
  });
  await new Promise<void>((listening) => server.listen(0, target.hostname, listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${target.hostname}:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

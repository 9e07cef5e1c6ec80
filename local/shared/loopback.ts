import type { Server, ServerResponse } from 'node:http';

export interface Served {
  /** No request is being answered. */
  idle: () => boolean;
  close: () => void;
}

/** Longer than a client keeps a connection: one that the server closed first fails the client's next write. */
const KEEP_ALIVE_MS = 24 * 3600 * 1000;

/** Listens on this machine only, and knows whether a request is under way. Rejects where the port is taken. */
export async function listen(server: Server, port: number): Promise<Served> {
  let underWay = 0;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('request', (_request, response: ServerResponse) => {
    underWay++;
    response.once('close', () => underWay--);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    idle: () => underWay === 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

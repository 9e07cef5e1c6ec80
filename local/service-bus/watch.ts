import { connect } from 'node:tls';

const againMs = 100;

/**
 * Calls `connected` each time a broker answers on the port, and what that returned as soon as the broker is gone. The
 * SDK can hang without a word, for a minute and more, when the broker dies while a link is being opened: its user opens
 * a new client then. The certificate must be trusted (NODE_EXTRA_CA_CERTS). Answers a function that stops watching.
 */
export function watchBroker(port: number, connected: () => () => void): () => void {
  let stopped = false;
  let stop: () => void = () => undefined;
  const attempt = () => {
    if (stopped) return;
    let gone: () => void = () => undefined;
    const socket = connect(port, 'localhost', { servername: 'localhost' }, () => (gone = connected()));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      gone();
      setTimeout(attempt, againMs);
    });
    stop = () => void socket.destroy();
  };
  attempt();
  return () => {
    stopped = true;
    stop();
  };
}

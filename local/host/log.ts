import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

export interface Line {
  level: string;
  category: string;
  message: string;
  function?: string;
  invocationId?: string;
}
export type Log = (line: Line) => void;

/** Appends JSON lines to `host.log` in `stateDir`, each stamped with the shifted time. */
export function openLog(stateDir: string, now: () => number): Log {
  mkdirSync(stateDir, { recursive: true });
  const file = openSync(join(stateDir, 'host.log'), 'a');
  return (line) =>
    void writeSync(file, `${JSON.stringify({ time: new Date(now()).toISOString(), ...line })}\n`);
}

const levels = {
  debug: 'debug',
  log: 'information',
  info: 'information',
  warn: 'warning',
  error: 'error',
} as const;

/** Takes what the app says outside of an invocation into the log, as the host does with the console of its worker. */
export function takeConsole(log: Log, console: Pick<Console, keyof typeof levels>): void {
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, string][])
    console[name] = (...said: unknown[]) =>
      log({ level, category: 'Host.Function.Console', message: format(...said) });
}

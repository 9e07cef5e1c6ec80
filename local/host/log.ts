import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

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

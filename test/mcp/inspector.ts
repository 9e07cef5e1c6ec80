import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The MCP Inspector, by its exact version, and no dependency of this repository: it brings a web client, a terminal
 * client and a keyring with 120 packages (110 MB), among them other versions of the protocol's own, for a command line
 * that is run here alone. npm fetches it once and keeps it in its cache. Apache-2.0, with parts under MIT; Node 22.19
 * and later.
 */
const INSPECTOR = '@modelcontextprotocol/inspector@2.12.0';
/** The first call may fetch it. */
const TIMEOUT_MS = 240_000;

/**
 * What the Inspector's command line answers about the server at `url`.
 * @throws Error with what it complained of, where it ends with anything but 0
 */
export async function inspected<T>(url: string, method: string, ...more: readonly string[]): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), 'mcp-inspector-'));
  const words = ['exec', '--yes', `--package=${INSPECTOR}`, '--', 'mcp-inspector', '--cli', url];
  // What it keeps of servers and sign-ins goes with the place.
  const env = { ...process.env, MCP_STORAGE_DIR: place, MCP_CATALOG_PATH: join(place, 'servers.json') };
  try {
    return await new Promise<T>((resolve, reject) => {
      execFile(
        'npm',
        [...words, '--method', method, ...more],
        { cwd: place, env, timeout: TIMEOUT_MS, maxBuffer: 16 * 1_024 * 1_024 },
        (error, out, complaints) => {
          if (error) reject(new Error(`${error.message}\n${complaints}${out.slice(0, 2_000)}`));
          else resolve(JSON.parse(out) as T);
        },
      );
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

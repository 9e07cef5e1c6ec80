import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { employmentUses } from '../../lib/domain/policy/employment.ts';
import { keyOf, type Signal } from '../../lib/domain/signal/signal.ts';
import { foldedIn } from '../../demo/played-story.ts';
import { appSettings } from '../../local/settings.ts';
import { issueToken, signingKey } from '../../local/shared/tokens.ts';
import type { TenantSeed } from '../../local/tenant/seed.ts';
import { startStack } from '../../local/stack.ts';
import { company, type Company } from '../../sample/company.ts';
import { tenantSeed } from '../../demo/seed.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { freeBase } from '../../local/shared/free-ports.ts';
import type { BusMessage } from './bus-client.ts';

export interface Asked {
  roles?: string[];
  /** Calls as an app instead of a person; without `roles` and `app` no token is sent. */
  app?: boolean;
  body?: string;
  key?: string;
}

export interface Answered {
  status: number;
  type: string;
  location: string;
  retryAfter: string;
  text: string;
}

const WEEK = 7 * DAY;
/** A Monday, 10:00 UTC. */
const A_MONDAY = Date.parse('2026-01-05T10:00:00Z');

/** The next Monday at ten, when people are at work: what a test sees depends on no hour and no day at which it runs. */
const nextMonday = (): number => A_MONDAY + Math.ceil((Date.now() - A_MONDAY) / WEEK) * WEEK;

/** The whole stack with a company in it, and callers of any kind. */
export async function runningStack(
  people: number,
  {
    documents,
    settings = {},
    seeded = (seed) => seed,
    startsAt = nextMonday(),
  }: {
    documents?: Company['documents'];
    settings?: Record<string, string>;
    /** The tenant otherwise than the company’s own. */
    seeded?: (seed: TenantSeed) => TenantSeed;
    /** Where its clocks stand, epoch milliseconds; whoever runs a function beside it goes by the machine's clock. */
    startsAt?: number;
  } = {},
) {
  const stateDir = mkdtempSync(join(tmpdir(), 'stack-'));
  const sample = company(new Date(startsAt), people);
  const seedFile = join(stateDir, 'tenant-seed.json');
  writeFileSync(seedFile, JSON.stringify(seeded(tenantSeed(documents ? { ...sample, documents } : sample))));
  const remove = () => rmSync(stateDir, { recursive: true, force: true });
  const stack = await startStack({
    stateDir,
    portBase: await freeBase(),
    appRoot: process.cwd(),
    tenantSeed: seedFile,
    startsAt,
    settings,
  }).catch((error: unknown) => {
    remove();
    throw error;
  });

  const tokenFor = ({ roles = [], app = false }: Asked): string => {
    const iat = Math.floor(stack.now() / 1_000);
    const kind = app ? { idtyp: 'app' as const } : { scp: 'user_impersonation' };
    const caller = {
      iss: 'local',
      tid: 'tenant',
      oid: guidOf('caller'),
      appid: 'caller',
      name: 'Caro Lind',
      ...kind,
    };
    return issueToken(
      { aud: 'api://learning-os', ...caller, roles, iat, exp: iat + 3_600 },
      signingKey(stateDir),
    );
  };

  return {
    stack,
    tokenFor,
    sample,
    async call(method: string, path: string, asked: Asked = {}): Promise<Answered> {
      const { roles, body, key } = asked;
      const answer = await fetch(`http://127.0.0.1:${stack.ports.host}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(roles ? { authorization: `Bearer ${tokenFor(asked)}` } : {}),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body }),
      });
      return {
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        location: answer.headers.get('location') ?? '',
        retryAfter: answer.headers.get('retry-after') ?? '',
        text: await answer.text(),
      };
    },
    /** Has the caller answer for everything that bears on employment, which is off as shipped. */
    async putAllIntoUse(): Promise<void> {
      const answered = { isOn: true, ownerId: guidOf('caller') };
      const value = Object.fromEntries(employmentUses.map((use) => [use, answered]));
      const { status, text } = await this.call('POST', '/api/registers/policy/employment', {
        roles: ['Register.Write'],
        key: 'put-into-use',
        body: JSON.stringify({ value }),
      });
      if (status !== 200) throw new Error(text);
    },
    /** Puts messages on the topic with the real SDK, past every door. */
    async publish(messages: BusMessage[]): Promise<void> {
      const child = fork(new URL('bus-client.ts', import.meta.url), {
        execArgv: [],
        env: {
          PATH: process.env['PATH'],
          NODE_NO_WARNINGS: '1',
          NODE_EXTRA_CA_CERTS: join(stateDir, 'localhost.crt'),
          IDENTITY_ENDPOINT: `http://127.0.0.1:${stack.ports.identity}/msi/token`,
          IDENTITY_HEADER: readFileSync(join(stateDir, 'identity-header'), 'utf8'),
          ...appSettings(stack.ports),
        },
      });
      child.send(messages);
      const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
      if (code !== 0) throw new Error('The messages were not sent.');
    },
    /** By whichever way of this stack it was sent: past the doors, or through them as an app or a person. */
    folded: (signal: Signal, appId = guidOf('caller')): boolean =>
      (['bus', `app:${appId}`, `user:${appId}`] as const).some(
        (sender) => foldedIn(stateDir, keyOf({ ...signal, sender })) > 0,
      ),
    async stop(): Promise<void> {
      await stack.stop();
      remove();
    },
  };
}

export type RunningStack = Awaited<ReturnType<typeof runningStack>>;

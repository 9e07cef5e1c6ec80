import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TenantSeed } from '../../local/tenant/seed.ts';
import { runningTenant } from '../local/tenant/tenant-running.ts';

const TENANT_ID = '00000000-0000-4000-8000-0000000000cc';
const seed: TenantSeed = {
  tenantId: TENANT_ID,
  users: [
    {
      id: 'it',
      displayName: 'IT',
      userPrincipalName: 'it@a.example',
      mail: 'it@a.example',
      employeeId: '1',
      department: 'IT',
      jobTitle: 'IT',
      managerId: null,
      timeZone: 'Europe/Dublin',
      workingHours: { from: 9, to: 17 },
      scopes: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
    },
  ],
  apps: [{ clientId: 'identity', objectId: 'identity-object', name: 'learning-os-id', roles: {} }],
  documents: [],
  providers: [],
};

let tenant: Awaited<ReturnType<typeof runningTenant>>;
let folder: string;
/** Each run of the command is a process that loads the sign-in library. */
const PATIENCE_MS = 180_000;
beforeAll(async () => {
  tenant = await runningTenant(seed);
  folder = mkdtempSync(join(tmpdir(), 'tenant-command-'));
  const settings = { AZURE_CLIENT_ID: 'identity', GRAPH_ENDPOINT: `${tenant.address}/graph` };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ Values: settings }));
});
afterAll(async () => {
  await tenant.kill();
  rmSync(folder, { recursive: true });
});

/** The command as an administrator types it, who signs in with the real library. */
async function command(...words: string[]): Promise<{ code: number | null; text: string }> {
  const options = ['--settings', join(folder, 'settings.json'), '--journal', join(folder, 'journal.json')];
  const child = spawn(
    process.execPath,
    ['scripts/commands/main.ts', 'tenant', ...words, ...options, '--sign-in', 'code'],
    {
      env: {
        PATH: process.env['PATH'],
        NODE_EXTRA_CA_CERTS: tenant.certFile,
        NODE_NO_WARNINGS: '1',
        AZURE_AUTHORITY_HOST: tenant.address,
        AZURE_TENANT_ID: TENANT_ID,
      },
    },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, text };
}

it(
  'signs an administrator in, plans, applies, verifies and takes back',
  async () => {
    const planned = await command('identity-roles');
    expect(planned.text).toContain('+ LearningContent.ReadWrite.All of Microsoft Graph  missing');
    expect(planned).toMatchObject({ code: 0, text: expect.stringContaining('Nothing was changed') });

    const applied = await command('identity-roles', '--apply');
    const [, many = ''] = /(\d+) as it should be\./.exec(applied.text) ?? [];
    expect([applied.code, Number(many)]).toEqual([0, expect.any(Number)]);
    expect(Number(many)).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'journal.json'), 'utf8')).toContain(
      'identity-object/appRoleAssignments/',
    );

    expect((await command('identity-roles', '--undo')).text).toContain(
      'taken back: Sites.Selected of SharePoint',
    );
    expect((await command('identity-roles')).text).toContain(`0 as it should be, ${many} to make`);
  },
  PATIENCE_MS,
);

it(
  'fails, saying what is needed, where the administrator may not do it',
  async () => {
    const { code, text } = await command('viva-provider');
    expect(code).toBe(1);
    expect(text).toContain('403');
    expect(text).toContain('It needs LearningProvider.ReadWrite and the Entra role Knowledge Administrator.');
  },
  PATIENCE_MS,
);

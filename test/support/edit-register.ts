import { afterEach, beforeEach, jest } from '@jest/globals';
import { registerSave } from '../../functions/http/registers/register-save.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import type { RegisterName } from '../../lib/domain/register.ts';
import { callDoor, type Called } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { lead } from './small-company.ts';
import type { World } from './world.ts';

/** Registers are read again after a minute of the process, whose clock stands still here until somebody edits one. */
let clock = Date.now();

/** For tests in which a register changes while the company is at work. */
export function letRegistersAge(): void {
  beforeEach(() => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'true';
    jest.spyOn(Date, 'now').mockImplementation(() => clock);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
}

/** What a human saves at the door, and everybody heeds a minute later. */
export async function edit(
  { ports }: World,
  register: RegisterName,
  entryId: string,
  value: object,
  by: { id: string; roles: AppRole[] } = { id: lead, roles: ['Register.Write'] },
  /** When it is saved, where what happens before and after is told apart. */
  at?: number,
): Promise<Called> {
  const standing = (await ports.registers.entries(register)).find(({ id }) => id === entryId);
  const process = clock;
  clock = at ?? process;
  const called = await callDoor(registerSave, {
    principal: headerOf({ kind: 'user', ...by }),
    params: { register, entryId },
    body: { value },
    app: { ports, disabledAgents: new Set<never>() },
    ...(standing ? { ifMatch: standing.etag } : {}),
  });
  clock = process + 60_001;
  return called;
}

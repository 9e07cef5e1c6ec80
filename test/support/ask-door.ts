import { doors } from '../../functions/http/index.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import type { World } from './world.ts';

export interface Asked {
  by: string;
  roles?: readonly AppRole[];
  kind?: 'user' | 'app';
  params?: Record<string, string>;
  body?: unknown;
  ifMatch?: string;
  /** What their sign-in calls them. */
  name?: string;
}

/** What a door answers somebody, past everything but its own guard. */
export async function askDoor(
  company: Pick<World, 'ports'>,
  name: string,
  { by, roles = [], kind = 'user', params = {}, body = {}, ifMatch, name: called = 'Ann Byrne' }: Asked,
): Promise<{ status: number; text: string; json: Record<string, unknown> }> {
  process.env['WEBSITE_AUTH_ENABLED'] = 'true';
  const found = doors.find((door) => door.name === name);
  if (!found) throw new Error(`There is no door ${name}.`);
  const { status, text } = await callDoor(found, {
    principal: headerOf({ kind, id: by, name: called, roles: [...roles] }),
    params,
    body,
    app: { ports: company.ports, disabledAgents: new Set<never>() },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
  return { status, text, json: JSON.parse(text) as Record<string, unknown> };
}

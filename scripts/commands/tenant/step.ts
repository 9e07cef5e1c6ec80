import type { AdminGraph } from './graph.ts';
import type { Settings } from './settings.ts';

export interface TenantAccess {
  graph: AdminGraph;
  settings: Settings;
}

/** A request to Graph that takes something back; kept in the journal as it is. */
export interface TenantRequest {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: Record<string, unknown> | undefined;
}

/** What was done, and how it is taken back. */
export interface MadeInTenant {
  undo: TenantRequest[];
  /** What the administrator has to do with it, such as a setting to enter. */
  tell?: string;
}

/** One thing that a step wants so. */
export interface TenantWish {
  what: string;
  why?: string;
  /** `by hand`: Graph cannot do it, or it is not ours to change. */
  state: 'there' | 'missing' | 'differs' | 'by hand';
  /** How it differs, or what to do by hand. */
  detail?: string;
  /** Makes it so; looks up afresh what earlier wishes of the step made. */
  make?: () => Promise<MadeInTenant>;
}

/** One of the things that Azure Resource Manager cannot do. */
export interface TenantStep {
  name: string;
  title: string;
  /** Delegated permissions of Graph that it needs, in planning as in applying. */
  scopes: readonly string[];
  /** The Entra role that lets a person do it. */
  admin: string;
  plan: (around: TenantAccess) => Promise<TenantWish[]>;
}

/**
 * What is wished, and how it stands: `make` is there while it is not so. `exists` if there is something that only
 * differs.
 */
export function wish(
  what: string,
  isThere: boolean,
  make: () => Promise<MadeInTenant>,
  { exists = false, ...more }: { exists?: boolean; why?: string; detail?: string } = {},
): TenantWish {
  const { detail, ...rest } = more;
  if (isThere) return { what, ...rest, state: 'there' };
  return {
    what,
    ...rest,
    ...(exists && detail ? { detail } : {}),
    state: exists ? 'differs' : 'missing',
    make,
  };
}

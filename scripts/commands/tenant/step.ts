import type { AdminGraph } from './graph.ts';
import type { Settings } from './settings.ts';

export interface Around {
  graph: AdminGraph;
  settings: Settings;
}

/** A request to Graph that takes something back; kept in the journal as it is. */
export interface Request {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: Record<string, unknown> | undefined;
}

/** What was done, and how it is taken back. */
export interface Made {
  undo: Request[];
  /** What the administrator has to do with it, such as a setting to enter. */
  tell?: string;
}

/** One thing that a step wants so. */
export interface Wish {
  what: string;
  why?: string;
  /** `by hand`: Graph cannot do it, or it is not ours to change. */
  state: 'there' | 'missing' | 'differs' | 'by hand';
  /** How it differs, or what to do by hand. */
  detail?: string;
  /** Makes it so; looks up afresh what earlier wishes of the step made. */
  make?: () => Promise<Made>;
}

/** One of the things that Azure Resource Manager cannot do. */
export interface Step {
  name: string;
  title: string;
  /** Delegated permissions of Graph that it needs, in planning as in applying. */
  scopes: readonly string[];
  /** The Entra role that lets a person do it. */
  admin: string;
  plan: (around: Around) => Promise<Wish[]>;
}

/**
 * What is wished, and how it stands: `make` is there while it is not so. `exists` if there is something that only
 * differs.
 */
export function wish(
  what: string,
  isThere: boolean,
  make: () => Promise<Made>,
  { exists = false, ...more }: { exists?: boolean; why?: string; detail?: string } = {},
): Wish {
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

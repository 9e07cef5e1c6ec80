import type { z } from 'zod';
import { CharterLine } from './charter.ts';
import type { PersonId } from './ids.ts';
import { isPolicySection, policySections } from './policy.ts';
import { RoleProfile, Skill } from './skill.ts';

/** What humans own and edit, entry by entry, each in versions. */
export const registers = ['charter', 'skill', 'role-profile', 'policy'] as const;
export type RegisterName = (typeof registers)[number];

export const isRegister = (name: string): name is RegisterName => registers.some((known) => known === name);

/** One version of an entry. */
export interface RegisterEntry {
  id: string;
  value: unknown;
  /** From 1. */
  version: number;
  /** Who saved it; absent where a feed or a first installation did. */
  by?: PersonId;
  /** Epoch milliseconds. */
  at: number;
}

/** An entry in force, with the ETag that a change must name. */
export type CurrentEntry = RegisterEntry & { etag: string };

/** The schema of an entry, or undefined where the register has no such entry. */
export function schemaOf(register: string, id: string): z.ZodType | undefined {
  switch (register) {
    case 'charter':
      return CharterLine.refine(({ lineId }) => lineId === id, `lineId must be ${id}`);
    case 'skill':
      return Skill.refine(({ skillId }) => skillId === id, `skillId must be ${id}`);
    case 'role-profile':
      return RoleProfile.refine(({ roleId }) => roleId === id, `roleId must be ${id}`);
    case 'policy':
      return isPolicySection(id) ? policySections[id] : undefined;
    default:
      return undefined;
  }
}

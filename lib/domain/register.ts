import type { z } from 'zod';
import { CharterLine } from './charter.ts';
import type { PersonId } from './ids.ts';
import { changeOfPolicy, type PolicyChange } from './policy.ts';
import { RoleProfile, Skill } from './skill.ts';

/** What an entry of each register says. */
export interface RegisterValues {
  charter: CharterLine;
  skill: z.infer<typeof Skill>;
  'role-profile': RoleProfile;
  policy: PolicyChange;
}
export type RegisterName = keyof RegisterValues;

/** The schema of an entry by its id, for each register; there is none where the register has no entry of that id. */
const schemas: { [R in RegisterName]: (id: string) => z.ZodType<RegisterValues[R]> | undefined } = {
  charter: (id) => CharterLine.refine(({ lineId }) => lineId === id, `lineId must be ${id}`),
  skill: (id) => Skill.refine(({ skillId }) => skillId === id, `skillId must be ${id}`),
  'role-profile': (id) => RoleProfile.refine(({ roleId }) => roleId === id, `roleId must be ${id}`),
  policy: changeOfPolicy,
};

/** What humans own and edit, entry by entry, each in versions. */
export const registers = ['charter', 'skill', 'role-profile', 'policy'] as const satisfies RegisterName[];

export const isRegister = (name: string): name is RegisterName => Object.hasOwn(schemas, name);

/** The schema of one entry, or undefined where the register has no such entry. */
export const entrySchema = <R extends RegisterName>(
  register: R,
  id: string,
): z.ZodType<RegisterValues[R]> | undefined => schemas[register](id);

/** One version of an entry. */
export interface RegisterEntry<R extends RegisterName = RegisterName> {
  id: string;
  value: RegisterValues[R];
  /** From 1. */
  version: number;
  /** Who saved it; absent where a feed or a first installation did. */
  by?: PersonId;
  /** Epoch milliseconds. */
  at: number;
}

/** An entry in force, with the ETag that a change must name. */
export type CurrentEntry<R extends RegisterName = RegisterName> = RegisterEntry<R> & { etag: string };

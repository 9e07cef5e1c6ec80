import { proposalFor, titleIdOf, titleIn, type JobTitle } from '../../../domain/directory/job-title.ts';
import { logThenSave } from '../../../log-then-save.ts';
import { saveIfNew } from '../../../save-if-new.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Registers } from '../../../ports/registers.ts';

/** Titles that may wait for a human at the same time: a directory that somebody fills with nonsense asks no more. */
const MOST_WAITING = 1_000;

/** Proposes a role for each title that is new: an entry of the register, which a human confirms, changes or leaves. */
export async function proposeTitles(
  found: readonly (string | undefined)[],
  registers: Registers,
  at: number,
): Promise<void> {
  const known = await registers.entries('job-title');
  const ids = new Set(known.map(({ id }) => id));
  const titles = found.flatMap((text) => titleIn(text) ?? []);
  const unknown = new Map(
    titles.map((title) => [titleIdOf(title), title] as const).filter(([id]) => !ids.has(id)),
  );
  if (unknown.size === 0) return;
  const room = MOST_WAITING - known.filter(({ value }) => value.standing === 'proposed').length;
  const profiles = await registers.roleProfiles();
  for (const [id, title] of [...unknown].slice(0, Math.max(0, room)))
    await saveIfNew(registers, { register: 'job-title', id, value: proposalFor(title, profiles), at });
}

/**
 * Makes a role profile of each confirmed title whose role has none yet. It asks for nothing until a human says what: so
 * the role can be seen and filled in, and nothing is found about its people meanwhile.
 */
export async function makeProfiles(
  titles: readonly JobTitle[],
  ports: Pick<Ports, 'registers' | 'decisions'>,
  at: number,
): Promise<void> {
  const profiles = await ports.registers.roleProfiles();
  for (const { titleId, title, roleId, standing } of titles) {
    if (standing !== 'confirmed' || roleId === undefined || profiles.has(roleId)) continue;
    const value = { roleId, title, targets: {} };
    // What a human saved meanwhile stays.
    await logThenSave(
      {
        decisionId: `role-profile:${roleId}:of-a-title`,
        at,
        decidedBy: { kind: 'rule', name: 'a confirmed title whose role has no profile' },
        subject: 'registers',
        outcome: `makes role profile ${roleId}, which asks for nothing yet`,
        evidence: [`job-title:${titleId}`],
      },
      [{ register: 'role-profile', id: roleId, value, at }],
      ports,
    );
  }
}

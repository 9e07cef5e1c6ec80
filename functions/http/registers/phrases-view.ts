import { z } from 'zod';
import { labelIn } from '../../../lib/domain/names.ts';
import { notFound, stale } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Registers } from '../../../lib/ports/registers.ts';
import type { Words } from '../../../lib/messages/words.ts';

/** What people say who ask for a skill, as it stands in the register. */
export const PhrasesView = z
  .object({
    skillId: z.string(),
    skill: z.string().describe('What it is called'),
    version: z.number().describe('Of the entry of the skill; what is kept names the one that was read'),
    phrases: z.array(z.string()),
  })
  .meta({ id: 'Phrases' });

/**
 * The entry of a skill as it stands.
 * @throws NamedError `not-found` where there is none, or it was merged into another
 */
export async function skillEntry(skillId: string, { latest }: Pick<Registers, 'latest'>) {
  const entry = (await latest('skill')).find(({ id }) => id === skillId);
  if (!entry || entry.value.mergedInto !== undefined)
    throw notFound(message('problem.entry.missing', { register: 'skill', id: skillId }));
  return entry;
}
type SkillEntry = Awaited<ReturnType<typeof skillEntry>>;

export const phrasesOfEntry = ({ value, version }: Pick<SkillEntry, 'value' | 'version'>, words: Words) => ({
  skillId: value.skillId,
  skill: labelIn(value, words),
  version,
  phrases: value.phrases ?? [],
});

/** @throws NamedError `stale` where somebody else changed the skill since it was read */
export function mustBeAsRead({ id, version }: SkillEntry, read: number): void {
  if (version !== read) throw stale(message('problem.phrases.stale', { skillId: id }));
}

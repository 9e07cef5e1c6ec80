import type { Signal } from '../lib/domain/signal.ts';
import type { Company, Employee } from './company.ts';
import { deviate, draw, guid } from './random.ts';
import { assessment, trueLevel } from './signals.ts';
import { truth } from './truth.ts';

/** Somebody to whom something was assigned, and the id that the assigner gave it. */
export interface Reached {
  personId: string;
  contentId: string;
}

const gainOf = (personId: string, contentId: string): number =>
  draw(personId, contentId, 'uptake') < truth.uptake
    ? truth.gain.mean + truth.gain.deviation * deviate(personId, contentId, 'gain')
    : 0;

/** Those who took it up say so in their learning records. */
export const completions = (reached: readonly Reached[], skillId: string, at: number): Signal[] =>
  reached
    .filter(({ personId, contentId }) => draw(personId, contentId, 'uptake') < truth.uptake)
    .map(({ personId, contentId }) => ({
      specversion: '1.0',
      id: guid(`completed ${personId} ${contentId}`),
      source: 'larkfield/learning-records',
      type: 'learning-os.learning.recorded',
      subject: personId,
      time: new Date(at).toISOString(),
      data: { verb: 'completed', objectId: guid(contentId), skillId },
    }));

/** Everybody in the role is assessed again: who was reached has gained, who was not has not. */
export function reassessments(
  { employees, roleProfiles }: Company,
  { roleId, skillId }: { roleId: string; skillId: string },
  reached: readonly Reached[],
  at: number,
  round: string,
): Signal[] {
  const target = roleProfiles.find((profile) => profile.roleId === roleId)?.targets[skillId] ?? 0;
  const contentOf = new Map(reached.map(({ personId, contentId }) => [personId, contentId]));
  const again = ({ person: { personId }, ...employee }: Employee): Signal => {
    const contentId = contentOf.get(personId);
    const gained = contentId ? gainOf(personId, contentId) : 0;
    const level = Math.min(
      5,
      Math.max(
        0,
        trueLevel({ ...employee, person: { personId } as Employee['person'] }, skillId, target) + gained,
      ),
    );
    return assessment(personId, skillId, level, at, `${personId} ${skillId} ${round}`);
  };
  return employees.filter(({ person }) => person.roleId === roleId).map(again);
}

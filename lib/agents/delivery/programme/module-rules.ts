import { hasAttention } from '../../../domain/delivery/attention.ts';
import { isWorkingMoment } from '../../../domain/delivery/working-hours.ts';
import type { NeedId } from '../../../domain/ids.ts';
import type { Participation } from '../../../domain/outcome/participation.ts';
import { nextOfProgramme, type NextOfProgramme, type Weeks } from '../../../domain/programme/pace.ts';
import { isContested } from '../../../domain/skill/believed.ts';
import type { Learner } from '../../../domain/person/learner.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import { standsNow } from '../../../domain/need/stands-now.ts';
import type { PolicyOfReach } from '../rules.ts';

/** Must still fit the budget: this word, and what may come for the first time. */
const AND_ONE_MORE = 2;

/** A programme of somebody's, and what it is about. */
export interface OfProgramme {
  needId: NeedId;
  roleId: string;
  target: number;
  skill: Skill;
  weeks: Weeks;
}

/** Why nothing comes now. */
export type NoModule =
  | Extract<NextOfProgramme, { is: 'nothing' }>['because']
  | 'none'
  | 'not-wanted'
  | 'outgrown'
  | 'contested'
  | 'other-role'
  | 'outside-hours'
  | 'no-attention-left';

/**
 * What of a programme comes to this person now: in their working hours, inside their attention budget, and as long as
 * they need it as far as is known today.
 */
export function moduleFor(
  learner: Learner,
  { needId, roleId, target, skill, weeks }: OfProgramme,
  { thresholds, calendar }: PolicyOfReach,
  at: number,
): Exclude<NextOfProgramme, { is: 'nothing' }> | { is: 'nothing'; because: NoModule } {
  const { person, participations } = learner;
  const part: Participation | undefined = participations[needId];
  if (!person || !part?.programme) return { is: 'nothing', because: 'none' };
  if (part.finishedAt !== undefined) return { is: 'nothing', because: 'over' };
  if (part.declinedAt !== undefined || at < (part.laterAt ?? 0))
    return { is: 'nothing', because: 'not-wanted' };
  if (person.roleId !== roleId) return { is: 'nothing', because: 'other-role' };
  const move = nextOfProgramme(weeks, part.programme, person, calendar, at);
  if (move.is === 'nothing') return move;
  if (isContested(learner, skill)) return { is: 'nothing', because: 'contested' };
  if (standsNow(learner, { target }, skill, thresholds, at) === 'outgrown')
    return { is: 'nothing', because: 'outgrown' };
  if (!isWorkingMoment(at, person, calendar)) return { is: 'nothing', because: 'outside-hours' };
  const room = move.is === 'remind' ? AND_ONE_MORE : 1;
  return hasAttention(learner, thresholds, at, room) ? move : { is: 'nothing', because: 'no-attention-left' };
}

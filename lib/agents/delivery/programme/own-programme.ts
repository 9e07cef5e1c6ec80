import type { ProgrammeState } from '../../../domain/programme/state.ts';
import type { Participation } from '../../../domain/outcome/participation.ts';
import type { Learner } from '../../../domain/person/learner.ts';
import { conflict, isFault, notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import { programmeIn, type StandingProgramme } from './programme-in.ts';

interface OwnProgramme {
  stored: Stored<Learner>;
  part: Participation;
  state: ProgrammeState;
  /** Undefined while it does not stand as it was approved. */
  programme: StandingProgramme | undefined;
}

/**
 * The programme of somebody about a need, for themselves.
 * @throws NamedError `not-found` where nothing was planned for them or they turned it away, `conflict` where it does
 *   not come module by module
 */
export async function ownProgramme(
  personId: string,
  needId: string,
  { learners, needs }: Pick<Ports, 'learners' | 'needs'>,
): Promise<OwnProgramme> {
  const stored = await learners.read('own-access', personId);
  const part = stored.value.participations[needId];
  if (!part || part.declinedAt !== undefined) throw notFound(message('problem.item.missing', { needId }));
  if (!part.programme) throw conflict(message('problem.programme.none', { needId }));
  const programme = programmeIn((await needs.findAsset(needId, part.assetId))?.value);
  return { stored, part, state: part.programme, programme };
}

/**
 * The same for what its person wrote about it, which outlives it: undefined where it is none of theirs any more, or
 * they turned it away.
 */
export async function programmeStill(
  personId: string,
  needId: string,
  ports: Pick<Ports, 'learners' | 'needs'>,
): Promise<OwnProgramme | undefined> {
  try {
    return await ownProgramme(personId, needId, ports);
  } catch (error) {
    if (isFault(error, 'not-found') || isFault(error, 'conflict')) return undefined;
    throw error;
  }
}

/** @throws NamedError `conflict` where it does not stand as it was approved: nobody reads on before a human looked */
export function standing({ programme }: Pick<OwnProgramme, 'programme'>, needId: string): StandingProgramme {
  if (!programme) throw conflict(message('problem.programme.changed', { needId }));
  return programme;
}

/** Whether they paused it, as long as that lasts, or stopped it, and since when. */
export const haltOf = (
  { pausedUntil, stoppedAt }: ProgrammeState,
  at: number,
): Pick<ProgrammeState, 'pausedUntil' | 'stoppedAt'> => ({
  ...(pausedUntil !== undefined && at < pausedUntil ? { pausedUntil } : {}),
  ...(stoppedAt === undefined ? {} : { stoppedAt }),
});

import { performOnce } from '../../../effects.ts';
import type { Participation } from '../../../domain/outcome/participation.ts';
import type { NextOfProgramme } from '../../../domain/programme/pace.ts';
import { latestOf, type ProgrammeState } from '../../../domain/programme/state.ts';
import { keyPartOf } from '../../../domain/person/pseudonym.ts';
import type { Learner } from '../../../domain/person/learner.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import type { Call } from '../../../step.ts';
import { wordsTo } from '../../../words-for.ts';
import { changePart } from '../../change-part.ts';
import type { OfProgramme } from './module-rules.ts';
import type { StandingProgramme } from './programme-in.ts';

type Coming = Extract<NextOfProgramme, { module: number }>;

/**
 * Tells somebody that a module is there, or once that it waits, and keeps that. Keyed by what comes and not by the run
 * that brings it, so that nothing comes twice, whichever run goes on after a crash.
 */
export async function bringModule(
  stored: Stored<Learner>,
  { needId, weeks }: OfProgramme,
  move: Coming,
  { asset: { assetId, title } }: StandingProgramme,
  ports: Ports,
  at: number,
): Promise<void> {
  const call: Call = {
    at,
    instanceId: `programme-${assetId}`,
    step: `module.${keyPartOf(needId, stored.value)}.${move.module + 1}.${move.is}`,
  };
  const about = { title, number: move.module + 1, of: weeks.length };
  const text = wordsTo(stored.value, ports).say(
    move.is === 'open' ? 'notice.module' : 'notice.module.waits',
    about,
  );
  // Into the chat, where the module is read and answered: the page holds all of them at once.
  const notice = { personIds: [stored.value.personId], text, inChat: true as const };
  await performOnce(ports.effects, ports.channels.notices, call, notice, 'notice');
  await changePart(stored, needId, (part) => withMove(part, move, at), ports);
}

/** On top of whatever they said meanwhile: who has stopped or gone on since is left where they are. */
const withMove = (part: Participation, move: Coming, at: number): Participation =>
  part.programme ? { ...part, programme: moved(part.programme, move, at) } : part;

function moved(state: ProgrammeState, { is, module }: Coming, at: number): ProgrammeState {
  const { modules, stoppedAt } = state;
  if (stoppedAt !== undefined) return state;
  const latest = latestOf(state);
  if (is === 'open')
    return modules.length === module && latest.doneAt !== undefined
      ? { ...state, modules: [...modules, { openedAt: at }] }
      : state;
  return modules.length === module + 1
    ? { ...state, modules: [...modules.slice(0, -1), { ...latest, remindedAt: at }] }
    : state;
}

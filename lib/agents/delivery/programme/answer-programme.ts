import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { partAnswered } from '../../../domain/delivery/answer-item.ts';
import { Id, PersonId } from '../../../domain/ids.ts';
import type { Participation } from '../../../domain/outcome/participation.ts';
import {
  answersToProgramme,
  stateAnswered,
  ToProgramme,
  type SaidToProgramme,
} from '../../../domain/programme/answer.ts';
import { isThrough, nextFrom } from '../../../domain/programme/pace.ts';
import { USUAL_HOURS, type WorkingTime } from '../../../domain/delivery/working-hours.ts';
import { conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { step } from '../../../step.ts';
import { keepPart } from '../subject.ts';
import { haltOf, ownProgramme, standing } from './own-programme.ts';
import { weeksOf } from './programme-in.ts';

/** What somebody says: `done` names the module by its number, from 1 on, `pause` the day on which they are back. */
export const SaidOfProgramme = z.strictObject({
  said: ToProgramme,
  module: z.int().min(1).max(8).exactOptional(),
  until: z.iso.date().exactOptional(),
});

/**
 * Takes what somebody says to a programme of theirs: that they finished a module, that they pause, go on, or stop it
 * for good. Nobody is told. Without `agent`: no switch keeps anybody from stopping it.
 */
export const answerProgramme = step({
  name: 'answer-programme',
  input: SaidOfProgramme.extend({ personId: PersonId, needId: Id }),
  async run({ personId, needId, ...answer }, ports, { at }) {
    const own = await ownProgramme(personId, needId, ports);
    const { stored, part } = own;
    // Whoever stops or pauses needs nothing of what it says; it may have been taken back.
    const weeks = answer.said === 'done' ? weeksOf(standing(own, needId)) : weeksIn(own);
    const { person } = stored.value;
    const said = saidIn(answer, person ?? USUAL_HOURS);
    const answered = (latest: Participation): Participation => {
      const state = said && latest.programme && stateAnswered(latest.programme, said, at);
      if (!state) throw conflict(message('problem.programme.cannot', { needId }));
      const now = { ...latest, programme: state };
      // Whoever stops has finished nothing by that.
      return answer.said === 'done' && isThrough(weeks, state) ? partAnswered(now, 'finished', at) : now;
    };
    let kept = answered(part);
    await keepPart(stored, needId, (latest = part) => (kept = answered(latest)), ports);
    const { programme: state = own.state, finishedAt } = kept;
    const from = finishedAt === undefined ? nextFrom(weeks, state, person ?? USUAL_HOURS) : undefined;
    return {
      said: answer.said,
      number: Math.min(state.modules.length, weeks.length),
      of: weeks.length,
      answers: finishedAt === undefined ? answersToProgramme(weeks, state, at) : [],
      ...haltOf(state, at),
      ...(finishedAt === undefined ? {} : { finishedAt }),
      ...(from === undefined ? {} : { nextFrom: from }),
    };
  },
});

/** Undefined where a part of it is missing. A day is one of theirs, from its beginning. */
function saidIn(
  { said, module, until }: z.infer<typeof SaidOfProgramme>,
  { timeZone }: Pick<WorkingTime, 'timeZone'>,
): SaidToProgramme | undefined {
  if (said === 'done') return module === undefined ? undefined : { said, module: module - 1 };
  if (said !== 'pause') return { said };
  if (until === undefined) return undefined;
  return { said, until: Temporal.PlainDate.from(until).toZonedDateTime(timeZone).epochMilliseconds };
}

/** Of one that does not stand any more, as if one more module lay ahead: nobody is told that they are through. */
const weeksIn = ({
  programme,
  state,
}: Pick<Awaited<ReturnType<typeof ownProgramme>>, 'programme' | 'state'>) =>
  programme ? weeksOf(programme) : [...state.modules, undefined].map((_, i) => i + 1);

import { asReadIn } from '../../../domain/content/translation.ts';
import { labelIn } from '../../../domain/names.ts';
import { z } from 'zod';
import { spansAsApproved } from '../../../domain/source/after-source-change.ts';
import { minutesOf } from '../../../domain/content/content.ts';
import { USUAL_HOURS } from '../../../domain/delivery/working-hours.ts';
import { Id, PersonId } from '../../../domain/ids.ts';
import { answersToProgramme } from '../../../domain/programme/answer.ts';
import { isThrough, nextFrom } from '../../../domain/programme/pace.ts';
import { latestOf } from '../../../domain/programme/state.ts';
import { linesWithSources } from '../../../domain/rendering/lesson.ts';
import { moduleBlocks } from '../../../domain/rendering/programme.ts';
import { draftedInWords } from '../../../domain/rendering/translation-note.ts';
import { step } from '../../../step.ts';
import { wordsTo } from '../../../words-for.ts';
import { subjectOf } from '../subject.ts';
import { whyPlanned } from '../why.ts';
import { haltOf, ownProgramme, standing } from './own-programme.ts';
import { programmeIn, weeksOf } from './programme-in.ts';

/** Nobody needs minutes to the minute of what takes hours. */
const ROUND_TO = 5;

/**
 * The module of a programme of the caller's that came to them last, and what they may say to it.
 * Without `agent`: it shows what was approved and what they said, as its page does.
 */
export const readProgramme = step({
  name: 'read-programme',
  input: z.strictObject({ personId: PersonId, needId: Id }),
  async run({ personId, needId }, ports, { at }) {
    const own = await ownProgramme(personId, needId, ports);
    const programme = standing(own, needId);
    const { state, part, stored } = own;
    const words = wordsTo(stored.value, ports);
    const read = asReadIn(programme.asset, words);
    const { learner } = programmeIn(read)?.artefact ?? programme.artefact;
    // A new version may have fewer modules than came of the one before.
    const [weeks, place] = [weeksOf(programme), Math.min(state.modules.length, learner.modules.length) - 1];
    const opened = state.modules[place] ?? latestOf(state);
    const [{ need, skill }, profiles] = await Promise.all([
      subjectOf(needId, ports),
      ports.registers.roleProfiles(),
    ]);
    const { person } = stored.value;
    const roleId = person?.roleId;
    const now = roleId === undefined ? undefined : profiles.get(roleId)?.targets[skill.skillId];
    const isFinished = part.finishedAt !== undefined || isThrough(weeks, state);
    const from = isFinished ? undefined : nextFrom(weeks, state, person ?? USUAL_HOURS);
    return {
      title: read.title,
      summary: read.artefact.summary,
      url: programme.asset.pageUrl,
      drafted: draftedInWords(programme.asset, words),
      number: place + 1,
      of: weeks.length,
      module: learner.modules[place]?.title ?? programme.asset.title,
      minutes: Math.max(
        ROUND_TO,
        Math.round(minutesOf(programme.asset) / weeks.length / ROUND_TO) * ROUND_TO,
      ),
      why: whyPlanned({ skill: labelIn(skill, words), need, person, now }, words),
      ...linesWithSources(moduleBlocks(learner, place, words), spansAsApproved(programme.asset), words),
      openedAt: opened.openedAt,
      ...(opened.doneAt === undefined ? {} : { doneAt: opened.doneAt }),
      ...haltOf(state, at),
      ...(from === undefined ? {} : { nextFrom: from }),
      isFinished,
      isOfFormerRole: roleId !== need.roleId,
      answers: isFinished ? [] : answersToProgramme(weeks, state, at),
    };
  },
});

import { z } from 'zod';
import { answersToCohort, placeAnswered } from '../../domain/cohort/answers.ts';
import { goesOn, type CohortGroup, type InCohort } from '../../domain/cohort/state.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { changePart } from '../change-part.ts';

const OfOwn = z.strictObject({ personId: PersonId, needId: Id });

/**
 * Where the caller stands in a cohort of theirs: when it meets, where they were, and what they may say to it.
 * Without `agent`: it shows what was arranged and what they said.
 */
export const readOwnCohort = step({
  name: 'read-own-cohort',
  input: OfOwn,
  async run({ personId, needId }, ports, { at }) {
    const own = await ownCohort(personId, needId, ports);
    return seenOf(own, at);
  },
});

/**
 * Takes what somebody says to a cohort: that they leave it, would come to another group, or only miss a session. The
 * next run takes who left out of the sessions to come.
 * Without `agent`: no switch keeps anybody from leaving.
 */
export const answerCohort = step({
  name: 'answer-cohort',
  input: OfOwn.extend({ says: z.enum(['leave', 'other-group', 'stay']) }),
  async run({ personId, needId, says }, ports, { at }) {
    const own = await ownCohort(personId, needId, ports);
    let part = own.part;
    await changePart(
      own.stored,
      needId,
      (latest) => {
        if (!latest.cohort) return latest;
        part = placeAnswered(latest.cohort, says, at);
        return { ...latest, cohort: part };
      },
      ports,
    );
    return { says, ...seenOf({ ...own, part }, at) };
  },
});

/** @throws NamedError `not-found` where they are in none */
async function ownCohort(personId: string, needId: string, { learners, needs, cohorts }: Ports) {
  const stored = await learners.read('own-access', personId);
  const { cohort: part, assetId = '' } = stored.value.participations[needId] ?? {};
  const asset = part && (await needs.findAsset(needId, assetId))?.value;
  if (!part || !asset) throw notFound(message('problem.cohort.not-in-one', { needId }));
  const found = (await cohorts.find(needId, assetId))?.value.groups;
  return { stored, part, asset, group: found?.find(({ groupId }) => groupId === part.groupId) };
}

function seenOf(
  {
    part,
    group,
    asset: { title },
  }: { part: InCohort; group: CohortGroup | undefined; asset: { title: string } },
  at: number,
) {
  const isOn = group !== undefined && goesOn(group);
  const isOver = !isOn || group.sessions.every(({ until }) => at >= until);
  return {
    title,
    isCalledOff: group !== undefined && !isOn,
    ...(part.leftAt === undefined ? {} : { leftAt: part.leftAt }),
    wantsOther: part.wantsOther ?? false,
    sessions: (group?.sessions ?? []).map(({ from, until, movedAt }, i) => ({
      number: i + 1,
      from,
      until,
      ...(movedAt === undefined ? {} : { movedAt }),
      ...(part.attended?.[String(i)] === undefined ? {} : { attended: part.attended[String(i)] === true }),
    })),
    answers: answersToCohort(part, isOver),
  };
}

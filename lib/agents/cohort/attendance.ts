import { z } from 'zod';
import { partAnswered } from '../../domain/delivery/answer-item.ts';
import { tookPart } from '../../domain/cohort/answers.ts';
import { goesOn, withGroup, withSession, type CohortGroup, type Session } from '../../domain/cohort/state.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { takingPart } from '../../domain/person/learner-status.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { conflict } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { changeCohort } from '../../needs/change-cohort.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { changePart } from '../change-part.ts';
import { ledBy } from './facilitating.ts';

const OfSession = z.strictObject({ personId: PersonId, needId: Id, session: z.int().min(1).max(6) });
/** By what somebody is told from others in a list that names them; it stands for nobody elsewhere. */
export const Mark = z.strictObject({ key: z.string().max(64), was: z.enum(['there', 'away']) });

/**
 * Who was invited to a session that the caller led, by the names that the calendar has, with nothing marked that they
 * did not mark.
 * Without `agent`: it shows what stands in the calendar that they were invited from.
 */
export const readAttendance = step({
  name: 'read-attendance',
  input: OfSession,
  async run({ personId, needId, session }, ports, { at }) {
    const { group, held, title, roleId } = await heldBy(personId, needId, session, ports, at);
    const members = await membersOf(roleId, needId, group, ports);
    const seen =
      held.eventId === undefined
        ? undefined
        : await ports.meetings?.read(
            held.eventId,
            members.map((one) => one.personId),
          );
    const names = new Map(seen?.invited.map((one) => [one.personId, one.name]));
    return {
      title,
      number: session,
      from: held.from,
      people: members.flatMap((learner) => {
        const name = names.get(learner.personId);
        const was = learner.participations[needId]?.cohort?.attended?.[String(session - 1)];
        return name === undefined
          ? []
          : [
              {
                key: keyPartOf(needId, learner),
                name,
                ...(was === undefined ? {} : { was: was ? ('there' as const) : ('away' as const) }),
              },
            ];
      }),
    };
  },
});

/**
 * Keeps who was there, as whoever led the session says: a part that they took, and nothing of what they can do. Whoever
 * is not marked is not marked.
 * Without `agent`: it is the word of a human.
 * @throws NamedError `conflict` before the session is over, or where the caller leads no such group
 */
export const markAttendance = step({
  name: 'mark-attendance',
  input: OfSession.extend({ marks: z.array(Mark).max(20) }),
  async run({ personId, needId, session, marks }, ports, { at }) {
    const { cohort, group, roleId } = await heldBy(personId, needId, session, ports, at);
    const said = new Map(marks.map(({ key, was }) => [key, was]));
    let marked = 0;
    for (const learner of await membersOf(roleId, needId, group, ports)) {
      const was = said.get(keyPartOf(needId, learner));
      if (was === undefined) continue;
      const stored = await ports.learners.read('record-keeping', learner.personId);
      await changePart(
        stored,
        needId,
        (part) => attendedIn(part, group, session, was === 'there', at),
        ports,
      );
      marked += 1;
    }
    await changeCohort(
      cohort,
      (now) => withGroup(now, group.groupId, (one) => withSession(one, session - 1, { markedAt: at })),
      ports,
    );
    return { number: session, marked };
  },
});

function attendedIn(
  part: Participation,
  { groupId, sessions }: CohortGroup,
  session: number,
  wasThere: boolean,
  at: number,
): Participation {
  if (part.cohort?.groupId !== groupId) return part;
  const cohort = {
    ...part.cohort,
    attended: { ...part.cohort.attended, [String(session - 1)]: wasThere },
  };
  if (tookPart(cohort, sessions.length))
    return part.finishedAt === undefined
      ? partAnswered({ ...part, cohort: { ...cohort, finishedAt: at } }, 'finished', at)
      : { ...part, cohort };
  // A correction takes back what rested on it alone.
  const { finishedAt: byBeingThere } = cohort;
  if (byBeingThere === undefined || part.finishedAt !== byBeingThere) return { ...part, cohort };
  const unfinished = { ...part, cohort };
  delete unfinished.finishedAt;
  delete unfinished.cohort.finishedAt;
  return unfinished;
}

/** @throws NamedError `not-found`, or `conflict` before it is over and where they lead no such group */
async function heldBy(personId: string, needId: string, session: number, ports: Ports, at: number) {
  const { cohort, standing } = await ledBy(personId, needId, ports);
  const group = cohort.groups.find((one) => one.facilitatorId === personId);
  const held: Session | undefined = group?.sessions[session - 1];
  if (!group || !held || !goesOn(group) || at < held.until)
    throw conflict(message('problem.cohort.not-held', { needId, number: session }));
  const { value: need } = await ports.needs.need(needId);
  return { cohort, group, held, title: standing.asset.title, roleId: need.roleId };
}

/** Whoever is in the group, as far as the layer sees them. Work: the role. */
async function membersOf(
  roleId: string,
  needId: string,
  { groupId }: CohortGroup,
  { learners }: Ports,
): Promise<Learner[]> {
  const found: Learner[] = [];
  for await (const one of learners.all('learning', { roleId })) {
    const learner = takingPart(one);
    if (learner?.participations[needId]?.cohort?.groupId === groupId) found.push(learner);
  }
  return found;
}

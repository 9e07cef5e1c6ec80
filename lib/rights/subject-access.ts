import { wordsTo } from '../words-for.ts';
import { z } from 'zod';
import type { Evidence } from '../domain/signal/evidence.ts';
import type { ClaimedIdentifier } from '../domain/identity/claims.ts';
import { PersonId } from '../domain/ids.ts';
import { roleTitle, skillLabel } from '../domain/names.ts';
import { raterKeyOf } from '../domain/person/pseudonym.ts';
import { givenForOf } from '../domain/person/purpose.ts';
import type { LearningRequest } from '../domain/need/request.ts';
import { waitsFor } from '../domain/outcome/participation.ts';
import type { Learner } from '../domain/person/learner.ts';
import { getsLevels, type Receiver } from '../domain/receiver/receiver.ts';
import type { OutRecord } from '../domain/receiver/record.ts';
import { rolePlayLine } from '../domain/practice/role-play/session.ts';
import { handOverExpiry } from '../domain/expert/hand-over.ts';
import type { InCohort, MeetingCohort } from '../domain/cohort/state.ts';
import { reviewHeld } from '../domain/performance/review.ts';
import { planLine } from '../domain/programme/transfer-plan.ts';
import { step } from '../step.ts';
import { ownRecord } from '../domain/xapi/own-record.ts';

/** Everything that is held about the caller, as it is held. No switch stops it. */
export const subjectAccess = step({
  name: 'subject-access',
  input: z.strictObject({ personId: PersonId }),
  async run(
    { personId },
    {
      learners,
      needs,
      registers,
      directoryAccounts,
      statements,
      chats,
      cohorts,
      identities,
      employees,
      rolePlays,
      transferPlans,
      objectives,
      reviews,
      outRecords,
      experts,
      languages,
    },
  ) {
    const { value: learner } = await learners.read('own-access', personId);
    const evidence = await Array.fromAsync(learners.evidenceOf('own-access', personId));
    const requests = await Array.fromAsync(needs.requestsOf(personId));
    const account = await directoryAccounts.find(personId);
    const records = await Array.fromAsync(statements.naming(personId));
    const chat = await chats.find(personId);
    const employee = await employees.find(personId);
    const known = await Array.fromAsync(identities.ofPerson(personId));
    const told = await Array.fromAsync(outRecords.ofPerson(personId));
    const receivers = new Map((await registers.entries('receiver')).map(({ id, value }) => [id, value]));
    const played = await Array.fromAsync(rolePlays.of('own-access', personId));
    const led = await Array.fromAsync(cohorts.all());
    const plans = await Array.fromAsync(transferPlans.of('own-access', personId));
    const set = await Array.fromAsync(objectives.of(personId));
    const announced = await Array.fromAsync(reviews.of(personId));
    const twin = await experts.find(personId);
    const asked = await Array.fromAsync(experts.handedBy(personId));
    const handed = await Array.fromAsync(experts.handedTo(personId));
    const { salt } = learner;
    const owned = await registers.latest('undertaking');
    const opened = await registers.latest('requisition');
    const made = await registers.latest('own-agent');
    const inVain = salt === undefined ? [] : await Array.fromAsync(experts.countedOf(raterKeyOf(salt)));
    const [skills, profiles] = await Promise.all([registers.skills(), registers.roleProfiles()]);
    return {
      personId,
      ...aboutLearner(learner, profiles),
      ...(account ? { directory: account.value.attributes } : {}),
      ...(employee ? { hrFile: employee.value.attributes } : {}),
      ...(known.length > 0 ? { identifiers: known.flatMap((one) => seenClaims(one, personId)) } : {}),
      evidence: evidence
        .toSorted((a, b) => a.at - b.at)
        .map((piece) => ({
          ...seenPiece(piece),
          skill: skillLabel(skills, piece.skillId, wordsTo(learner, { languages })),
        })),
      requests: requests.toSorted((a, b) => a.at - b.at).map(seenRequest),
      records: records.toSorted((a, b) => a.place - b.place).map((one) => ownRecord(one, personId)),
      toldOutside: told
        .toSorted((a, b) => a.happened.at - b.happened.at)
        .map((record) => seenRecord(record, receivers.get(record.receiverId))),
      // Without what was said: this is also answered in a chat, which keeps it.
      rolePlays: played.map(rolePlayLine),
      transferPlans: plans.map(planLine),
      objectives: set
        .map(({ objectiveId, due, setAt, from }) => ({ objectiveId, due, setAt, from }))
        .toSorted((a, b) => a.due.localeCompare(b.due)),
      reviews: announced.map(reviewHeld).toSorted((a, b) => a.on.localeCompare(b.on)),
      ...(twin ? { expert: { until: twin.value.until, isOn: twin.value.isOn, handed: handed.length } } : {}),
      questions: asked.map(({ handOverId, at, ...rest }) => ({
        handOverId,
        at,
        expiresAt: handOverExpiry(rest),
        isAnswered: rest.outcome !== undefined,
      })),
      askedInVain: inVain
        .toSorted((a, b) => a.day.localeCompare(b.day))
        .map(({ subject, roleId, day }) => ({ subject, day, ...(roleId === undefined ? {} : { roleId }) })),
      undertakings: owned
        .filter(({ value }) => value.ownerId === personId)
        .map(({ value: { undertakingId, title, from, standing } }) => ({
          undertakingId,
          title,
          from,
          standing,
        }))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
      requisitions: opened
        .filter(({ value }) => value.ownerId === personId)
        .map(({ value: { requisitionId, roleId, startsOn, standing } }) => ({
          requisitionId,
          role: roleTitle(profiles, roleId),
          startsOn,
          standing,
        }))
        .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)),
      ownAgents: made
        .filter(({ value }) => value.ownerId === personId)
        .map(({ id, value: { rung } }) => ({ agentId: id, rung }))
        .toSorted((a, b) => a.agentId.localeCompare(b.agentId)),
      leading: led.flatMap((cohort) => seenLeading(cohort, personId)),
      ...(chat ? { chat: { conversationId: chat.conversationId, serviceUrl: chat.serviceUrl } } : {}),
    };
  },
});

/** Lists in place of maps, so that every reader can be told their shape. */
const aboutLearner = (
  {
    person,
    changed,
    participations,
    leftAt,
    objection,
    moments,
    learning: { responses = {}, practice, measures = {} },
  }: Learner,
  profiles: Parameters<typeof roleTitle>[0],
) => ({
  person: person ? { ...person, role: roleTitle(profiles, person.roleId) } : null,
  ...(changed?.came === undefined ? {} : { cameAt: changed.came }),
  ...(changed?.roleBefore === undefined ? {} : { roleBefore: changed.roleBefore }),
  ...(leftAt === undefined ? {} : { leftAt }),
  ...(objection ? { objection } : {}),
  ...(moments ? { moments: seenMoments(moments) } : {}),
  participations: Object.entries(participations).map(([needId, { cohort, ...part }]) => ({
    needId,
    ...part,
    saidBy: Object.entries(part.saidBy ?? {}).map(([source, at]) => ({ source, at })),
    ...(cohort ? { cohort: { ...cohort, attended: seenAttendance(cohort) } } : {}),
    // Whoever is compared is told, as long as it goes on.
    waits: waitsFor(part),
  })),
  responses: Object.entries(responses).map(([skillId, response]) => ({ skillId, ...response })),
  samples: Object.entries(measures).map(([measureId, { needId, askedAt, closesAt, answers }]) => ({
    measureId,
    needId,
    askedAt,
    closesAt,
    answers: Object.entries(answers).map(([itemId, option]) => ({ itemId, option })),
  })),
  practice: {
    optedOut: practice?.optedOut ?? false,
    ...(practice?.remindedAt === undefined ? {} : { remindedAt: practice.remindedAt }),
    cards: Object.entries(practice?.cards ?? {}).map(([itemId, card]) => ({ itemId, ...card })),
  },
});

/** What objectives ask for is read at me/objectives alone: this is also answered in a chat, and to a flow. */
const seenMoments = ({ objective, ...moments }: NonNullable<Learner['moments']>) => ({
  ...moments,
  ...(objective ? { objective: { at: objective.at } } : {}),
});

const seenAttendance = ({ attended = {} }: InCohort) =>
  Object.entries(attended).map(([session, was]) => ({ session: Number(session) + 1, was }));

/** That somebody was named to lead a cohort, what they said, and when their group meets. */
const seenLeading = ({ needId, facilitators, groups }: MeetingCohort, personId: string) =>
  facilitators
    .filter((one) => one.personId === personId)
    .map(({ namedAt, askedAt, said }) => ({
      needId,
      namedAt,
      ...(askedAt === undefined ? {} : { askedAt }),
      ...(said ? { said } : {}),
      sessions: groups
        .filter(({ facilitatorId }) => facilitatorId === personId)
        .flatMap(({ sessions }) => sessions.map(({ from, until }) => ({ from, until }))),
    }));

const seenClaims = ({ kind, claims }: ClaimedIdentifier, personId: string) =>
  claims
    .filter(({ holder }) => holder === personId)
    .map(({ since, until }) => ({
      kind,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    }));

/** What a system outside is told: the level only where it is told that. */
const seenRecord = (
  { receiverId, status, happened: { kind, at, level } }: OutRecord,
  receiver: Receiver | undefined,
) => ({
  to: receiver?.name ?? receiverId,
  kind,
  at,
  status,
  ...(level !== undefined && receiver && getsLevels(receiver) ? { level } : {}),
});

const seenPiece = ({
  id,
  skillId,
  source,
  givenFor,
  level,
  strength,
  at,
  feed,
  itemId,
  informed,
  answer,
}: Evidence) => ({
  signal: id,
  skillId,
  source,
  givenFor: givenForOf({ source, ...(givenFor ? { givenFor } : {}) }),
  level,
  strength,
  at,
  ...(feed === undefined ? {} : { feed }),
  ...(itemId === undefined ? {} : { itemId }),
  ...(informed ? { informed } : {}),
  ...(answer ? { correct: answer.correct } : {}),
});

const seenRequest = ({ requestId, roleId, skillId, at, outcome, options, answers }: LearningRequest) => ({
  requestId,
  roleId,
  skillId,
  at,
  outcome,
  ...(options ? { options } : {}),
  answers: Object.entries(answers).map(([questionId, answer]) => ({ questionId, answer })),
});

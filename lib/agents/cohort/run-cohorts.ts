import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { hasResponse } from '../../domain/need/need.ts';
import {
  goesOn,
  isToCome,
  seeksLead,
  type CohortGroup,
  type MeetingCohort,
} from '../../domain/cohort/state.ts';
import { isAsked, isFree } from '../../domain/cohort/facilitators.ts';
import { step } from '../../step.ts';
import { skillOfNeed } from '../skill-of-need.ts';
import { askFacilitators, groupsFor } from './ask-facilitators.ts';
import { readCohort } from '../../needs/change-cohort.ts';
import { callOff } from './call-off.ts';
import { cohortIn, pulledCohortIn } from './cohort-in.ts';
import { formGroups } from './form-groups.ts';
import { peopleWhoMeet, type Member } from './people-who-meet.ts';
import { tendGroup } from './tend-group.ts';
import type { Tending } from './tending.ts';
import type { Words } from '../../messages/words.ts';
import { tellWhoApproved } from './tell.ts';

/** The cohorts that meet: none where the company names no mailbox. Work: the needs, and a read for each response. */
export const planCohorts = step({
  name: 'plan-cohorts',
  agent: 'cohort',
  input: z.strictObject({}),
  async run(_, { needs, meetings }) {
    const found: { needId: string; assetId: string }[] = [];
    if (!meetings) return { cohorts: found };
    for await (const need of needs.list()) {
      if (!hasResponse(need)) continue;
      const { needId, assetId } = need;
      const asset = (await needs.findAsset(needId, assetId))?.value;
      if (cohortIn(asset) ?? pulledCohortIn(asset)) found.push({ needId, assetId });
    }
    return { cohorts: found.toSorted((a, b) => (a.needId < b.needId ? -1 : 1)) };
  },
});

/**
 * Does what a cohort waits for: asks who may lead it, forms groups around those who accepted, and tends each group. All
 * of it is keyed by what happens, so a run that dies is gone on with by the next.
 */
export const tendCohort = step({
  name: 'tend-cohort',
  agent: 'cohort',
  input: z.strictObject({ needId: Id, assetId: Id }),
  async run({ needId, assetId }, ports, call) {
    const { meetings } = ports;
    const asset = (await ports.needs.findAsset(needId, assetId))?.value;
    const pulled = pulledCohortIn(asset);
    const standing = cohortIn(asset) ?? pulled;
    // Its sources changed: nothing more of it comes before a human approved a new version.
    if (!meetings || !standing) return { groups: 0 };
    const { value: need } = await ports.needs.need(needId);
    const skill = await skillOfNeed(need, ports);
    const policy = await ports.registers.policy();
    const about = { needId, assetId, target: need.evidence.target, skill };
    const before = await readCohort({ needId, assetId }, ports);
    const toCome = before.groups.filter((group) => goesOn(group) && isToCome(group, call.at));
    if (pulled && toCome.length === 0) return { groups: 0 };
    const people = await peopleWhoMeet(need.roleId, about, before, policy, ports, call.at);
    const tending: Tending = { standing, need, about, policy, ports: { ...ports, meetings }, call };
    if (pulled) return { groups: await callOffAll(before, toCome, people.members, tending) };
    const unled = before.groups.filter((group) => seeksLead(group, call.at)).length;
    const wanted = groupsFor(people.free.length) + unled;
    const asked = await askFacilitators(before, wanted, standing, policy, ports, call);
    const { cohort, withoutPeople } = await formGroups(asked, people, standing, about, policy, ports, call);
    await tellWhatWaits(cohort, wanted, withoutPeople.length, tending);
    let latest = cohort;
    // Who is in what was formed just now was read before they were.
    const members =
      cohort === asked
        ? people.members
        : (await peopleWhoMeet(need.roleId, about, cohort, policy, ports, call.at)).members;
    for (const group of cohort.groups)
      latest = await tendGroup(latest, group, members.get(group.groupId) ?? [], tending);
    return { groups: latest.groups.length };
  },
});

/** Calls off what is to come of these groups, so that nobody meets about what was taken back; answers how many. */
async function callOffAll(
  cohort: MeetingCohort,
  toCome: readonly CohortGroup[],
  members: ReadonlyMap<string, readonly Member[]>,
  tending: Tending,
): Promise<number> {
  let latest = cohort;
  for (const group of toCome)
    latest = await callOff(latest, group, members.get(group.groupId) ?? [], 'pulled', tending);
  return toCome.length;
}

/** Tells whoever approved it that nobody is left who could lead it, or that too few people can come; once for each. */
async function tellWhatWaits(
  cohort: MeetingCohort,
  wanted: number,
  withoutPeople: number,
  { standing, need, policy, ports, call }: Tending,
): Promise<void> {
  const { facilitators, groups } = cohort;
  const { title } = standing.asset;
  const isWaited = facilitators.some((one) => isAsked(one) || isFree(one, cohort) || !one.said);
  const tell = (say: (words: Words) => string, step: string) =>
    tellWhoApproved(say, step, standing, need, policy, ports, call);
  if (wanted > 0 && !isWaited)
    await tell(
      ({ say }) => say('notice.cohort.facilitator', { title }),
      `waits.facilitator.${facilitators.length}`,
    );
  const isTooFew = groups.length === 0 && (withoutPeople > 0 || (wanted === 0 && need.stage === 'delivered'));
  if (isTooFew)
    await tell(({ say }) => say('notice.cohort.people', { title }), `waits.people.${facilitators.length}`);
}

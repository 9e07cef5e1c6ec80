import { asReadIn } from '../../domain/content/translation.ts';
import { z } from 'zod';
import { addressOf, minutesOf, type ContentAsset } from '../../domain/content/content.ts';
import { PersonId } from '../../domain/ids.ts';
import type { Modality } from '../../domain/modality/modality.ts';
import { hasResponse, needIdsFor, reachesNobodyElse, type Need } from '../../domain/need/need.ts';
import { mayHasten, type Participation } from '../../domain/outcome/participation.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { wordsTo } from '../../words-for.ts';
import { reachOf, type PolicyOfReach } from './rules.ts';
import { toTenths } from '../../domain/rounding.ts';
import { sayChangesTo } from '../../domain/rendering/source-change.ts';
import type { SourceChange } from '../../domain/source/source-change.ts';
import type { Words } from '../../messages/words.ts';
import { answersTo, type ToItem } from '../../domain/delivery/answer-item.ts';
import { isReadInPlace } from '../../domain/rendering/lesson.ts';
import { labelIn, skillLabel } from '../../domain/names.ts';
import { lineOf } from '../../domain/charter.ts';
import { programmeIn } from './programme/programme-in.ts';
import { whyNow, whyPlanned } from './why.ts';

/**
 * Everything that the layer planned for the caller, with why, and why at that moment; what they or their role outgrew
 * stays visible.
 */
export const ownItems = step({
  name: 'own-items',
  agent: 'delivery',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const [{ value: learner }, skills, charter, policy, profiles] = await Promise.all([
      ports.learners.read('own-access', personId),
      ports.registers.skills(),
      ports.registers.charter(),
      ports.registers.policy(),
      ports.registers.roleProfiles(),
    ]);
    const { targets = {} } = profiles.get(learner.person?.roleId ?? '') ?? {};
    const words = wordsTo(learner, ports);
    const parts = Object.entries(learner.participations).map(async ([needId, part]) => {
      // What is not relevant to them has left their list; me/data holds it.
      if (part.declinedAt !== undefined) return [];
      const found = await planned(needId, part, ports);
      const skill = found && skills.get(found.need.skillId);
      if (!skill) return [];
      const line = lineOf(charter, found.need.charterLineId);
      const now = targets[skill.skillId];
      return [itemOf({ ...found, part, skill, strategy: line?.text, learner, now, policy, at }, words)];
    });
    const others = await otherNeeds(learner, ports);
    const dropped = droppedAmong(others, skills, words);
    const open = isProcessed(learner) ? [] : await openAmong(others, skills, ports, words);
    const items: OwnItem[] = [...(await Promise.all(parts)).flat(), ...dropped, ...open];
    return { items: items.toSorted((a, b) => (a.at ?? a.plannedAt) - (b.at ?? b.plannedAt)) };
  },
});

interface OwnItem {
  title: string;
  url?: string;
  form: 'course' | Modality;
  minutes: number;
  /** Epoch milliseconds. */
  plannedAt: number;
  at?: number;
  /** `open`: made for their role, and neither planned for them nor sent. */
  state: 'delivered' | 'planned' | 'outgrown' | 'contested' | 'not-known' | 'open';
  /** Whether they wait for it in a comparison. */
  waits?: true;
  /** It was offered at a moment of theirs, and they may answer the offer. */
  offered?: true;
  /** What they may say to it. */
  answers?: ToItem[];
  /** They put it off until then, epoch milliseconds. */
  laterAt?: number;
  finishedAt?: number;
  /** It can be read or done where its person is, without its page. */
  lesson?: true;
  /** It comes module by module. */
  programme?: true;
  needId: string;
  why: string;
  whyNow: string;
  /**
   * What became of it when its sources changed, and what they say now; absent where nothing did since it reached them.
   */
  sourceChanged?: string[];
}

interface OtherNeed {
  need: Need;
  /** That the role asks for now (0–5). */
  target: number;
}

/** The needs of somebody's role and where they work in it, without a part of theirs. Work: skills of the role. */
async function otherNeeds(
  { person, participations }: Learner,
  { needs, registers }: Ports,
): Promise<OtherNeed[]> {
  if (!person) return [];
  const { targets = {} } = (await registers.roleProfiles()).get(person.roleId) ?? {};
  const skills = await registers.skills();
  const found = Object.entries(targets).map(async ([skillId, target]): Promise<OtherNeed[]> => {
    const ids = needIdsFor(person, skills.get(skillId) ?? { skillId });
    const all = await Promise.all(ids.map((needId) => needs.find(needId)));
    return all.flatMap((one) =>
      one && !participations[one.value.needId] ? [{ need: one.value, target }] : [],
    );
  });
  return (await Promise.all(found)).flat();
}

/** What was made for the role of somebody who objects: whatever they would have been sent they can open themselves. */
async function openAmong(
  others: readonly OtherNeed[],
  skills: ReadonlyMap<string, Skill>,
  { needs }: Ports,
  words: Words,
): Promise<OwnItem[]> {
  const { say } = words;
  const found = others.map(async ({ need, target }): Promise<OwnItem[]> => {
    if (!hasResponse(need)) return [];
    const asset = (await needs.findAsset(need.needId, need.assetId))?.value;
    const url = asset && addressOf(asset);
    if (!asset || url === undefined) return [];
    const why = say('item.open.why', { skill: skillLabel(skills, need.skillId, words), target });
    const open = { state: 'open' as const, plannedAt: need.foundAt, why, whyNow: say('item.open') };
    return [{ ...open, ...formOf(asset), title: asset.title, url, needId: need.needId }];
  });
  return (await Promise.all(found)).flat();
}

const formOf = (asset: ContentAsset): Pick<OwnItem, 'form' | 'minutes'> => ({
  form: asset.origin === 'reused' ? 'course' : asset.modality.chosen,
  minutes: minutesOf(asset),
});

/** What was considered for somebody's role and dropped before anything was made. */
function droppedAmong(
  others: readonly OtherNeed[],
  skills: ReadonlyMap<string, Skill>,
  words: Words,
): OwnItem[] {
  const { say } = words;
  return others.flatMap(({ need }): OwnItem[] => {
    if (need.stage !== 'withdrawn') return [];
    const label = skillLabel(skills, need.skillId, words);
    return [
      {
        title: label,
        needId: need.needId,
        form: 'none',
        minutes: 0,
        plannedAt: need.foundAt,
        state: 'outgrown',
        why: say('item.dropped.why', {
          skill: label,
          target: toTenths(need.evidence.target),
          line: need.charterLineId,
          part: need.group !== undefined,
        }),
        whyNow: say('item.dropped.now', { reason: need.reason }),
      },
    ];
  });
}

interface Planned {
  need: Need;
  asset: ContentAsset;
}

async function planned(
  needId: string,
  { assetId }: Participation,
  { needs }: Ports,
): Promise<Planned | undefined> {
  const [need, asset] = await Promise.all([needs.find(needId), needs.findAsset(needId, assetId)]);
  return need && asset && { need: need.value, asset: asset.value };
}

function itemOf(
  about: Planned & {
    part: Participation;
    skill: Skill;
    strategy: string | undefined;
    learner: Learner;
    /** What their role asks for now in this skill. */
    now: number | undefined;
    policy: PolicyOfReach;
    at: number;
  },
  words: Words,
): OwnItem {
  const { need, asset, part, skill, strategy, learner, policy, at } = about;
  const target = need.evidence.target;
  const subject = { needId: need.needId, target, assetId: part.assetId };
  const reach = reachOf(learner, subject, skill, part.group, policy, at);
  const url = addressOf(asset);
  const hasEnded = part.deliveredAt === undefined && reachesNobodyElse(need);
  const isOpen = part.deliveredAt === undefined && !hasEnded && !isProcessed(learner);
  return {
    title: asset.origin === 'ai-drafted' ? asReadIn(asset, words).title : asset.title,
    ...(url === undefined ? {} : { url }),
    ...formOf(asset),
    needId: need.needId,
    ...(mayHasten(part) && !hasEnded && isProcessed(learner) ? { waits: true as const } : {}),
    ...(part.moment ? { offered: true as const } : {}),
    answers: hasEnded ? [] : answersTo(part),
    ...(part.laterAt === undefined ? {} : { laterAt: part.laterAt }),
    ...(part.finishedAt === undefined ? {} : { finishedAt: part.finishedAt }),
    ...(part.deliveredAt !== undefined && isReadInPlace(asset) ? { lesson: true as const } : {}),
    ...(part.programme && programmeIn(asset) ? { programme: true as const } : {}),
    ...(part.cohort ? { cohort: true as const } : {}),
    plannedAt: part.plannedAt,
    ...(part.deliveredAt === undefined ? {} : { at: part.deliveredAt }),
    state: hasEnded ? 'outgrown' : isOpen ? 'open' : stateOf(part, reach),
    why: [
      part.moment
        ? words.say('item.moment.why', { kind: part.moment, skill: labelIn(skill, words) })
        : whyPlanned({ skill: labelIn(skill, words), need, person: learner.person, now: about.now }, words),
      ...(strategy === undefined
        ? []
        : [words.say('item.why.strategy', { text: strategy, line: need.charterLineId })]),
    ].join(' '),
    whyNow: hasEnded
      ? words.say('item.ended.now', { reason: need.reason })
      : isOpen
        ? words.say('item.open')
        : whyNow(part, reach, learner.person, policy, words),
    ...changedSince(asset, part, words),
  };
}

/** What is outdated or pulled says so; what was renewed, to whoever received it before. */
function changedSince(
  asset: ContentAsset,
  { deliveredAt = Infinity }: Participation,
  words: Words,
): Pick<OwnItem, 'sourceChanged'> {
  if (asset.origin === 'reused') return {};
  const { status, change, renewed } = asset;
  const said = (id: 'item.outdated' | 'item.pulled' | 'item.renewed', { at, passages }: SourceChange) => ({
    sourceChanged: [
      words.say(id, { day: words.day(at) }),
      ...sayChangesTo('learners', asset, passages, words),
    ],
  });
  if (change && status === 'outdated') return said('item.outdated', change);
  if (change && status === 'pulled') return said('item.pulled', change);
  return renewed && deliveredAt < renewed.at ? said('item.renewed', renewed) : {};
}

function stateOf({ deliveredAt }: Participation, reach: ReturnType<typeof reachOf>): OwnItem['state'] {
  if (deliveredAt !== undefined) return 'delivered';
  return reach === 'outgrown' || reach === 'contested' || reach === 'not-known' ? reach : 'planned';
}

import { z } from 'zod';
import { addressOf, type ContentAsset } from '../../domain/content.ts';
import { DAY } from '../../domain/durations.ts';
import { PersonId } from '../../domain/ids.ts';
import type { Modality } from '../../domain/modality/modality.ts';
import { needIdOf, type Need } from '../../domain/need.ts';
import type { Thresholds } from '../../domain/policy.ts';
import type { Learner, Participation, Skill } from '../../domain/skill.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { reachOf } from './rules.ts';
import { toTenths } from '../../domain/rounding.ts';
import type { Words } from '../../messages/words.ts';
import { skillLabel } from '../../domain/names.ts';
import { lineOf } from '../../domain/charter.ts';

/**
 * Everything that the layer planned for the caller, with why, and why at that moment; what they or their role outgrew
 * stays visible.
 */
export const ownItems = step({
  name: 'own-items',
  agent: 'delivery',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const [{ value: learner }, skills, charter, { thresholds }] = await Promise.all([
      ports.learners.read('own-access', personId),
      ports.registers.skills(),
      ports.registers.charter(),
      ports.registers.policy(),
    ]);
    const parts = Object.entries(learner.participations).map(async ([needId, part]) => {
      const found = await planned(needId, part, ports);
      const skill = found && skills.get(found.need.skillId);
      if (!skill) return [];
      const line = lineOf(charter, found.need.charterLineId);
      return [itemOf({ ...found, part, skill, strategy: line?.text, learner, thresholds, at }, ports.words)];
    });
    const dropped = await droppedFor(learner, skills, ports);
    const items: OwnItem[] = [...(await Promise.all(parts)).flat(), ...dropped];
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
  state: 'delivered' | 'planned' | 'outgrown' | 'contested' | 'not-known';
  why: string;
  whyNow: string;
}

/**
 * What was considered for the role of this person and dropped before anything was made. Work: the skills of the role.
 */
async function droppedFor(
  { person, participations }: Learner,
  skills: ReadonlyMap<string, Skill>,
  { needs, registers, words: { say } }: Ports,
): Promise<OwnItem[]> {
  if (!person) return [];
  const { targets = {} } = (await registers.roleProfiles()).get(person.roleId) ?? {};
  const found = Object.keys(targets).map(async (skillId): Promise<OwnItem[]> => {
    const need = (await needs.find(needIdOf(person.roleId, skillId)))?.value;
    if (need?.stage !== 'withdrawn' || participations[need.needId]) return [];
    const label = skillLabel(skills, skillId);
    return [
      {
        title: label,
        form: 'none',
        minutes: 0,
        plannedAt: need.foundAt,
        state: 'outgrown',
        why: say('item.dropped.why', {
          skill: label,
          target: toTenths(need.evidence.target),
          line: need.charterLineId,
        }),
        whyNow: say('item.dropped.now', { reason: need.reason }),
      },
    ];
  });
  return (await Promise.all(found)).flat();
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
    thresholds: Thresholds;
    at: number;
  },
  words: Words,
): OwnItem {
  const { need, asset, part, skill, strategy, learner, thresholds, at } = about;
  const target = need.evidence.target;
  const subject = { needId: need.needId, target, assetId: part.assetId };
  const reach = reachOf(learner, subject, skill, part.group, thresholds, at);
  const url = addressOf(asset);
  return {
    title: asset.title,
    ...(url === undefined ? {} : { url }),
    form: asset.origin === 'reused' ? 'course' : asset.modality.chosen,
    minutes: asset.origin === 'reused' ? asset.entry.minutes : asset.modality.cost.learnerMinutes,
    plannedAt: part.plannedAt,
    ...(part.deliveredAt === undefined ? {} : { at: part.deliveredAt }),
    state: stateOf(part, reach),
    why: [
      words.say('item.why', { skill: skill.label, target: toTenths(target) }),
      ...(strategy === undefined
        ? []
        : [words.say('item.why.strategy', { text: strategy, line: need.charterLineId })]),
    ].join(' '),
    whyNow: whyNow(part, reach, thresholds, words),
  };
}

function stateOf({ deliveredAt }: Participation, reach: ReturnType<typeof reachOf>): OwnItem['state'] {
  if (deliveredAt !== undefined) return 'delivered';
  return reach === 'outgrown' || reach === 'contested' || reach === 'not-known' ? reach : 'planned';
}

function whyNow(
  { group, plannedAt, deliveredAt }: Participation,
  reach: ReturnType<typeof reachOf>,
  { attentionItems: items, attentionDays: days }: Thresholds,
  { say }: Words,
): string {
  if (deliveredAt === undefined) {
    if (reach === 'outgrown') return say('item.outgrown');
    if (reach === 'contested') return say('item.contested');
    if (reach === 'not-known') return say('item.not-known');
    return group === 'first' ? say('item.planned', { items, days }) : say('item.waits');
  }
  const waited = Math.floor((deliveredAt - plannedAt) / DAY);
  if (group !== 'first') return say('item.waited');
  return waited > 2 ? say('item.held-back', { waited, items, days }) : say('item.at-once');
}

import { z } from 'zod';
import { isDeepStrictEqual } from 'node:util';
import { LAST_VERSION } from '../../domain/gate/versions.ts';
import type { DraftedAsset } from '../../domain/content/content.ts';
import { Id } from '../../domain/ids.ts';
import { isObserved, MADE, type Made } from '../../domain/modality/modality.ts';
import { instanceIdOf, type Need } from '../../domain/need/need.ts';
import { PolicyChanges, type Policy } from '../../domain/policy/policy.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { badInput } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { policyUnderTrial } from '../policy-under-trial.ts';
import { skillOfNeed } from '../skill-of-need.ts';
import { versionsOf } from './sent-back.ts';

/** Prompts, house style and rubrics under trial, on a need that there is. */
export const DraftTried = z.strictObject({
  needId: Id,
  /** The form that its draft has, where it is left out. */
  form: z.enum(MADE).optional(),
  /** What of the policy is tried; what a section leaves out is as it is in force. */
  policy: PolicyChanges,
});
export type DraftTried = z.infer<typeof DraftTried>;

export interface DraftUnderTrial {
  need: Need;
  skill: Skill;
  form: Made;
  now: Policy;
  tried: Policy;
  /** The last draft for the need in this form, whoever has seen it. */
  asset: DraftedAsset | undefined;
}

/**
 * What a draft is tried on.
 * @throws NamedError `not-found`; `bad-input` where nothing is changed, or naming what would not reach the draft
 */
export async function draftUnderTrial(
  { needId, form: wished, policy }: DraftTried,
  ports: Ports,
): Promise<DraftUnderTrial> {
  const { now, tried, trials } = await policyUnderTrial(policy, 'draft', ports);
  if (trials.size === 0) throw badInput(message('trial.nothing'));
  const { value: need } = await ports.needs.need(needId);
  const skill = await skillOfNeed(need, ports);
  const drafts = (await versionsOf(instanceIdOf(need), LAST_VERSION, needId, ports.needs)).filter(
    (asset) => asset.origin === 'ai-drafted',
  );
  const form = wished ?? (drafts.at(-1)?.modality.chosen as Made | undefined);
  if (!form) throw badInput(message('problem.trial.no-form', { needId, forms: MADE.join(', ') }));
  const [passedOver] = withoutEffect({ form, skill, now, tried });
  if (passedOver !== undefined)
    throw badInput(
      message('problem.trial.not-this-form', { field: passedOver, form, forms: MADE.join(', ') }),
    );
  const asset = drafts.findLast(({ modality }) => modality.chosen === form);
  return { need, skill, form, now, tried, asset };
}

/** What is changed for other forms, or for other kinds of skills, than those of the draft. */
export function withoutEffect({
  form,
  skill,
  now,
  tried,
}: Pick<DraftUnderTrial, 'form' | 'skill' | 'now' | 'tried'>): string[] {
  const kind = skillKindOf(skill);
  const changed = <T extends object>(before: T, after: T): string[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => !isDeepStrictEqual(before[key as keyof T], after[key as keyof T]),
    );
  return [
    ...changed(now.prompts.forms, tried.prompts.forms)
      .filter((other) => other !== form)
      .map((other) => `prompts.forms.${other}`),
    ...changed(now.rubrics.behaviours, tried.rubrics.behaviours)
      .filter((other) => !isObserved(form) || other !== kind)
      .map((other) => `rubrics.behaviours.${other}`),
  ];
}

/** Whether the words of the draft may be others; a rubric stands beside them and is told to no drafter. */
export const changesWords = ({
  form,
  now,
  tried,
}: Pick<DraftUnderTrial, 'form' | 'now' | 'tried'>): boolean =>
  now.prompts.houseStyle !== tried.prompts.houseStyle ||
  now.prompts.forms[form] !== tried.prompts.forms[form] ||
  now.thresholds.onTheSubject !== tried.thresholds.onTheSubject;

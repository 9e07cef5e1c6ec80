import { isLearnable } from '../../domain/cause/cause.ts';
import { LAST_VERSION } from '../../domain/gate/versions.ts';
import { isObserved, MADE, type Made } from '../../domain/modality/modality.ts';
import { instanceIdOf, isOpen, type Need } from '../../domain/need/need.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Ports } from '../../ports/index.ts';
import { withoutEffect } from './draft-under-trial.ts';
import { versionsOf } from './sent-back.ts';

/** Needs whose drafts are looked at, the newest first: who tries wants an example, and not all that there are. */
const MOST_LOOKED_AT = 30;
/** Of which it is looked whether their documents give such a draft. */
const MOST_TRIED_ON = 5;

/** What a draft is tried on. */
export interface TriedOn {
  needId: string;
  form: Made;
}

/**
 * Real needs whose drafts other words would reach, for whoever names none: the newest with such a draft, then those
 * that learning may answer, in a form that these words reach, the open ones first. Of the later ones a draft may turn
 * out to be impossible.
 */
export async function needsToTryOn(
  { now, tried }: { now: Policy; tried: Policy },
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
): Promise<TriedOn[]> {
  const skills = await registers.skills();
  const newest = (await Array.fromAsync(needs.list())).toSorted(
    (a, b) => b.foundAt - a.foundAt || a.needId.localeCompare(b.needId),
  );
  const reaches = (skill: Skill | undefined, form: Made) =>
    skill !== undefined && withoutEffect({ form, skill, now, tried }).length === 0;
  const found: TriedOn[] = [];
  for (const need of newest.filter(({ assetId }) => assetId !== undefined).slice(0, MOST_LOOKED_AT)) {
    const form = await draftedForm(need, needs);
    if (!form || !reaches(skills.get(need.skillId), form)) continue;
    found.push({ needId: need.needId, form });
    break;
  }
  // A rubric reaches what is observed alone; of the others, whichever is shortest to read.
  const forms = MADE.toSorted((a, b) => Number(isObserved(a)) - Number(isObserved(b)) || order(a) - order(b));
  const learnable = newest.filter((one) => isLearnable(one.cause ?? one.hypothesis.cause));
  const openFirst = [...learnable.filter(isOpen), ...learnable.filter((one) => !isOpen(one))];
  for (const form of forms)
    for (const { needId, skillId } of openFirst)
      if (
        reaches(skills.get(skillId), form) &&
        !found.some((one) => one.needId === needId && one.form === form)
      )
        found.push({ needId, form });
  return found.slice(0, MOST_TRIED_ON);
}

const order = (form: Made): number => (form === 'job-aid' ? -1 : MADE.indexOf(form));

async function draftedForm(need: Need, needs: Ports['needs']): Promise<Made | undefined> {
  const versions = await versionsOf(instanceIdOf(need), LAST_VERSION, need.needId, needs);
  return versions.findLast(({ origin }) => origin === 'ai-drafted')?.modality.chosen as Made | undefined;
}

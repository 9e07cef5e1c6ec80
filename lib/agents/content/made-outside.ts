import type { ResponseDecision, Span } from '../../domain/content/content.ts';
import { isObserved, type Made } from '../../domain/modality/modality.ts';
import { roleTitle } from '../../domain/names.ts';
import type { Need } from '../../domain/need/need.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import { fromMaker } from './commission.ts';
import { reused, type FoundResponse } from './found-response.ts';

/** What a maker outside makes of it, or the decision with why it is drafted here all the same. */
export async function madeOutside(
  { need, skill, chosen }: { need: Need; skill: Skill; chosen: Made },
  spans: Span[],
  response: ResponseDecision,
  ports: Ports,
  call: Call,
): Promise<FoundResponse | { waitsUntil: number } | { passedOver: ResponseDecision } | undefined> {
  const audience = roleTitle(await ports.registers.roleProfiles(), need.roleId);
  const wanted = { needId: need.needId, form: chosen, skill: skill.label, audience, spans };
  const made = await fromMaker(wanted, ports, call);
  if (!made || 'waitsUntil' in made) return made;
  const { maker } = made;
  if ('passedOver' in made) {
    const other = { ...response.chosen, what: maker, reason: made.passedOver };
    return { passedOver: { ...response, rejected: [other, ...response.rejected] } };
  }
  const { say } = ports.words;
  if ('link' in made) {
    const { title, minutes } = made.link;
    const what = say('response.course', { title, minutes });
    const reason = say('response.linked-outside', { maker });
    return reused(made.link, { ...response, chosen: { ...response.chosen, option: 'reuse', what, reason } });
  }
  const { rubrics } = await ports.registers.policy();
  const chosenOne = { ...response.chosen, reason: say('response.made-outside', { maker }) };
  return {
    ...made.drafted,
    origin: 'ai-drafted',
    title: made.drafted.artefact.title,
    response: { ...response, chosen: chosenOne },
    ...(isObserved(chosen) ? { rubric: rubrics.behaviours[skillKindOf(skill)] } : {}),
  };
}

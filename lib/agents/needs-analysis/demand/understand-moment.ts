import { z } from 'zod';
import { lineFor } from '../../../domain/charter.ts';
import { PersonId, RegisterId } from '../../../domain/ids.ts';
import { demandIdOf, requestIdOf } from '../../../domain/need/request.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { liveId } from '../../../domain/skill/skill.ts';
import { liveSkills } from '../../../domain/taxonomy/merge.ts';
import { badInput } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { mayConcern, step } from '../../../step.ts';
import { understandRequest } from './understand-request.ts';

/** The skill that somebody's words about what lies before them mean, or those that may be meant. Keeps nothing. */
export const understandMoment = step({
  name: 'understand-moment',
  agent: 'needs-analysis',
  input: z.strictObject({ text: z.string() }),
  async run({ text }, { registers, model }, { at }) {
    const [skills, { thresholds }] = await Promise.all([registers.skills(), registers.policy()]);
    const spender = { agent: 'needs-analysis' as const, at };
    const finder = { embed: model.embed, ask: model.ask };
    const understood = await understandRequest(text, liveSkills(skills), thresholds, finder, spender);
    return understood.skill
      ? { skillId: understood.skill.skillId, options: [] }
      : {
          skillId: null,
          options: understood.options.map(({ skillId, label }) => ({ skillId, label })),
        };
  },
});

/**
 * Counts the wish of one person for whom nothing exists. It opens no need and no entry of the log says so: nobody sees
 * it before as many wish for the same as make the smallest group.
 */
export const countOwnWish = step({
  name: 'count-own-wish',
  agent: 'needs-analysis',
  input: z.strictObject({ personId: PersonId, skillId: RegisterId, callId: z.string() }),
  async run({ personId, skillId, callId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const { learners, registers, needs, declinedDemand } = ports;
    const { person } = (await learners.read('own-access', personId)).value;
    const skills = await registers.skills();
    if (!skills.has(skillId)) throw badInput(message('problem.skill.missing', { skillId }));
    if (!person) return { counted: false };
    const live = liveId(skills, skillId);
    const { roleId } = person;
    const needId = demandIdOf(roleId, live);
    const line = lineFor(await registers.charter(), live, roleId, at);
    const requestId = requestIdOf(needId, sha256(JSON.stringify([personId, callId]), 24));
    await declinedDemand.count({ requesterId: personId, roleId, skillId: live, at });
    if (await needs.request(needId, requestId)) return { counted: true };
    const request = { requestId, needId, requesterId: personId, roleId, skillId: live, at, answers: {} };
    await needs.commit(needId, {
      request: {
        value: line
          ? { ...request, outcome: 'counted', charterLineId: line.lineId }
          : { ...request, outcome: 'declined' },
      },
    });
    return { counted: true };
  },
});

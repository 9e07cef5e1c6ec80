import { z } from 'zod';
import { lineFor } from '../../../domain/charter.ts';
import { quoted } from '../../../domain/text/plain-text.ts';
import { keyOf, SubjectUnanswered } from '../../../domain/signal/signal.ts';
import { liveSkills } from '../../../domain/taxonomy/merge.ts';
import { needIdAbout, openNeed } from '../../../needs/open-need.ts';
import { step } from '../../../step.ts';
import { understandRequest } from './understand-request.ts';
import { isGroup } from './weigh-request.ts';

/**
 * Weighs what a group asked experts in vain as a request is weighed: a subject that means a skill which a line of the
 * charter asks for in their role opens a need, whose cause a human decides. Everything else is logged and left where
 * `GET unanswered-subjects` shows it.
 */
export const weighUnanswered = step({
  name: 'weigh-unanswered',
  agent: 'needs-analysis',
  input: z.strictObject({ signal: SubjectUnanswered }),
  async run({ signal }, ports, { at }) {
    const { registers, model, decisions, standings, words } = ports;
    const { subject: roleId, data } = signal;
    const key = keyOf(signal);
    const [skills, charter, { thresholds }] = await Promise.all([
      registers.skills(),
      registers.charter(),
      registers.policy(),
    ]);
    const spender = { agent: 'needs-analysis' as const, at };
    const understood = await understandRequest(
      data.subject,
      liveSkills(skills),
      thresholds,
      { embed: model.embed },
      spender,
    );
    const skillId = (understood.skill ?? understood.named)?.skillId;
    const line = skillId === undefined ? undefined : lineFor(charter, skillId, roleId, at);
    if (skillId === undefined || !line || !(await isGroup(roleId, ports))) {
      await decisions.append({
        decisionId: `${key}:weighed`,
        at,
        decidedBy: { kind: 'rule', name: 'unanswered subject off the charter' },
        subject: key,
        outcome: `no need opened: no line of charter version ${charter.version} asks for it in role ${roleId}`,
        evidence: [key],
      });
      return { needId: null };
    }
    const standing = await standings.find({ roleId, skillId });
    const ahead = words.say('need.unanswered', { subject: quoted(data.subject), people: data.people });
    const finding = { about: { roleId, skillId }, standing, line, origin: 'questions' as const, at, ahead };
    if ((await openNeed(finding, ports)) === 'held') return { needId: null };
    return { needId: await needIdAbout(roleId, skillId, ports) };
  },
});

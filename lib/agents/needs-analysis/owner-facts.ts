import { toTenths } from '../../domain/rounding.ts';
import { lineOf } from '../../domain/charter.ts';
import { skillLabel, whoInWords } from '../../domain/names.ts';
import { asStillSaid, peopleAsking, whomOf, type Need } from '../../domain/need/need.ts';
import type { Ports } from '../../ports/index.ts';

/** What is known of the group, as the owner of a cause reads it: nothing of fewer people than the smallest group. */
export async function factsForOwner(
  need: Need,
  { registers, words }: Pick<Ports, 'registers' | 'words'>,
): Promise<{ skill: string; role: string; where: string; facts: string[] }> {
  const { say } = words;
  const [charter, skills, profiles, policy] = await Promise.all([
    registers.charter(),
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
  ]);
  const { minimumGroup: least } = policy.thresholds;
  const line = lineOf(charter, need.charterLineId);
  const { evidence, hypothesis } = asStillSaid(need, least);
  const facts = [
    ...hypothesis.reasons,
    ...(evidence.assessed > 0
      ? [
          say('owner-page.standing', {
            ...evidence,
            level: toTenths(evidence.meanLevel),
            target: toTenths(evidence.target),
          }),
        ]
      : []),
    say('gate.cause.requests', { count: peopleAsking(need, least), least }),
    say('owner-page.line', {
      line: need.charterLineId,
      text: line?.text ?? say('gate.cause.line-gone'),
    }),
  ];
  const who = whoInWords(profiles, whomOf(need, least), words);
  return { skill: skillLabel(skills, need.skillId, words), ...who, facts };
}

import { needIdOf } from '../../domain/need/need.ts';
import type { SkillCoverage } from '../../domain/disclosure/say-coverage.ts';
import type { Ports } from '../../ports/index.ts';
import { sha256 } from '../../domain/sha256.ts';

/**
 * Writes down where serving the best placed first would disadvantage a group: whoever decides sees it, and so does an
 * auditor. Once for each tenth that the ratio has stood in: it moves a little with every piece of evidence, and every
 * analysis would write it anew.
 */
export async function logAdverseImpact(
  covered: readonly SkillCoverage[],
  { decisions }: Pick<Ports, 'decisions'>,
  at: number,
): Promise<void> {
  for (const { skillId, targeting } of covered)
    for (const [roleId, { unfair }] of Object.entries(targeting))
      for (const { attribute, group, ratio, without } of unfair) {
        const subject = needIdOf(roleId, skillId);
        // Hashed, because the names of departments and zones hold characters that ids may not.
        const tenth = Math.floor(ratio * 10);
        const what = sha256(`${subject}:${attribute}:${group}:${tenth}`, 32);
        await decisions.append({
          decisionId: `unfair:${what}`,
          at,
          decidedBy: { kind: 'rule', name: 'four-fifths rule on who would come first' },
          subject,
          outcome: `shown to whoever decides: ${attribute} ${group} at ${ratio} of the group chosen most; ${without.ratio} without ${without.term}`,
          evidence: [`coverage:${skillId}`],
        });
      }
}

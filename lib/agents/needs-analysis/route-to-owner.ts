import { z } from 'zod';
import type { Cause } from '../../domain/cause.ts';
import { Id } from '../../domain/ids.ts';
import type { Need } from '../../domain/need.ts';
import { performOnce } from '../../effects.ts';
import { NeverWritten } from '../../ports/connector.ts';
import type { Page } from '../../ports/channels.ts';
import type { Ports } from '../../ports/index.ts';
import { escapeHtml } from '../escape-html.ts';
import { step } from '../../step.ts';

/** Brings a need whose cause learning does not cure to whoever owns that cause: a page with the evidence, and a line in their feed. */
export const routeToOwner = step({
  name: 'route-to-owner',
  agent: 'needs-analysis',
  input: z.strictObject({ needId: Id }),
  async run({ needId }, ports, call) {
    const { registers, effects, channels, needs } = ports;
    const { value: need } = await needs.need(needId);
    const { cause } = need;
    const owner = cause && (await registers.policy()).owners[cause];
    if (!owner) return { told: 'nobody is set as the owner of that cause in the policy, so nobody was told' };
    const page = await performOnce(
      effects,
      channels.pages,
      call,
      await pageAbout(need, cause, owner.title, ports),
      'page',
    );
    const url = page.status === 'completed' ? page.result['url'] : undefined;
    if (!url) return { told: `it is not known whether the page for ${owner.title} was published` };
    try {
      const notice = { personIds: [owner.ownerId], text: `You own what holds them up: ${cause}`, url };
      await performOnce(effects, channels.notices, call, notice, 'notice');
    } catch (error) {
      if (!(error instanceof NeverWritten)) throw error;
      return { told: `the page for ${owner.title} is published; the owner’s account takes no notices` };
    }
    return { told: `${owner.title} was told, with the evidence` };
  },
});

/** The evidence about the group, as the owner of the cause reads it. */
async function pageAbout(need: Need, cause: Cause, ownerTitle: string, { registers }: Ports): Promise<Page> {
  const [charter, skills, profiles] = await Promise.all([
    registers.charter(),
    registers.skills(),
    registers.roleProfiles(),
  ]);
  const skill = skills.get(need.skillId)?.label ?? need.skillId;
  const role = profiles.get(need.roleId)?.title ?? need.roleId;
  const line = charter.lines.find(({ lineId }) => lineId === need.charterLineId);
  const { evidence, hypothesis } = need;
  const facts = [
    ...hypothesis.reasons,
    ...(evidence.assessed > 0
      ? [
          `mean level ${evidence.meanLevel} of the ${evidence.target} asked for; ${evidence.assessed} of ${evidence.population} people assessed`,
        ]
      : []),
    ...(evidence.requests > 0 ? [`requests so far: ${evidence.requests}`] : []),
    `asked for by charter line ${need.charterLineId}: ${line?.text ?? 'no longer there'}`,
  ];
  return {
    title: `${skill}, ${role}s: the cause is ${cause}`,
    description: `For ${ownerTitle}: training would not help here.`,
    parts: [
      {
        html: [
          `<p><strong>For ${escapeHtml(ownerTitle)}.</strong> A human confirmed that the cause is ${cause}, so nothing is being taught. What is known about the group:</p>`,
          `<ul>${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('')}</ul>`,
        ].join(''),
      },
    ],
  };
}

import { z } from 'zod';
import type { Cause } from '../../domain/cause/cause.ts';
import { Id } from '../../domain/ids.ts';
import type { Need } from '../../domain/need/need.ts';
import { performOnce } from '../../effects.ts';
import { NeverWritten } from '../../ports/outbound-connector.ts';
import type { Page } from '../../ports/channels.ts';
import type { Ports } from '../../ports/index.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import { step } from '../../step.ts';
import { wordsFor } from '../../words-for.ts';
import { factsForOwner } from './owner-facts.ts';

/**
 * Brings a need whose cause learning does not cure to whoever owns that cause: a page with the evidence, and a line in
 * their feed.
 */
export const routeToOwner = step({
  name: 'route-to-owner',
  agent: 'needs-analysis',
  input: z.strictObject({ needId: Id }),
  async run({ needId }, ports, call) {
    const { registers, effects, channels, needs, words } = ports;
    const { say } = words;
    const { value: need } = await needs.need(needId);
    const { cause } = need;
    const owner = cause && (await registers.policy()).owners[cause];
    if (!owner) return { told: say('owner.nobody') };
    const { title } = owner;
    const page = await performOnce(
      effects,
      channels.pages,
      call,
      await pageAbout(need, cause, title, ports),
      'page',
    );
    const url = page.status === 'completed' ? page.result['url'] : undefined;
    if (!url) return { told: say('owner.unknown', { owner: title }) };
    try {
      const own = await wordsFor(owner.ownerId, ports);
      const text = own.say('notice.owner', { cause: own.say(`cause.${cause}`) });
      const notice = { personIds: [owner.ownerId], text, url };
      await performOnce(effects, channels.notices, call, notice, 'notice');
    } catch (error) {
      if (!(error instanceof NeverWritten)) throw error;
      return { told: say('owner.no-notices', { owner: title }) };
    }
    return { told: say('owner.told', { owner: title }) };
  },
});

/** The evidence about the group, as the owner of the cause reads it. */
async function pageAbout(need: Need, cause: Cause, owner: string, ports: Ports): Promise<Page> {
  const { say, html } = ports.words;
  const { skill, role, where, facts } = await factsForOwner(need, ports);
  return {
    title: say('owner-page.title', { skill, role, where, cause: say(`cause.${cause}`) }),
    description: say('owner-page.description', { owner }),
    parts: [
      {
        html: [
          `<p><strong>${html('owner-page.for', { owner })}</strong> ${html('owner-page.known', { cause: say(`cause.${cause}`) })}</p>`,
          `<ul>${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('')}</ul>`,
        ].join(''),
      },
    ],
  };
}

import type { z } from 'zod';
import type { meOwnAgentsList } from '../../http/me/own-agents/me-own-agents-list.ts';
import type { OwnAgentView } from '../../http/registers/own-agent-view.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';
import { buttons, line, presses, type Button, type CardPart } from '../card-parts.ts';
import type { Shown } from './look.ts';

type OwnAgentOfMine = z.infer<typeof meOwnAgentsList.reply>['items'][number];
type Agent = z.infer<typeof OwnAgentView>;

/** Bytes of lines that one card has room for beside its buttons; for those who see no card they stand in it twice. */
const MOST_BYTES = 8_000;

const sidesOf = (agentId: string): string => `terms of ${agentId} as `;
/** The side of the list on which somebody reads what they would answer for; another one once that is something else. */
const sideOf = ({ agentId, version, wants, pilotRoleIds }: Agent): string =>
  sidesOf(agentId) + sha256(JSON.stringify([version, wants, pilotRoleIds]), 12);

/** The agent whose terms a side shows; undefined of another side, and where there is nothing to be taken. */
export const toBeRead = (items: readonly OwnAgentOfMine[], side = ''): OwnAgentOfMine | undefined =>
  items.find(({ agent }) => agent.wants !== undefined && side.startsWith(sidesOf(agent.agentId)));

export const readsTerms = (agent: Agent, title: string, from = 0): Button =>
  presses(title, { door: 'me-own-agents-list', side: sideOf(agent), from });

/**
 * What somebody would answer for, all of it, over as many cards as it takes: it is taken on the last, so that nothing
 * stands behind what was read. Changed meanwhile it is read from its beginning; the press names what was read.
 */
export function termsParts(one: OwnAgentOfMine, { words: { say }, side, ...shown }: Shown): CardPart[] {
  const { agentId, version, wants, pilotRoleIds } = one.agent;
  const from = side === sideOf(one.agent) ? shown.from : 0;
  const cards = inCards(termsOf(one, say).flatMap(inLines));
  const left = cards.length - 1 - from;
  const take = {
    door: 'me-own-agent-take',
    params: { agentId },
    body: { version, rung: wants, pilotRoleIds },
  };
  return [
    ...(cards[from] ?? []).map((text) => line(text)),
    ...buttons(
      left > 0
        ? readsTerms(one.agent, say('chat.more', { left }), from + 1)
        : presses(say('chat.own-agent.take'), take),
    ),
  ];
}

function termsOf({ agent, called }: OwnAgentOfMine, say: Shown['words']['say']): string[] {
  const { wants = agent.rung, asks, threshold, trigger, proposes, form, mostAMonth, prompt, rubric } = agent;
  const named = (names: readonly string[]) => names.join('; ');
  return [
    say('chat.own-agent.wants', { rung: say(`chat.own-agent.rung.${wants}`) }),
    say(`own-agent.stands.${wants}`),
    say(`own-agent.asks.${asks}`, { threshold }),
    ...(called.skills.length === 0 ? [] : [say('own-agent.asks.skills', { skills: named(called.skills) })]),
    ...(called.roles.length === 0 ? [] : [say('own-agent.asks.roles', { roles: named(called.roles) })]),
    say('chat.own-agent.does', {
      when: say(`chat.own-agent.when.${wants === 'by-hand' ? 'pressed' : trigger}`),
      proposes,
      form: form ? say(`form.${form}`) : '',
      most: mostAMonth,
    }),
    ...(called.pilotRoles.length === 0
      ? []
      : [
          say('chat.own-agent.pilot', {
            rung: say('chat.own-agent.rung.pilot'),
            roles: named(called.pilotRoles),
          }),
        ]),
    ...(prompt === '' ? [] : [say('chat.own-agent.prompt', { prompt })]),
    ...rubric.map((held) => say('chat.own-agent.holds', { line: held })),
  ];
}

/** Every word of a text: a paragraph of a prompt may be longer than a line of a card should be. */
const inLines = (text: string): string[] => text.match(/\S[^\n]{0,499}(?!\S)|\S{1,500}/gu) ?? [];

function inCards(lines: readonly string[]): string[][] {
  const cards: string[][] = [[]];
  let bytes = 0;
  for (const one of lines) {
    const more = Buffer.byteLength(JSON.stringify(one));
    if (bytes > 0 && bytes + more > MOST_BYTES) {
      cards.push([]);
      bytes = 0;
    }
    cards.at(-1)?.push(one);
    bytes += more;
  }
  return cards;
}

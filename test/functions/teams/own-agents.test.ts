import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownAgentSeen } from '../../../functions/http/registers/own-agent-view.ts';
import type { Shown } from '../../../functions/teams/cards/look.ts';
import { ownAgents } from '../../../functions/teams/cards/own-agents.ts';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import type { OwnAgent } from '../../../lib/domain/own-agent/own-agent.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { AGENT, owner, ownAgentsInList, ROW } from '../../support/own-agents-in-list.ts';
import { botConnector, bring, buttonsOf, pressOf, type BotConnector } from './bot-connector.ts';

const at = ownAgentsInList();
const { say } = english;

let from: BotConnector;
beforeAll(async () => {
  from = await botConnector();
});
afterAll(() => {
  from.close();
});

/** What stands on the card that a button leads to, for whoever signed in as the owner. */
async function pressed(data: object) {
  const app: App = { ports: { ...at.company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  // Tokens are checked by the clock of this machine, whatever the day of the company.
  const seconds = Math.floor(new Date().getTime() / 1_000);
  const times = { nbf: seconds - 10, exp: seconds + 3_600 };
  const token = await from.signedIn(owner, [], times);
  const answered = await bring(
    app,
    pressOf(owner, data, { authentication: { token } }),
    await from.bringing(times),
  );
  expect(answered).toMatchObject({ status: 200, body: '', answer: { statusCode: 200 } });
  const { answer } = answered;
  return {
    card: JSON.stringify(answer?.value),
    titles: buttonsOf(answer?.value).map(({ title }) => title),
    button: (title: string) => buttonsOf(answer?.value).find((one) => one.title === title)?.data ?? {},
  };
}
const agents = async () =>
  await pressed({
    offer: await offersTo(owner, at.company.ports.seals, Date.now())({ door: 'me-own-agents-list' }),
  });

test('whoever is named reads what they would answer for, and takes it with one button', async () => {
  at.list.edit(AGENT, ROW);
  await at.sync();
  const shown = await agents();
  expect(shown.card).toContain('In which roles can fewer than 60%');
  expect(shown.card).toContain(
    'It looks when somebody presses, and may propose a need, answered in the form job aid, at most 5 times a month.',
  );
  expect(shown.card).toContain('A draft must hold: It names one situation');
  const byHand = say('chat.own-agent.move', { rung: say('chat.own-agent.rung.by-hand') });
  expect(shown.titles).not.toContain(byHand);
  const taken = await pressed(shown.button(say('chat.own-agent.take')));
  expect(taken.card).toContain(say('chat.own-agent.taken'));
  await at.sync();
  expect(at.says()).toContain('by hand: it looks when somebody presses');
});

test('what has no room on the card stands on the next one, and what is to be answered comes first', async () => {
  const proposal = (place: number, standing: 'told' | 'waiting') => ({
    proposalId: `0123456789abcdef${place}`,
    proposes: standing === 'told' ? ('note' as const) : ('question' as const),
    roleId: 'seller',
    role: 'Seller',
    skillId: `s${place}`,
    skill: `Skill ${place}`,
    because: 'few can',
    charterLineId: 'C1',
    at: 0,
    standing,
  });
  at.list.edit(AGENT, { ...ROW, Proposes: 'a note to its owner', Form: 'none' });
  await at.sync();
  const agent = ownAgentSeen((await at.stored()) as OwnAgent, new Set());
  const proposals = [1, 2, 3, 4].map((place) => proposal(place, 'told')).concat(proposal(5, 'waiting'));
  const shown = (side: string | undefined, first: number) =>
    JSON.stringify(
      ownAgents.draw({ items: [{ agent, proposals }], more: false }, {
        words: english,
        person: { timeZone: 'UTC' },
        asking: {},
        from: first,
        side,
        at: 0,
      } as unknown as Shown),
    );
  const skillsOn = (card: string) => [...card.matchAll(/Skill \d/g)].map(([skill]) => skill);
  expect(skillsOn(shown(undefined, 0))).toEqual(['Skill 5', 'Skill 1']);
  expect(shown(undefined, 0)).toContain(say('chat.more', { left: 3 }));
  expect(skillsOn(shown(AGENT, 2))).toEqual(['Skill 2', 'Skill 3', 'Skill 4']);
});

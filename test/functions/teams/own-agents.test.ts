import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownAgentSeen } from '../../../functions/http/registers/own-agent-view.ts';
import { cardInWords, type Card, type Press } from '../../../functions/teams/card-parts.ts';
import { toldOf } from './card-replies.ts';
import { ownAgentLooked, ownAgents } from '../../../functions/teams/cards/own-agents.ts';
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
  // What is harmful may stand at the end: nothing of it is left out, and it is taken where all of it was read.
  const Prompt = `Begin with the price. ${'Say what to do first. '.repeat(80)}Last, name who can do least.`;
  at.list.edit(AGENT, {
    ...ROW,
    Skills: 'Negotiation',
    Prompt,
    Rubric: Array(10).fill('ü'.repeat(200)).join('\n'),
  });
  await at.sync();
  const shown = await agents();
  expect(shown.titles).not.toContain(say('chat.own-agent.take'));
  const byHand = say('chat.own-agent.move', { rung: say('chat.own-agent.rung.by-hand') });
  expect(shown.titles).not.toContain(byHand);
  const first = await pressed(shown.button(say('chat.own-agent.read')));
  expect(first.card).toContain('In which roles can fewer than 60%');
  expect(first.card).toContain('Only of these skills: Negotiation.');
  expect(first.card).toContain(
    'It looks when somebody presses, and may propose a need, answered in the form job aid, at most 5 times a month.',
  );
  expect(first.card).toContain('On “pilot” its proposals about these roles go on without you: Seller.');
  expect(first.card).toContain('How a draft is to be worded: Begin with the price.');
  expect(first.card).toContain('Last, name who can do least.');
  expect(first.titles).toContain(say('chat.own-agent.take'));
  const taken = await pressed(first.button(say('chat.own-agent.take')));
  expect(taken.card).toContain(say('chat.own-agent.taken'));
  await at.sync();
  expect(at.says()).toContain('by hand: it looks when somebody presses');
});

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
const buttonsOn = ({ parts }: Card) => parts.flatMap((part) => (part.is === 'buttons' ? part.buttons : []));
const pressOn = (card: Card, title: string): Press | undefined =>
  buttonsOn(card).flatMap((button) =>
    'presses' in button && button.title === title ? [button.presses] : [],
  )[0];

test('what has no room on one card is read on the next, from its beginning where it was changed, and taken on the last', async () => {
  at.list.edit(AGENT, ROW);
  await at.sync();
  const agent = ownAgentSeen((await at.stored()) as OwnAgent, new Set());
  const long = {
    ...agent,
    prompt: Array.from({ length: 250 }, (_, i) => `語語語 ${i}`).join(' '),
    rubric: Array.from({ length: 10 }, (_, i) => `${'語'.repeat(190)} ${i + 250}`),
  };
  const called = {
    skills: Array.from({ length: 50 }, (_, i) => `${'語'.repeat(50)} ${i + 260}`),
    roles: [],
    pilotRoles: [],
  };
  const draw = (one: typeof long, side: string | undefined, from: number) =>
    ownAgents.draw({ items: [{ agent: one, called, proposals: [] }], more: false }, toldOf(side, from));
  const read = pressOn(draw(long, undefined, 0), say('chat.own-agent.read'));
  const cards = [draw(long, read?.side, 0)];
  for (let next: Press | undefined; cards.length < 9; cards.push(draw(long, next.side, next.from ?? 0))) {
    const left = buttonsOn(cards.at(-1) as Card).find(({ title }) => /^\d more$/.test(title));
    next = left && 'presses' in left ? left.presses : undefined;
    if (!next) break;
  }
  expect(cards.length).toBeGreaterThan(1);
  const takes = cards.map((card) => pressOn(card, say('chat.own-agent.take')));
  expect(takes.slice(0, -1).filter(Boolean)).toEqual([]);
  const { version, wants: rung, pilotRoleIds } = agent;
  expect(takes.at(-1)?.body).toEqual({ version, rung, pilotRoleIds });
  const said = cards.map(cardInWords).join(' ');
  for (let i = 0; i < 310; i += 1) expect(said).toMatch(new RegExp(`\\b${i}\\b`));
  const changed = draw({ ...long, pilotRoleIds: ['tester'] }, read?.side, 1);
  expect(cardInWords(changed)).toContain('In which roles can fewer than 60%');
  expect(pressOn(changed, say('chat.own-agent.take'))).toBeUndefined();
});

test('from what came of one look the rest is read among all proposals, from the first on', () => {
  const proposals = Array.from({ length: 8 }, (_, i) => proposal(i, i % 2 === 0 ? 'told' : 'waiting'));
  const card = ownAgentLooked.draw({ agentId: AGENT, proposals, why: [] }, toldOf(undefined, 0));
  expect(pressOn(card, say('chat.more', { left: 2 }))).toEqual({
    door: 'me-own-agents-list',
    side: AGENT,
    from: 0,
  });
});

test('what has no room on the card stands on the next one, and what is to be answered comes first', async () => {
  at.list.edit(AGENT, { ...ROW, Proposes: 'a note to its owner', Form: 'none' });
  await at.sync();
  const agent = ownAgentSeen((await at.stored()) as OwnAgent, new Set());
  const called = { skills: [], roles: [], pilotRoles: [] };
  const proposals = [1, 2, 3, 4].map((place) => proposal(place, 'told')).concat(proposal(5, 'waiting'));
  const shown = (side: string | undefined, first: number) =>
    JSON.stringify(
      ownAgents.draw({ items: [{ agent, called, proposals }], more: false }, toldOf(side, first)),
    );
  const skillsOn = (card: string) => [...card.matchAll(/Skill \d/g)].map(([skill]) => skill);
  expect(skillsOn(shown(undefined, 0))).toEqual(['Skill 5', 'Skill 1']);
  expect(shown(undefined, 0)).toContain(say('chat.more', { left: 3 }));
  expect(skillsOn(shown(AGENT, 2))).toEqual(['Skill 2', 'Skill 3', 'Skill 4']);
});

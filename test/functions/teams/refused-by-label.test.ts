import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { labelsIn } from '../../../functions/teams/card-parts.ts';
import { teamHours } from '../../../functions/teams/cards/hours.ts';
import { drawChatCard } from '../../../functions/teams/draw-chat-card.ts';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { english } from '../../../lib/messages/words.ts';
import { companyAtWork } from '../../support/small-company.ts';
import { botConnector, bring, buttonsOf, pressOf, type BotConnector } from './bot-connector.ts';

let from: BotConnector;
beforeAll(async () => {
  from = await botConnector();
});
afterAll(() => from.close());

const ines = guidOf('ines');

test('what was typed into a field and does not fit is told by the label of the field', async () => {
  const { ports } = await companyAtWork();
  const at = Date.now();
  const told = {
    words: english,
    person: { personId: ines, roleId: 'seller', timeZone: 'Europe/Dublin', decides: true, begins: false },
    asking: { params: {}, body: {} },
    from: 0,
    side: undefined,
    at,
  };
  const card = teamHours.draw({ months: [], next: '2026-10', sentences: [] }, told);
  const drawn = await drawChatCard(card, offersTo(ines, ports.seals, at));
  const enter = buttonsOf(drawn).find(({ title }) => title === english.say('hours.send'));
  const typed = {
    month: '2026-10',
    'hours.people': '6',
    'hours.logistics': '10',
    'hours.production': '10',
    'hours.reporting': '-1',
    'hours.judgement': '10',
  };
  const authentication = { token: await from.signedIn(ines, ['Register.Write']) };
  const app = { ports: { ...ports, tokens: from.tokens }, disabledAgents: new Set<never>() };
  const pressed = async (more: object) => {
    const activity = pressOf(ines, { ...enter?.data, ...typed, ...more }, { authentication });
    return (await bring(app, activity, await from.bringing())).answer?.value['message'];
  };
  expect(await pressed({})).toBe('It is not taken over: Hours of reporting: 0 or more.');
  expect(await pressed({ 'hours.reporting': '1', 'hours.people': '1' })).toBe(
    'It is not taken over: People of whom it is the sum: 2 or more.',
  );
});

test('a label names its field as far as it explains nothing, in a part that is hidden as well', () => {
  const field = (id: string, label: string) => ({ is: 'field' as const, id, label, longest: 9 });
  const parts = [
    field('a', 'Hours of reporting: figures, slides'),
    { is: 'hidden' as const, id: 'more', parts: [field('b.c', 'Unit')] },
    { is: 'choice' as const, id: 'd', label: 'l'.repeat(90), of: [] },
  ];
  expect(labelsIn(parts)).toEqual({ a: 'Hours of reporting', 'b.c': 'Unit', d: 'l'.repeat(60) });
});

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { practicePageAt } from '../../../functions/teams/dialog.ts';
import { ownItems } from '../../../lib/agents/delivery/own-items.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import { activityOf, bring, buttonsOf, botConnector, pressOf, type BotConnector } from './bot-connector.ts';

let from: BotConnector;
let company: World;
let app: App;
let ann = '';
let needId = '';

beforeAll(async () => {
  from = await botConnector();
  company = await companyWithLesson('role-play');
  jest.spyOn(Date, 'now').mockImplementation(company.now);
  app = {
    ports: { ...company.ports, tokens: from.tokens },
    disabledAgents: new Set(),
    page: { url: 'https://app.example/api/practice', hosts: [] },
  };
  for (const personId of sellers(60)) {
    const [item] = (await company.run(ownItems, { personId })).items;
    if (item?.state === 'delivered') [ann, needId] = [personId, item.needId];
  }
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

const { say } = english;

const fetching = async (who: string, data: object) => {
  const activity = activityOf(who, {
    type: 'invoke',
    name: 'task/fetch',
    text: undefined,
    value: { data, context: { theme: 'default' } },
  });
  return (await bring(app, activity, await from.bringing())).answer as unknown;
};
const card = async (door: string) => {
  const offer = await offersTo(ann, app.ports.seals, Date.now())({ door });
  const { answer } = await bring(app, pressOf(ann, { offer }), await from.bringing());
  return answer?.value;
};
/** What a button carries that opens a dialog, by its title: Action.Submit with what Teams reads. */
const dialogsOn = (drawn: unknown) =>
  buttonsOf(drawn, 'Action.Submit').filter(
    ({ data }) => JSON.stringify(data['msteams']) === '{"type":"task/fetch"}',
  );

test.each(['me-role-plays-list', 'me-items-list'])(
  'a card of %s opens the page at the role-play that reached somebody, by an id and no name',
  async (door) => {
    const [button] = dialogsOn(await card(door)).filter(({ title }) => title === say('chat.role-plays.open'));
    const shown = {
      title: say('practice-page.title'),
      url: `https://app.example/api/practice?play=${needId}`,
      fallbackUrl: `https://app.example/api/practice?play=${needId}`,
      width: 'large',
      height: 'large',
    };
    const answer = await fetching(ann, button?.data ?? {});
    expect(answer).toEqual({ task: { type: 'continue', value: shown } });
    expect(JSON.stringify(answer)).not.toContain(ann);
  },
);

test('nobody opens a dialog by a button of somebody else, an old or a changed one, or one that presses a door', async () => {
  const seal = offersTo(ann, app.ports.seals, Date.now());
  const refusedBy = async (who: string, data: object) => {
    const { task } = (await fetching(who, data)) as { task: { type: string; value: unknown } };
    expect(task.type).toBe('message');
    return task.value;
  };
  const offer = await seal(practicePageAt(needId));
  const bob = sellers(60).find((one) => one !== ann) ?? '';
  expect(await refusedBy(bob, { offer })).toBe(say('problem.card.somebody-elses'));
  expect(await refusedBy(ann, { offer: `${offer}x` })).toBe(say('problem.card.changed'));
  expect(await refusedBy(ann, {})).toBe(say('problem.card.changed'));
  const old = await offersTo(ann, app.ports.seals, Date.now() - 7 * 86_400_000)(practicePageAt(needId));
  expect(await refusedBy(ann, { offer: old })).toBe(say('problem.card.old'));
  expect(await refusedBy(ann, { offer: await seal({ door: 'me-data-read' }) })).toBe(say('problem.card.old'));
});

test('a button that opens a dialog presses no door', async () => {
  const offer = await offersTo(ann, app.ports.seals, Date.now())(practicePageAt(needId));
  const { answer } = await bring(app, pressOf(ann, { offer }), await from.bringing());
  expect(answer).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
});

test('who asks to practise is offered it, and the message of the chat says nothing of what there is', async () => {
  const { body } = await bring(
    app,
    activityOf(ann, { text: 'I want to rehearse it' }),
    await from.bringing(),
  );
  expect(body).toBe('');
  const said = JSON.stringify([...company.channels.chat.standing.values()].at(-1));
  expect(said).toContain(say('chat.role-plays'));
  expect(said).not.toContain('Negotiation');
});

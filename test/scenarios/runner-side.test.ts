import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { appRoles } from '../../functions/http/door/principal.ts';
import { doors } from '../../functions/http/index.ts';
import { tools } from '../../functions/mcp/tools.ts';
import { offersTo } from '../../functions/teams/sealed-button.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { approvalIdOf } from '../../lib/domain/gate/approval.ts';
import type { DraftedAsset } from '../../lib/domain/content/content.ts';
import { english } from '../../lib/messages/words.ts';
import type { App } from '../../lib/wiring.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { connected } from '../functions/mcp/mcp-client.ts';
import {
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  type BotConnector,
} from '../functions/teams/bot-connector.ts';
import { ASSET, companyThatRuns, NEED, secretsOf, toldIn } from '../support/company-that-runs.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import { lead, sellers } from '../support/small-company.ts';
import { everythingKept } from '../support/traces.ts';
import type { World } from '../support/world.ts';

letRegistersAge();

let from: BotConnector;
beforeAll(async () => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
  from = await botConnector();
});
afterAll(() => {
  delete process.env['WEBSITE_AUTH_ENABLED'];
  from.close();
});

const RUN = ['role-play', 'cohort', 'coaching', 'micro-video-script', 'long-form-program'] as const;

describe.each(RUN)('what is for whoever runs a %s', (form) => {
  let company: World;
  let app: App;
  let secrets: string[] = [];
  let learner = '';
  const written: string[] = [];
  const told = (what: unknown) => toldIn(secrets, JSON.stringify(what));
  const ids: Record<string, string> = {
    needId: NEED,
    approvalId: approvalIdOf(`need-${NEED}-1`, 'publication', 2),
    assetId: ASSET,
  };
  /** The example of a door, about what was made here. */
  const about = (example: object): Record<string, string> => ({
    ...(example as Record<string, string>),
    ...Object.fromEntries(
      Object.keys(ids)
        .filter((id) => id in example)
        .map((id) => [id, ids[id] ?? '']),
    ),
  });

  const reading = () =>
    doors
      .filter(({ method }) => method === 'GET')
      .map((door) => ({ door, params: about(door.example.params as object) }));

  beforeAll(async () => {
    const streams = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
    );
    company = await companyThatRuns(form);
    for (const stream of streams) stream.mockRestore();
    app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
    secrets = secretsOf((await company.ports.needs.asset(NEED, ASSET)).value as DraftedAsset);
    for (const personId of sellers(60))
      if ((await company.run(ownItems, { personId })).items.some(({ state }) => state === 'delivered'))
        learner = personId;
  }, 120_000);

  it('stands on the site for facilitators, whole', async () => {
    expect((await company.ports.needs.asset(NEED, ASSET)).value).toMatchObject({
      status: 'published',
      artefact: { form },
    });
    expect(secrets.length).toBeGreaterThan(5);
    expect(told([...company.channels.facilitatorPages.standing.values()])).toEqual(secrets);
  });

  it('goes out by no other channel, but to those who are asked to approve it', () => {
    // The card of the approvers' channel shows what they approve, both sides of it.
    const { facilitatorPages, approvalCards, ...others } = company.channels;
    expect(facilitatorPages.standing.size * approvalCards.standing.size).toBeGreaterThan(0);
    const sent = Object.entries(others).filter(([, { standing }]) => standing.size > 0);
    expect(sent.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'pages',
        'catalogue',
        'assignments',
        'notices',
        'chat',
        'chatUpdates',
        'reports',
      ]),
    );
    expect(sent.map(([name, { standing }]) => [name, told([...standing.values()])])).toEqual(
      sent.map(([name]) => [name, []]),
    );
  });

  it('lies in the store of needs, and in no other, no message, no flow and no log', async () => {
    const kept = await everythingKept(company);
    const places = [...kept].filter(([, text]) => toldIn(secrets, text).length > 0).map(([place]) => place);
    expect(places.filter((place) => !/^needs\/\d+\/need-/.test(place))).toEqual([]);
    expect(toldIn(secrets, written.join(''))).toEqual([]);
  });

  it('is told to a learner at no door and by no tool', async () => {
    const asLearner = headerOf({ kind: 'user', id: learner, roles: ['Need.Request'] });
    const answers: { name: string; status: number; told: string[] }[] = [];
    for (const { door, params } of reading()) {
      const { status, text } = await callDoor(door, { principal: asLearner, app, params });
      answers.push({ name: door.name, status, told: toldIn(secrets, text) });
    }
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5);
    expect(answers.filter((answer) => answer.told.length > 0)).toEqual([]);
    const client = await connected(app, asLearner);
    const said = await Promise.all(
      tools
        .filter(({ tool }) => tool === 'reads')
        .map(async ({ name, example }) => {
          const { isError, ...rest } = await client.callTool({
            name,
            arguments: about((example as { params: object }).params),
          });
          return { name, isError: isError === true, told: told(rest) };
        }),
    );
    expect(said.filter(({ isError }) => !isError).length).toBeGreaterThan(3);
    expect(said.filter((answer) => answer.told.length > 0)).toEqual([]);
  });

  it('is told to those who read about needs where it is put to approvers, and at no other door', async () => {
    const principal = headerOf({ kind: 'user', id: lead, roles: Object.keys(appRoles) });
    const telling: string[] = [];
    for (const { door, params } of reading()) {
      const { text } = await callDoor(door, { principal, app, params });
      if (toldIn(secrets, text).length > 0) telling.push(door.name);
    }
    expect(telling).toEqual(['approval-read']);
  });

  it('is on no card of a learner, two presses deep', async () => {
    const press = async (data: object) =>
      (await bring(app, pressOf(learner, data), await from.bringing())).answer?.value;
    const home = await press({ offer: await offersTo(learner, app.ports.seals, Date.now())({}) });
    const leaves = new Set([english.say('chat.objection.to-processing'), english.say('chat.back')]);
    const cards: unknown[] = [home];
    for (const first of buttonsOf(home)) {
      const card = await press(first.data);
      cards.push(card);
      for (const second of buttonsOf(card))
        if (!leaves.has(second.title)) cards.push(await press(second.data));
    }
    expect(cards).not.toContain(undefined);
    expect(cards.length).toBeGreaterThan(15);
    expect(cards.filter((card) => told(card).length > 0)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { doors } from '../../functions/http/index.ts';
import type { approvalRead } from '../../functions/http/needs/approval-read.ts';
import type { CatalogueEntry, ContentAsset } from '../../lib/domain/content/content.ts';
import { pairIdOf, type PairStanding } from '../../lib/domain/course-pair/course-pair.ts';
import { unavailable } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { decisionLog } from '../support/decision-log.ts';
import { honestModel } from '../support/models.ts';
import { approves, companyAtWork, lead } from '../support/small-company.ts';
import { DAY, START, type Decider, type World, type WorldOptions } from '../support/world.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';

const NEED = 'seller.negotiation';
const FLOW = `need-${NEED}-1`;
const APPROVAL = `${FLOW}.publication`;

const own: CatalogueEntry = {
  contentId: 'c1',
  externalId: 'x1',
  title: 'Negotiating with buyers',
  url: 'https://viva.example/buyers',
  description: 'A workshop with role-plays.',
  skillTags: ['Negotiation'],
  minutes: 30,
  provider: { kind: 'own' },
};
const fromFile: CatalogueEntry = {
  externalId: 'academy.csv:77',
  title: 'Buyers in a negotiation',
  url: 'https://academy.example/77',
  description: 'A workshop with exercises.',
  skillTags: ['Negotiation'],
  minutes: 40,
  provider: { kind: 'file', name: 'academy.csv' },
};
const PAIR = pairIdOf(own.url, fromFile.url);

/** Approves causes, and sends publications back as often as it says; then leaves them unanswered. */
const upTo = (sentBack: number): Decider => {
  let left = sentBack;
  return ({ gate }) => {
    if (gate === 'cause-and-priority') return approves();
    left -= 1;
    return left < 0
      ? undefined
      : { by: lead, answer: { verdict: 'send-back', comment: 'Not this one, please.' } };
  };
};
const company = async (options: WorldOptions = {}): Promise<World> => {
  const found = await companyAtWork({ catalogue: [own, fromFile], ...options });
  await found.pass(START + 2 * DAY, upTo(0));
  return found;
};
const assetOf = async ({ ports }: World, version = 1): Promise<ContentAsset> =>
  (await ports.needs.asset(NEED, `${FLOW}.v${version}`)).value;
const pairsIn = ({ ports }: World) => ports.registers.latest('course-pair');
const factsAsked = ({ channels }: World): string =>
  [...channels.approvalCards.standing.values()]
    .map(({ payload }) => payload)
    .filter(({ question }) => question.startsWith('Publish'))
    .flatMap(({ facts }) => facts)
    .join('\n');

const called = async ({ ports }: World, name: string, params: object, body: object, roles: string[]) => {
  const door = doors.find((one) => one.name === name);
  if (!door) throw new Error(`There is no door ${name}.`);
  const { status, text } = await callDoor(
    { ...door, example: { params, body } },
    {
      principal: headerOf({ kind: 'user', id: lead, roles }),
      app: { ports, disabledAgents: new Set() },
    },
  );
  return { status, json: JSON.parse(text) as unknown };
};
const answer = (world: World, standing: PairStanding, pairId = PAIR) =>
  called(world, 'course-pair-answer', { pairId }, { standing }, ['Need.Decide']);
const standingAtGate = async (world: World): Promise<string[]> => {
  const { json } = await called(world, 'approval-read', { needId: NEED, approvalId: APPROVAL }, {}, [
    'Need.Read',
  ]);
  return (json as z.infer<typeof approvalRead.reply>).pairs.map(({ standing }) => standing);
};

let entra: string | undefined;
beforeAll(() => {
  entra = process.env['WEBSITE_AUTH_ENABLED'];
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
});
afterAll(() => {
  if (entra === undefined) delete process.env['WEBSITE_AUTH_ENABLED'];
  else process.env['WEBSITE_AUTH_ENABLED'] = entra;
});

describe('two courses of two catalogues that may be the same', () => {
  it('stand at the gate with title, address and provider of both, and change nothing by that', async () => {
    const found = await company();
    const { response, origin } = await assetOf(found);
    expect(origin).toBe('reused');
    expect(response.maybeSame).toMatchObject([{ pairId: PAIR, seen: 'meaning', standing: 'doubtful' }]);
    const facts = factsAsked(found);
    expect(facts).toContain(
      '(Viva Learning, provider of this layer, https://viva.example/buyers) and “Buyers in a negotiation” (file academy.csv, https://academy.example/77)',
    );
    expect(facts).toContain('their titles seem to mean the same');
    const alone = await company({ catalogue: [own] });
    expect((await assetOf(alone)).response.chosen).toEqual(response.chosen);
    expect(await pairsIn(alone)).toEqual([]);
  });

  it('are answered by whoever decides, once and for all, and whoever decides may take it back', async () => {
    const found = await company();
    expect(await standingAtGate(found)).toEqual(['doubtful']);
    expect((await called(found, 'course-pairs-list', {}, {}, ['Need.Read'])).json).toMatchObject({
      items: [{ pairId: PAIR, standing: 'doubtful', version: 1 }],
    });
    expect((await answer(found, 'same')).json).toMatchObject({ standing: 'same', version: 2 });
    expect(await standingAtGate(found)).toEqual(['same']);
    expect(await pairsIn(found)).toMatchObject([{ by: lead, value: { standing: 'same' } }]);
    expect((await answer(found, 'same')).json).toMatchObject({ version: 2 });
    expect((await answer(found, 'doubtful')).json).toMatchObject({ standing: 'doubtful', version: 3 });
    expect((await answer(found, 'two', 'pair-0')).status).toBe(404);
    expect(
      (await called(found, 'course-pair-answer', { pairId: PAIR }, { standing: 'two' }, ['Need.Read']))
        .status,
    ).toBe(403);
    expect((await decisionLog(found.ports)).map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          new RegExp(`^says that the courses of pair ${PAIR} \\(“.+” on .+\\) are the same$`),
        ),
        expect.stringContaining(`takes back what was said of pair ${PAIR}`),
      ]),
    );
  });

  it('are not answered by an old card over what somebody said since', async () => {
    const found = await company();
    await answer(found, 'two');
    const old = { standing: 'same', version: 1 };
    const pressed = () => called(found, 'course-pair-answer', { pairId: PAIR }, old, ['Need.Decide']);
    expect((await pressed()).status).toBe(412);
    expect(await standingAtGate(found)).toEqual(['two']);
  });

  it('are saved at the register by nobody who may not decide', async () => {
    const found = await company();
    const [pair] = await found.ports.registers.latest('course-pair');
    const saved = (...roles: string[]) =>
      called(
        found,
        'register-save',
        { register: 'course-pair', entryId: PAIR },
        { value: { ...pair?.value, standing: 'same' } },
        roles,
      );
    expect((await saved('Register.Write')).status).toBe(403);
    // Without the ETag of what stands.
    expect((await saved('Register.Write', 'Need.Decide')).status).toBe(428);
  });

  it('are listed once where they are the same: what was sent back is not offered under the other title', async () => {
    const found = await company();
    await answer(found, 'same');
    await found.pass(START + 4 * DAY, upTo(1));
    expect(await assetOf(found, 2)).toMatchObject({ origin: 'ai-drafted', version: 2 });
    expect((await assetOf(found, 2)).response.maybeSame).toBeUndefined();
  });

  it('are two where a human said so, and nobody is asked again', async () => {
    const found = await company();
    await answer(found, 'two');
    await found.pass(START + 4 * DAY, upTo(1));
    expect(await assetOf(found, 2)).toMatchObject({
      origin: 'reused',
      entry: { externalId: fromFile.externalId },
    });
    expect(await pairsIn(found)).toMatchObject([{ value: { standing: 'two' } }]);
  });

  it('are asked about by their title alone where nothing can be embedded, and whoever decides is told', async () => {
    const model = honestModel();
    const titles: ReadonlySet<string> = new Set([own.title, fromFile.title]);
    const found = await company({
      catalogue: [
        own,
        fromFile,
        { ...fromFile, externalId: 'b', url: 'https://b.example', title: own.title },
      ],
      model: {
        ...model,
        embed: (texts, ...more) =>
          texts.some((text) => titles.has(text))
            ? Promise.reject(unavailable(message('problem.model.silent', { task: 'embed' })))
            : model.embed(texts, ...more),
      },
    });
    const { response } = await assetOf(found);
    expect(response.maybeSame?.map(({ seen }) => seen)).toEqual(['title']);
    expect(response.unread).toEqual([expect.stringContaining('could not be compared by what they mean')]);
  });

  it('are asked about in no other round: a pair that waits is asked once', async () => {
    const found = await company();
    await found.pass(START + 4 * DAY, upTo(1));
    expect(await pairsIn(found)).toHaveLength(1);
    expect((await pairsIn(found))[0]?.version).toBe(1);
  });
});

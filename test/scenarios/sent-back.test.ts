import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Principal } from '../../functions/http/door/principal.ts';
import { approvalDecide } from '../../functions/http/needs/approval-decide.ts';
import { approvalRead } from '../../functions/http/needs/approval-read.ts';
import { houseWordingForget } from '../../functions/http/registers/house-wording-forget.ts';
import { houseWordingList } from '../../functions/http/registers/house-wording-list.ts';
import { draftParts, type DraftPart } from '../../lib/domain/artefact/part.ts';
import type { Verdict } from '../../lib/domain/gate/approval.ts';
import type { DraftedAsset } from '../../lib/domain/content/content.ts';
import type { ModelJob } from '../../lib/ports/model.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { decisionLog } from '../support/decision-log.ts';
import { htmlOf } from '../support/html-of.ts';
import { honestModel } from '../support/models.ts';
import {
  approves,
  assessed,
  closingSteps,
  companyAtWork,
  lead,
  playbook,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';
import { callDoor, type AnyDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';

const NEED = 'seller.negotiation';
const second = guidOf('second lead of learning');
const idOf = (version: number, round = 1) =>
  `need-${NEED}-${round}.publication${version > 1 ? `.${version}` : ''}`;

/** The clock of the company, by which doors answer. */
let now = START;
beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterAll(() => {
  jest.restoreAllMocks();
});

const person = (id: string): string =>
  headerOf({ kind: 'user', id, roles: ['Need.Read', 'Need.Decide', 'Register.Write'] } satisfies Principal);

async function call(
  company: World,
  door: AnyDoor,
  params: Record<string, string>,
  { by = lead, body = {} }: { by?: string; body?: unknown } = {},
) {
  now = company.now();
  const app = { ports: company.ports, disabledAgents: new Set<never>() };
  const { status, text } = await callDoor(door, { principal: person(by), params, body, app });
  return { status, json: JSON.parse(text) as Record<string, never> };
}

const read = async (company: World, version: number, round = 1) =>
  (await call(company, approvalRead, { needId: NEED, approvalId: idOf(version, round) })).json as unknown as {
    parts: DraftPart[];
    card: { facts: string[]; response: { title: string; passages: { text: string; sources: string[] }[] } };
  };
const decide = (company: World, version: number, body: Verdict, by = lead, round = 1) =>
  call(company, approvalDecide, { needId: NEED, approvalId: idOf(version, round) }, { by, body });

const draftOf = async ({ ports }: World, version: number, round = 1): Promise<DraftedAsset> => {
  const { value } = await ports.needs.asset(NEED, `need-${NEED}-${round}.v${version}`);
  if (value.origin !== 'ai-drafted') throw new Error('Nothing was drafted.');
  return value;
};
const wordsOf = ({ artefact }: DraftedAsset): Map<string, string> => {
  if (artefact.form === 'sections') throw new Error('It was drafted in sections.');
  return new Map(draftParts(artefact).map(({ part, text }) => [part, text]));
};
/** Parts that two versions do not have in common, word for word. */
async function changedBetween(company: World, one: number, other: number): Promise<string[]> {
  const [before, after] = [wordsOf(await draftOf(company, one)), wordsOf(await draftOf(company, other))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  return [...before].filter(([part, text]) => after.get(part) !== text).map(([part]) => part);
}

/** A company that waits with the question about its first draft, and what its model was asked for. */
async function drafted() {
  const model = honestModel();
  const asked: ModelJob<unknown>[] = [];
  const company = await companyAtWork({
    sources: [playbook, closingSteps],
    model: {
      ...model,
      ask(job, spender) {
        asked.push(job);
        return model.ask(job, spender);
      },
    },
  });
  await company.answer(({ gate }) => (gate === 'publication' ? undefined : approves()));
  return { company, asked };
}

const AIM_LACKS_WHEN = 'learner.objective.behaviour leaves out when it is done.';
const KNOW = 'learner.know.1';
const OTHERWISE = 'Write down your price and terms before a negotiation with customers begins.';
const corrections = [{ part: KNOW, text: OTHERWISE }];

describe('a part of a draft that is corrected by hand', () => {
  it('makes the next version without the model, everything else as it was, for somebody else to approve', async () => {
    const { company, asked } = await drafted();
    const { parts } = await read(company, 1);
    expect(parts.find(({ part }) => part === KNOW)).toMatchObject({
      where: 'Thing to know 1',
      kind: 'claim',
      side: 'learner',
      text: 'Write down your price and terms before a negotiation with buyers begins.',
    });
    const jobs = asked.length;
    expect((await decide(company, 1, { verdict: 'send-back', corrections })).status).toBe(200);
    await company.settle();
    expect(asked).toHaveLength(jobs);
    expect(await changedBetween(company, 1, 2)).toEqual([KNOW]);
    const { card } = await read(company, 2);
    expect(card.facts).toEqual(
      expect.arrayContaining([
        expect.stringContaining('1 part was corrected by hand'),
        expect.stringContaining('a person put “customer” for “buyer”'),
      ]),
    );
    expect(card.response.title).toContain('1 part of it by a person');
    expect(card.response.passages[1]).toMatchObject({
      text: OTHERWISE,
      sources: [
        'before: “Write down your price and terms before a negotiation with buyers begins.”',
        'worded by a person, who may not approve it',
      ],
    });
    const own = await decide(company, 2, { verdict: 'approve' });
    expect(own).toMatchObject({ status: 422, json: { detail: expect.stringContaining('somebody else') } });
    expect((await decide(company, 2, { verdict: 'approve' }, second)).status).toBe(200);
    await company.settle();
    expect((await draftOf(company, 2)).status).toBe('published');
    const [page = ''] = [...company.channels.pages.standing.values()].map(({ payload }) => htmlOf(payload));
    expect(page).toContain('Drafted by AI');
    expect(page).toContain('1 passage of it was worded by a person instead.');
    const outcomes = (await decisionLog(company.ports)).map(({ outcome }) => outcome);
    expect(outcomes).toContain('sent-back, corrected 1 by hand');
  });

  it.each([
    ['a part that is not there', [{ part: 'learner.know.9', text: 'Wait.' }], 'no part learner.know.9'],
    ['what the documents do not say', [{ part: KNOW, text: 'Take 8 percent off.' }], 'says more than'],
    ['a link', [{ part: KNOW, text: 'Write down your price: www.example.com' }], 'holds a link'],
    [
      'a term that says something else',
      [
        {
          part: KNOW,
          text: 'Never write down your price and terms before a negotiation with buyers begins.',
        },
      ],
      'not',
    ],
    ['words longer than the form', [{ part: 'title', text: 'Negotiation with buyers '.repeat(8) }], 'title'],
  ])('is refused where it names %s', async (_what, wrong, why) => {
    const { company } = await drafted();
    const said = await decide(company, 1, { verdict: 'send-back', corrections: wrong });
    expect(said).toMatchObject({ status: 422, json: { detail: expect.stringContaining(why) } });
    expect((await draftOf(company, 1)).status).toBe('pending');
  });

  it('is taken from the first of two approvers, and from no old card', async () => {
    const { company } = await drafted();
    const both = await Promise.all([
      decide(company, 1, { verdict: 'send-back', corrections }),
      decide(company, 1, { verdict: 'approve' }, second),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    await company.settle();
    const late = await decide(company, 1, {
      verdict: 'send-back',
      corrections: [
        { part: KNOW, text: 'Before a negotiation with buyers begins, write down your price and terms.' },
      ],
    });
    expect(late).toMatchObject({ status: 422, json: { detail: expect.stringContaining('already') } });
  });

  it('comes with no approval and with no other form', async () => {
    const { company } = await drafted();
    const refused = { status: 422, json: { detail: expect.stringContaining('send-back') } };
    expect(await decide(company, 1, { verdict: 'approve', corrections })).toMatchObject(refused);
    expect(
      await decide(company, 1, { verdict: 'send-back', modality: 'job-aid', corrections }),
    ).toMatchObject(refused);
  });

  it('needs not be made twice: the next draft about the skill says it so from the start', async () => {
    const { company } = await drafted();
    const { parts } = await read(company, 1);
    const before = 'In a negotiation give no discount on the price without better terms in return.';
    const after = 'Give no discount on the price in a negotiation without better terms in return.';
    const both = [
      ...corrections,
      {
        part: parts.find(({ text }) => text === before)?.part ?? 'none',
        text: after,
      },
    ];
    await decide(company, 1, {
      verdict: 'send-back',
      corrections: both,
      comment: 'When comes first. Ask Maria.',
    });
    await company.settle();
    await decide(company, 2, { verdict: 'approve' }, second);
    await company.pass(START + 200 * DAY, approves);
    const listed = await call(company, houseWordingList, {});
    expect(listed.json['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'term', skillId: 'negotiation', from: 'buyer', to: 'customer' }),
        expect.objectContaining({
          kind: 'pair',
          form: 'role-play',
          before,
          after,
        }),
      ]),
    );
    expect(JSON.stringify(listed.json)).not.toMatch(new RegExp(`Maria|comes first|${lead}|${second}`));
    expect(listed.json['forms']).toEqual([
      { form: 'role-play', asked: 2, sentBack: 1, corrected: { claim: 2, fiction: 0, title: 0, level: 0 } },
    ]);
    await company.send(sellers(60).map((id) => assessed(id, 'negotiation', 2, company.now())));
    await company.analyse();
    await company.answer(({ gate }) => (gate === 'publication' ? undefined : approves()));
    const again = await draftOf(company, 1, 2);
    const texts = [...wordsOf(again).values()].join('\n');
    expect(texts).toContain('customers');
    expect(texts).not.toMatch(/\bbuyers?\b/);
    expect((await read(company, 1, 2)).card.facts).toContainEqual(
      expect.stringContaining('a person put “customer” for “buyer”'),
    );
  });

  it('is forgotten at once where somebody says so', async () => {
    const { company } = await drafted();
    await decide(company, 1, { verdict: 'send-back', corrections });
    await company.settle();
    await decide(company, 2, { verdict: 'approve' }, second);
    await company.settle();
    const { json } = await call(company, houseWordingList, {});
    const { items } = json as unknown as { items: { wordingId: string }[] };
    expect(items.length).toBeGreaterThan(0);
    for (const { wordingId } of items)
      expect((await call(company, houseWordingForget, { wordingId })).status).toBe(200);
    expect((await call(company, houseWordingList, {})).json['items']).toEqual([]);
  });
});

describe('a draft that is sent back with a remark', () => {
  const remarked = async (comment: string) => {
    const { company, asked } = await drafted();
    await decide(company, 1, { verdict: 'send-back', comment });
    await company.settle();
    return { company, tasks: asked.map(({ task }) => task), asked };
  };

  it('has what the remark names in other words, and everything else byte for byte', async () => {
    const { company, tasks } = await remarked(AIM_LACKS_WHEN);
    expect(tasks).toEqual(['draft-asset', 'reword-parts']);
    expect(await changedBetween(company, 1, 2)).toEqual(['learner.objective.behaviour']);
    const { card } = await read(company, 2);
    expect(card.facts).toContainEqual(expect.stringContaining('1 part is in other words'));
  });

  it('says a term as the remark has it wherever the draft says it, by rule', async () => {
    const { company, tasks } = await remarked('Say “customers”, not “buyers”.');
    expect(tasks).toEqual(['draft-asset']);
    const before = wordsOf(await draftOf(company, 1));
    const holding = [...before].filter(([, text]) => /\bbuyers?\b/i.test(text)).map(([part]) => part);
    expect(holding.length).toBeGreaterThan(0);
    expect(await changedBetween(company, 1, 2)).toEqual(holding);
    expect([...wordsOf(await draftOf(company, 2)).values()].join('\n')).not.toMatch(/\bbuyers?\b/i);
  });

  it('is worded anew as a whole where no part can be told, and says so', async () => {
    const { company, tasks } = await remarked('Friendlier throughout.');
    expect(tasks).toEqual(['draft-asset', 'find-parts', 'draft-asset']);
    const { card } = await read(company, 2);
    expect(card.facts).toContainEqual(expect.stringContaining('no part could be told'));
  });

  it('is approved by whoever remarked: the words are not theirs', async () => {
    const { company } = await remarked(AIM_LACKS_WHEN);
    expect((await decide(company, 2, { verdict: 'approve' })).status).toBe(200);
  });

  it('teaches nothing where whoever remarked approved: one person stands behind it', async () => {
    const { company } = await remarked(AIM_LACKS_WHEN);
    await decide(company, 2, { verdict: 'approve' });
    await company.settle();
    expect((await draftOf(company, 2)).status).toBe('published');
    expect((await call(company, houseWordingList, {})).json['items']).toEqual([]);
  });

  it('is approved by somebody else where it calls a thing as the remark has it', async () => {
    const { company } = await remarked('Say “customers”, not “buyers”.');
    const own = await decide(company, 2, { verdict: 'approve' });
    expect([own.status, own.json['detail']]).toEqual([422, expect.stringContaining('somebody else')]);
    expect((await decide(company, 2, { verdict: 'approve' }, second)).status).toBe(200);
  });

  it('keeps its author from approving, also after a remark of somebody else moved the sentence again', async () => {
    const { company } = await drafted();
    await decide(company, 1, { verdict: 'send-back', corrections });
    await company.settle();
    await decide(company, 2, { verdict: 'send-back', comment: 'Say “deal”, not “negotiation”.' }, second);
    await company.settle();
    expect(wordsOf(await draftOf(company, 3)).get(KNOW)).toContain('customers');
    for (const by of [lead, second])
      expect((await decide(company, 3, { verdict: 'approve' }, by)).status).toBe(422);
    const third = guidOf('third lead of learning');
    expect((await decide(company, 3, { verdict: 'approve' }, third)).status).toBe(200);
  });

  it('shows the drafter of later drafts in the same form how it was put', async () => {
    const { company, asked } = await remarked(AIM_LACKS_WHEN);
    await decide(company, 2, { verdict: 'approve' }, second);
    await company.pass(START + 200 * DAY, approves);
    await company.send(sellers(60).map((id) => assessed(id, 'negotiation', 2, company.now())));
    await company.analyse();
    await company.answer(({ gate }) => (gate === 'publication' ? undefined : approves()));
    const { material, instructions } = asked.findLast(({ task }) => task === 'draft-asset') ?? {};
    expect(instructions).toContain('What stands under corrected');
    expect(material).toMatchObject({
      modality: 'role-play',
      corrected: [
        {
          before: 'Ask in the negotiation which terms they offer for the price.',
          after:
            'When a buyer asks for a discount, ask in the negotiation which terms they offer for the price.',
        },
      ],
    });
  });
});

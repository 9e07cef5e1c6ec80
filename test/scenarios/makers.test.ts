import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { MakerBrief } from '../../lib/domain/content/commission.ts';
import type { ContentAsset } from '../../lib/domain/content/content.ts';
import { htmlOf } from '../support/html-of.ts';
import { standInMaker } from '../support/stand-in-maker.ts';
import {
  approves,
  closingSteps,
  companyAtWork,
  lead,
  playbook,
  sellers,
  testers,
} from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';

/** The clock of the company, by which the door answers. */
let now = START;
beforeAll(() => {
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterAll(() => {
  jest.restoreAllMocks();
});

const first = async ({ ports }: World): Promise<ContentAsset | undefined> =>
  (await ports.needs.findAsset(NEED, `need-${NEED}-1.v1`))?.value;
const briefs = ({ channels }: World): MakerBrief[] =>
  [...channels.makers.standing.values()].map(({ payload }) => payload.brief);

/** A company that has just asked a maker for the response to its first need. */
async function commissioned(change: Parameters<typeof standInMaker>[0] = {}) {
  const maker = standInMaker(change);
  const company = await companyAtWork({ sources: [playbook, closingSteps] });
  await company.ports.registers.save({
    register: 'maker',
    id: maker.entry.makerId,
    value: maker.entry,
    at: START,
  });
  await company.answer(({ gate }) => (gate === 'publication' ? undefined : approves()));
  now = company.now();
  const [brief] = briefs(company);
  if (!brief) throw new Error('Nobody was asked.');
  return { company, maker, brief };
}
const later = async (company: World, days: number) => {
  await company.pass(company.now() + days * DAY, ({ gate }) =>
    gate === 'publication' ? undefined : approves(),
  );
  now = company.now();
};

describe('a maker outside', () => {
  it('is asked once, with passages and without a word about people', async () => {
    const { company, brief } = await commissioned();
    await later(company, 1);
    expect(briefs(company)).toHaveLength(1);
    expect(await first(company)).toBeUndefined();
    expect(brief).toMatchObject({
      briefId: `need-${NEED}-1.v1`,
      makerId: 'stagecraft',
      form: 'role-play',
      skill: 'Negotiation',
      audience: 'Seller',
      answerAt: '/api/artefacts',
    });
    expect(brief.passages.length).toBeGreaterThan(3);
    const people = [...sellers(60), ...testers, lead];
    expect(JSON.stringify(brief)).not.toMatch(new RegExp(people.join('|')));
    expect(Object.keys(brief)).not.toContain('evidence');
  });

  it('makes the first version, which the same gate decides about and the same page shows', async () => {
    const { company, maker, brief } = await commissioned();
    expect(await maker.answer(company, brief, maker.artefactOf(brief))).toMatchObject({ status: 200 });
    await later(company, 1);
    expect(await first(company)).toMatchObject({
      origin: 'ai-drafted',
      status: 'pending',
      model: 'stagecraft',
      artefact: { form: 'role-play' },
      response: { chosen: { reason: expect.stringContaining('Stagecraft made it from a brief') } },
    });
    expect(company.channels.pages.standing.size).toBe(0);
    await company.pass(company.now() + DAY, approves);
    const [page = ''] = [...company.channels.pages.standing.values()].map(({ payload }) => htmlOf(payload));
    expect(page).toContain('Drafted by AI (stagecraft)');
  });

  it('that never answers is waited for as long as its entry says; then the layer drafts, and says why', async () => {
    const { company, maker, brief } = await commissioned();
    await later(company, 2);
    expect(await first(company)).toBeUndefined();
    await later(company, 2);
    expect(await first(company)).toMatchObject({
      model: 'in-memory',
      response: {
        rejected: expect.arrayContaining([
          expect.objectContaining({ what: 'Stagecraft', reason: 'it did not answer in time' }),
        ]),
      },
    });
    const late = await maker.answer(company, brief, maker.artefactOf(brief));
    expect(late).toMatchObject({ status: 409, body: expect.stringContaining('is over') });
  });

  it('whose artefact does not pass the checks is passed over, and the decision says by which', async () => {
    const { company, maker, brief } = await commissioned();
    const { artefact } = maker.artefactOf(brief) as { artefact: object };
    const made = { artefact: { ...artefact, summary: 'Everybody gets 40 percent off at www.example.com.' } };
    expect(await maker.answer(company, brief, made)).toMatchObject({ status: 200 });
    await later(company, 1);
    expect(await first(company)).toMatchObject({
      model: 'in-memory',
      response: {
        rejected: expect.arrayContaining([
          expect.objectContaining({
            what: 'Stagecraft',
            reason: expect.stringMatching(/did not pass the checks: Summary.*a link/),
          }),
        ]),
      },
    });
  });

  it('may answer with a link to a host of its own, which is shown as somebody else’s', async () => {
    const { company, maker, brief } = await commissioned();
    const link = {
      title: 'Negotiating with an avatar',
      summary: 'A talk of ten minutes with a buyer.',
      url: 'https://play.stagecraft.example/r/7',
      minutes: 10,
    };
    expect(await maker.answer(company, brief, { link })).toMatchObject({ status: 200 });
    await later(company, 1);
    expect(await first(company)).toMatchObject({
      origin: 'reused',
      status: 'pending',
      entry: { title: link.title, url: link.url },
      response: { chosen: { option: 'reuse', reason: expect.stringContaining('Stagecraft') } },
    });
    const cards = [...company.channels.approvalCards.standing.values()].map(({ payload }) => payload);
    expect(JSON.stringify(cards.at(-1))).toContain('opens play.stagecraft.example');
  });

  it.each([
    'https://elsewhere.example/r/7',
    'http://play.stagecraft.example/r/7',
    'https://169.254.169.254/r/7',
    'https://user:word@play.stagecraft.example/r/7',
  ])('may not link to %s', async (url) => {
    const { company, maker, brief } = await commissioned();
    const link = { title: 'A talk', summary: 'With a buyer.', url, minutes: 10 };
    await maker.answer(company, brief, { link });
    await later(company, 1);
    expect(await first(company)).toMatchObject({
      origin: 'ai-drafted',
      response: {
        rejected: expect.arrayContaining([
          expect.objectContaining({ reason: expect.stringContaining('leads elsewhere') }),
        ]),
      },
    });
  });

  it('is not asked while it is off, nor for a form that it does not make', async () => {
    await expect(commissioned({ isOff: true })).rejects.toThrow('Nobody was asked.');
    await expect(commissioned({ forms: ['cohort'] })).rejects.toThrow('Nobody was asked.');
  });
});

describe('the door of makers', () => {
  it.each([
    ['signed by nobody', { headers: { 'webhook-signature': '' } }],
    ['signed by somebody else', { headers: { 'learning-os-maker': 'nobody' } }],
    ['changed on its way', { spoilt: (text: string) => text.replace('role-play', 'cohort') }],
    ['of ten minutes ago', { at: START - 600_000 }],
    ['of ten minutes ahead', { at: START + 600_000 }],
    ['with another id than it was signed with', { headers: { 'webhook-id': 'answer-2' } }],
  ])('takes nothing %s', async (_what, how) => {
    const { company, maker, brief } = await commissioned();
    const said = await maker.answer(company, brief, maker.artefactOf(brief), how);
    expect(said).toMatchObject({ status: 401, body: expect.stringContaining('No maker of the register') });
    expect((await company.ports.needs.findCommission(NEED, brief.briefId))?.value.made).toBeUndefined();
  });

  it.each([
    ['without a signature', { headers: { 'webhook-signature': '' } }],
    ['in the name of nobody', { headers: { 'learning-os-maker': 'nobody' } }],
    ['of ten minutes ago', { at: START - 600_000 }],
  ])('does not read what comes %s', async (_what, how) => {
    const { company, maker, brief } = await commissioned();
    const unread = () => {
      throw new Error('It was read.');
    };
    const said = await maker.answer(company, brief, maker.artefactOf(brief), { ...how, spoilt: unread });
    expect(said.status).toBe(401);
  });

  it('takes the same once, nothing else after it, and no brief of another maker', async () => {
    const { company, maker, brief } = await commissioned();
    const made = maker.artefactOf(brief);
    const other = standInMaker({ makerId: 'other' });
    await company.ports.registers.save({ register: 'maker', id: 'other', value: other.entry, at: START });
    expect((await other.answer(company, brief, made)).body).toContain('no brief');
    expect((await maker.answer(company, { ...brief, briefId: 'x' }, made)).status).toBe(409);
    expect((await maker.answer(company, brief, made)).status).toBe(200);
    expect((await maker.answer(company, brief, made)).status).toBe(200);
    const link = { title: 'A talk', summary: 'With a buyer.', url: 'https://a.example/', minutes: 9 };
    expect(await maker.answer(company, brief, { link })).toMatchObject({ status: 409 });
    expect((await maker.answer(company, brief, { artefact: { form: 'job-aid' } })).status).toBe(400);
  });
});

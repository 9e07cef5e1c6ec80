import { describe, expect, it } from '@jest/globals';
import type { CatalogueEntry, ContentAsset } from '../../lib/domain/content/content.ts';
import type { Modality } from '../../lib/domain/modality/modality.ts';
import { noExperience, sumsOf } from '../../lib/domain/modality/modality-experience.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { decisionLog } from '../support/decision-log.ts';
import { modelThatRefuses } from '../support/models.ts';
import {
  approves,
  closingSteps,
  companyAtWork,
  lead,
  playbook,
  reassess,
  sellers,
} from '../support/small-company.ts';
import { quiet } from '../support/quiet.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';
import { htmlOf } from '../support/html-of.ts';

const NEED = 'seller.negotiation';
const FLOW = `need-${NEED}-1`;

const needOf = async ({ ports }: World) => (await ports.needs.need(NEED)).value;
const assetOf = async ({ ports }: World, version = 1): Promise<ContentAsset> =>
  (await ports.needs.asset(NEED, `${FLOW}.v${version}`)).value;
const reachedBy = ({ channels }: World) => channels.assignments.standing.size;
const course = (change: Partial<CatalogueEntry>): CatalogueEntry => ({
  contentId: 'c1',
  externalId: 'x1',
  title: 'Haggling',
  url: 'https://academy.example/haggling',
  description: 'How buyers and sellers find a price that both can live with.',
  skillTags: ['Negotiation'],
  minutes: 30,
  ...change,
});

/** Sends publications back with these words in turn, then approves. */
const sendingBack = (...said: { modality?: Modality; comment?: string }[]): Decider => {
  const left = [...said];
  return ({ gate }) => {
    const words = gate === 'publication' ? left.shift() : undefined;
    return words ? { by: lead, answer: { verdict: 'send-back', ...words } } : approves();
  };
};

describe('a response', () => {
  it('to a difficult conversation is a role-play, drafted so that two people can practise with it', async () => {
    const company = await companyAtWork();
    await company.pass(START + 10 * DAY, approves);
    expect(await assetOf(company)).toMatchObject({
      origin: 'ai-drafted',
      modality: { chosen: 'role-play', facts: { kind: 'interpersonal' } },
      response: { chosen: { option: 'draft', reason: 'no course of the company is about this skill' } },
    });
    const [page] = [...company.channels.pages.standing.values()].map(({ payload }) => htmlOf(payload));
    for (const part of [
      'How to practise',
      'The situation',
      'partner’s sheet',
      'Learning &amp; Development looks at it',
    ])
      expect(page).toContain(part);
  });

  it('is the next best form where the best one cannot be made, and says what is missing', async () => {
    const company = await companyAtWork({ hasFacilitatorsSite: false, sources: [playbook, closingSteps] });
    await company.pass(START + 10 * DAY, approves);
    const { modality } = await assetOf(company);
    expect(modality.chosen).toBe('job-aid');
    expect(modality.reason).toMatch(
      /^a role-play has a side that learners may not read, .*FACILITATORS_SITE_URL; /,
    );
    expect(modality.rejected[0]).toMatchObject({
      modality: 'role-play',
      reason: expect.stringContaining('has a side that learners may not read'),
    });
    const [outcome] = (await decisionLog(company.ports)).flatMap(({ decisionId, outcome: said }) =>
      decisionId.endsWith(':modality') ? [said] : [],
    );
    expect(outcome).toContain('job-aid');
  });

  it('is left to a human where no form that is worth its time can be made', async () => {
    const company = await companyAtWork({ model: modelThatRefuses() });
    await company.pass(START + 10 * DAY, approves);
    expect(await needOf(company)).toMatchObject({
      stage: 'stalled',
      reason: expect.stringMatching(
        /^no form is worth its time: a role-play cannot be made well from what there is: .*; a job aid cannot be made well .*numbered steps/,
      ),
    });
    expect(reachedBy(company)).toBe(0);
  });

  it('is observed by the rubric that L&D keeps for that kind of skill', async () => {
    const { behaviours } = SHIPPED_POLICY.rubrics;
    const rubrics = { behaviours: { ...behaviours, interpersonal: ['Lets a silence stand'] } };
    const company = await companyAtWork({
      sabotage: ({ registers }) => ({
        registers: { ...registers, policy: async () => ({ ...(await registers.policy()), rubrics }) },
      }),
    });
    await company.pass(START + 10 * DAY, approves);
    const [page] = [...company.channels.pages.standing.values()].map(({ payload }) => htmlOf(payload));
    expect(page).toContain('<li>Lets a silence stand</li>');
    expect(page).not.toContain(behaviours.interpersonal[0]);
  });

  it('reuses a course in which people practise', async () => {
    const workshop = course({ description: 'A workshop with role-plays.' });
    const company = await companyAtWork({ catalogue: [workshop] });
    await company.pass(START + 10 * DAY, approves);
    expect(await assetOf(company)).toMatchObject({ origin: 'reused', contentId: 'c1' });
    expect(company.channels.pages.standing.size).toBe(0);
    expect(reachedBy(company)).toBe(36);
  });

  it('puts a course that only the LMS lists into the catalogue before it is assigned', async () => {
    const { contentId, ...listed } = course({ description: 'A workshop with role-plays.' });
    expect(contentId).toBeDefined();
    const company = await companyAtWork({ catalogue: [listed] });
    await company.pass(START + 10 * DAY, approves);
    const [item] = [...company.channels.catalogue.standing.values()].map(({ payload }) => payload);
    expect(item).toMatchObject({ title: 'Haggling', url: listed.url, skillTags: ['Negotiation'] });
    expect(reachedBy(company)).toBe(36);
  });

  it('adapts a course about the skill that only tells: something to practise, which leads into it', async () => {
    const company = await companyAtWork({ catalogue: [course({})] });
    await company.pass(START + 10 * DAY, approves);
    const asset = await assetOf(company);
    expect(asset).toMatchObject({
      origin: 'ai-drafted',
      course: { externalId: 'x1' },
      response: { chosen: { option: 'adapt', reason: expect.stringContaining('lets nobody practise it') } },
    });
    const [page] = [...company.channels.pages.standing.values()].map(({ payload }) => htmlOf(payload));
    expect(page).toContain('<a href="https://academy.example/haggling">Haggling</a>');
    const [card] = [...company.channels.approvalCards.standing.values()]
      .map(({ payload }) => payload)
      .filter(({ question }) => question.startsWith('Publish'));
    expect(card?.facts.join('\n')).toMatch(/adapt .*\ncost: 45 minutes .*\nnot reuse “Haggling”/);
  });

  it('to a lack of knowledge is the document that says it already, where there is one as short', async () => {
    const url = 'https://tenant.example/playbook.md?web=1';
    const company = await companyAtWork({
      sources: [{ ...playbook, url }],
      // Without noise the gap is not as wide as to ask for something longer.
      sabotage: ({ registers, disclosures }) => ({
        disclosures: { ...disclosures, noise: () => Promise.resolve(quiet) },
        registers: {
          ...registers,
          skills: async () =>
            new Map(
              [...(await registers.skills())].map(([id, skill]) => [id, { ...skill, kind: 'knowledge' }]),
            ),
        },
      }),
    });
    await company.pass(START + 10 * DAY, ({ gate }) => {
      const { by, answer } = approves();
      return { by, answer: gate === 'cause-and-priority' ? { ...answer, cause: 'knowledge' } : answer };
    });
    expect(await assetOf(company)).toMatchObject({
      origin: 'reused',
      title: 'playbook',
      entry: { url },
      modality: { chosen: 'micro-text' },
      response: { chosen: { option: 'reuse', reason: 'it is short, and most of it is about the skill' } },
    });
    const [item] = [...company.channels.catalogue.standing.values()].map(({ payload }) => payload);
    expect(item).toMatchObject({ title: 'playbook', url });
    expect(reachedBy(company)).toBe(36);
  });

  it('closes the need where nothing is worth people’s time', async () => {
    const until = new Date(START + 5 * DAY).toISOString();
    const company = await companyAtWork({
      sabotage: ({ registers }) => ({
        registers: {
          ...registers,
          async charter() {
            const charter = await registers.charter();
            return { ...charter, lines: charter.lines.map((line) => ({ ...line, until })) };
          },
        },
      }),
    });
    await company.pass(START + 10 * DAY, approves);
    expect(await needOf(company)).toMatchObject({
      stage: 'withdrawn',
      reason: expect.stringContaining('nothing would change before the line of the charter ends'),
    });
    expect(reachedBy(company)).toBe(0);
  });
});

describe('a response that is sent back', () => {
  it('comes again in the form that a human asked for, and teaches later choices', async () => {
    const company = await companyAtWork({ sources: [playbook, closingSteps] });
    await company.pass(START + 10 * DAY, sendingBack({ modality: 'job-aid' }));
    expect((await assetOf(company)).status).toBe('sent-back');
    const second = await assetOf(company, 2);
    expect(second).toMatchObject({
      status: 'published',
      version: 2,
      modality: { chosen: 'job-aid', insteadOf: 'role-play' },
    });
    expect(second.modality.reason).toContain('asked for by a human instead of role-play');
    expect(await needOf(company)).toMatchObject({ stage: 'delivered', assetId: second.assetId });
    const learned = await company.ports.experience.of('interpersonal');
    expect(learned.get('job-aid')).toMatchObject({ wished: 1, refused: 0 });
    expect(learned.get('role-play')).toMatchObject({ wished: 0, refused: 1 });
    const outcomes = (await decisionLog(company.ports)).map(({ outcome }) => outcome);
    expect(outcomes).toContain('sent-back, wishes job-aid');
  });

  it('with a remark alone keeps its form and is worded anew', async () => {
    const company = await companyAtWork();
    await company.pass(START + 10 * DAY, sendingBack({ comment: 'Shorter, please.' }));
    expect(await assetOf(company, 2)).toMatchObject({
      modality: { chosen: 'role-play' },
      rewording: { as: 'whole' },
      status: 'published',
    });
    expect(await company.ports.experience.of('interpersonal')).toEqual(new Map());
  });

  it('is no course that was refused already', async () => {
    const company = await companyAtWork({ catalogue: [course({ description: 'A workshop.' })] });
    await company.pass(START + 10 * DAY, sendingBack({ comment: 'Nobody liked it.' }));
    expect((await assetOf(company)).origin).toBe('reused');
    expect(await assetOf(company, 2)).toMatchObject({
      origin: 'ai-drafted',
      response: { chosen: { option: 'draft' } },
    });
  });

  it('is none at all where a human asks for none', async () => {
    const company = await companyAtWork();
    await company.pass(START + 10 * DAY, sendingBack({ modality: 'none' }));
    expect(await needOf(company)).toMatchObject({
      stage: 'withdrawn',
      reason: expect.stringContaining('asked for by a human'),
    });
  });

  it('may be sent back twice and not a third time', async () => {
    const company = await companyAtWork();
    const again = { comment: 'Not yet.' };
    await expect(company.pass(START + 10 * DAY, sendingBack(again, again, again))).rejects.toMatchObject({
      rule: 'approval-refused',
    });
    await company.pass(START + 10 * DAY, approves);
    expect(await assetOf(company, 3)).toMatchObject({ status: 'published' });
  });
});

describe('the form of a response', () => {
  it('learns from what was measured', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    for (const day of [45, 75, 130]) {
      await reassess(company, sellers(60));
      await company.pass(START + day * DAY, approves);
    }
    expect(await needOf(company)).toMatchObject({ stage: 'measured' });
    const sums = (await company.ports.experience.of('interpersonal')).get('role-play') ?? noExperience;
    expect(sums.needs).toBeCloseTo(1);
    expect(sums.weightedEffect / sums.weight).toBeGreaterThan(1);
  });

  it('is another one where earlier outcomes speak for it, and says so', async () => {
    const company = await companyAtWork({ sources: [playbook, closingSteps] });
    const measured = (effect: number) =>
      sumsOf(
        {
          effect,
          interval: [effect - 0.2, effect + 0.2] as const,
          verdict: 'improved' as const,
          comparison: { people: 12, meanBefore: 2, meanAfter: 2, meanChange: 0 },
        },
        1,
      ) ?? noExperience;
    for (let i = 0; i < 6; i += 1) {
      await company.ports.experience.add(`a${i}`, 'interpersonal', 'role-play', measured(0));
      await company.ports.experience.add(`b${i}`, 'interpersonal', 'job-aid', measured(1));
      await company.ports.experience.add(`b${i}`, 'interpersonal', 'job-aid', measured(9)); // counted already
    }
    await company.pass(START + 10 * DAY, approves);
    const { modality } = await assetOf(company);
    expect(modality.chosen).toBe('job-aid');
    expect(modality.reason).toContain('job aid raised interpersonal skills by 1.0 levels in 6 earlier needs');
  });
});

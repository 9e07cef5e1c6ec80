// A company that is spoken to in a language of one letter: what its people can still read did not come from the
// catalogue.
import { describe, expect, test } from '@jest/globals';
import { makeRequest } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { causeFacts } from '../../lib/needs/cause-facts.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { english } from '../../lib/messages/words.ts';
import { modelInWords } from '../../lib/domain/content/content.ts';
import { runStep } from '../../lib/step.ts';
import { collected } from '../support/collected.ts';
import { htmlOf } from '../support/html-of.ts';
import { pseudoLanguages, pseudoWords } from '../support/pseudo-language.ts';
import { readable, textsIn } from '../support/readable.ts';
import { approves, companyAtWork, reassess, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

/** Words of somebody else: registers, documents, drafts, ids. */
async function foreign(company: World): Promise<string[]> {
  const { registers, needs, sources } = company.ports;
  const [charter, skills, profiles, policy, { documents }, all] = await Promise.all([
    registers.charter(),
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
    sources.list(),
    collected(needs.list()),
  ]);
  const assets = await Promise.all(
    all.map(async (need) =>
      'assetId' in need && need.assetId
        ? (await needs.findAsset(need.needId, need.assetId))?.value
        : undefined,
    ),
  );
  const ownWords = assets.flatMap((asset) =>
    asset?.origin === 'ai-drafted'
      ? [...textsIn([asset.artefact, asset.spans, asset.title, modelInWords(asset.model), asset.rubric])]
      : [],
  );
  return [...textsIn([charter, [...skills.values()], [...profiles.values()], policy, documents]), ...ownWords]
    .filter((text) => text.length > 2)
    .toSorted((a, b) => b.length - a.length);
}

describe('in another language', () => {
  test('cards, pages, notices, reasons, insights and what people are told of their own hold no word of English', async () => {
    const company = await companyAtWork({
      sabotage: () => ({ words: pseudoWords, languages: pseudoLanguages }),
    });
    const app = {
      ports: { ...company.ports, words: pseudoWords, languages: pseudoLanguages },
      disabledAgents: new Set<never>(),
    };
    const call = { at: company.now(), instanceId: 'call-1', step: 'test' };
    const need = (await collected(company.ports.needs.list()))[0];
    const facts =
      need && need.stage === 'found' ? await causeFacts(need, undefined, app.ports, company.now()) : [];
    await company.pass(START + 20 * DAY, approves);
    await reassess(company, sellers(60));
    await company.pass(START + 45 * DAY, approves);
    await runStep(publishCoverage, {}, { ...call, at: company.now() }, app);
    const { channels } = company;
    const standing = <T>(of: { standing: ReadonlyMap<string, { payload: T }> }): T[] =>
      [...of.standing.values()].map(({ payload }) => payload);
    const told: Record<string, string[]> = {
      'facts of a question': facts,
      cards: standing(channels.approvalCards).flatMap(textsIn),
      pages: standing(channels.pages).flatMap((page) => [page.title, page.description, htmlOf(page)]),
      reports: standing(channels.reports).flatMap((page) => [page.title, page.description, htmlOf(page)]),
      drawings: standing(channels.pictures).flatMap(({ svg, alt }) => [svg, alt]),
      notices: standing(channels.notices).map(({ text }) => text),
      needs: (await collected(company.ports.needs.list())).flatMap(({ reason, hypothesis, contract }) => [
        reason,
        ...hypothesis.reasons,
        contract?.indicator ?? '',
      ]),
      insights: (await collected(company.ports.needs.insights())).map(({ sentence }) => sentence),
      items: (
        await Promise.all(sellers(60).map((personId) => runStep(ownItems, { personId }, call, app)))
      ).flatMap(({ items }) => items.flatMap(({ why, whyNow }) => [why, whyNow])),
      requests: [
        (
          await runStep(
            makeRequest,
            { by: sellers(1)[0] ?? '', callId: 'c', roleId: 'seller', text: 'basket weaving' },
            call,
            app,
          )
        ).reason,
      ],
    };
    const others = await foreign(company);
    for (const texts of Object.values(told)) expect(texts.length).toBeGreaterThan(0);
    const left = Object.entries(told).flatMap(([surface, texts]) =>
      texts.flatMap((text) =>
        readable(text, others).map((word) => `${surface}: ${word} in ${text.slice(0, 200)}`),
      ),
    );
    expect([...new Set(left)]).toEqual([]);
  });

  test('each is told in their own, of a company that speaks another, and once', async () => {
    const company = await companyAtWork({
      sabotage: () => ({ languages: (tag) => (tag === 'ru' ? pseudoWords : english) }),
    });
    const [half, others] = [sellers(60).slice(0, 30), sellers(60).slice(30)];
    for (const personId of half) {
      const stored = await company.ports.learners.read('record-keeping', personId);
      const { person } = stored.value;
      if (!person) throw new Error('Nobody is known.');
      await company.ports.learners.commit(
        { ...stored, value: { ...stored.value, person: { ...person, language: 'ru' } } },
        [],
      );
    }
    await company.pass(START + 45 * DAY, approves);
    const notices = [...company.channels.notices.standing.values()].map(({ payload }) => payload);
    const told = (personId: string) =>
      notices.filter(({ personIds }) => personIds.includes(personId)).map(({ text }) => text);
    const [toHalf, toOthers] = [half.flatMap(told), others.flatMap(told)];
    expect(Math.min(toHalf.length, toOthers.length)).toBeGreaterThan(0);
    expect(toHalf.filter((text) => !text.startsWith('⟦'))).toEqual([]);
    expect(toOthers.filter((text) => text.includes('⟦'))).toEqual([]);
    for (const personId of sellers(60)) expect(new Set(told(personId)).size).toBe(told(personId).length);
  });

  test('a word that did not come from the catalogue is noticed', () => {
    expect(readable('жжж Negotiation жж outgrown', ['Negotiation'])).toEqual(['outgrown']);
  });
});

import { describe, expect, it, jest } from '@jest/globals';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { standInMaker } from '../support/stand-in-maker.ts';
import { approves } from '../support/small-company.ts';
import { NEED, LIMIT, LOWER, playbook, published, restoresTheLibrary } from '../support/published-page.ts';

restoresTheLibrary();

describe('a page that a maker outside made', () => {
  /** Published as the maker made it; then its source changed, and the maker has a second brief. */
  async function askedAgain() {
    const maker = standInMaker();
    const at = await published({ days: 1, makers: [maker.entry] });
    const { company } = at;
    jest.spyOn(Date, 'now').mockImplementation(company.now);
    const briefs = () => [...company.channels.makers.standing.values()].map(({ payload }) => payload.brief);
    const [first] = briefs();
    if (!first) throw new Error('Nobody was asked.');
    await maker.answer(company, first, maker.artefactOf(first));
    await company.pass(company.now() + 10 * DAY, approves);
    expect(await at.asset()).toMatchObject({ status: 'published', model: 'stagecraft' });
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    expect(await at.pull()).toMatchObject({ marked: 1 });
    const [, second, ...others] = briefs();
    if (!second) throw new Error('Nobody was asked again.');
    expect(others).toEqual([]);
    expect(JSON.stringify(second.passages)).toContain(LOWER);
    return { ...at, maker, brief: second };
  }

  it('is made anew by the same maker where its source changed, and decided about as any version', async () => {
    const at = await askedAgain();
    expect(await at.question()).toBeUndefined();
    const said = await at.maker.answer(at.company, at.brief, at.maker.artefactOf(at.brief));
    expect(said).toMatchObject({ status: 200 });
    await at.company.pass(at.company.now() + DAY, at.nobody);
    const question = await at.question();
    expect(question?.inChannel?.join('\n')).toContain('6%');
    await at.company.answer(approves);
    const renewed = await at.asset();
    expect(renewed).toMatchObject({ status: 'published', model: 'stagecraft' });
    expect(JSON.stringify(renewed.artefact)).toContain('6%');
    expect(await at.pageNow()).toContain('Drafted by AI (stagecraft)');
  });

  it.each([
    ['does not answer', undefined, 'it did not answer in time'],
    [
      'answers with a link',
      { title: 'A talk', summary: 'With a buyer.', url: 'https://play.stagecraft.example/r/7', minutes: 9 },
      'it answered with a link, which cannot come in place of a page',
    ],
  ])('is drafted here where that maker %s, with why', async (_, link, reason) => {
    const at = await askedAgain();
    if (link) await at.maker.answer(at.company, at.brief, { link });
    await at.company.pass(at.company.now() + 4 * DAY, at.nobody);
    const { assetId = '' } = (await at.question()) ?? {};
    expect((await at.company.ports.needs.asset(NEED, assetId)).value).toMatchObject({
      model: 'in-memory',
      response: { rejected: [{ what: 'Stagecraft', reason }] },
    });
  });

  it('asks nobody where the page stands again before the maker answered', async () => {
    const at = await askedAgain();
    at.write('playbook.md', playbook);
    await at.pull();
    await at.maker.answer(at.company, at.brief, at.maker.artefactOf(at.brief));
    await at.company.pass(at.company.now() + 4 * DAY, at.nobody);
    expect(await at.question()).toBeUndefined();
    expect((await at.asset()).status).toBe('published');
  });
});

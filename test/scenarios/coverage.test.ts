import { describe, expect, it } from '@jest/globals';
import { coverageList } from '../../functions/http/insights/coverage-list.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { groupings, type Grouping } from '../../lib/domain/population-pass/coverage.ts';
import { decisionLog } from '../support/decision-log.ts';
import { assessed, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';
import { htmlOf } from '../support/html-of.ts';
import { english } from '../../lib/messages/words.ts';

const seen = async ({ ports, now }: World, by: Grouping) => {
  const visit = {
    params: { by },
    ports,
    at: now(),
    callersWords: () => Promise.resolve(english),
  } as unknown as Parameters<typeof coverageList.handle>[0];
  return coverageList.reply.parse((await coverageList.handle(visit)).json).items;
};

describe('coverage', () => {
  it('is what the last analysis saw, in business words', async () => {
    const company = await companyAtWork();
    // Twenty sellers learn to negotiate by themselves.
    await company.send(
      sellers(60)
        .slice(0, 20)
        .flatMap((id) => [1, 2, 3].map((n) => assessed(id, 'negotiation', 5, START + n))),
    );
    await company.settle();
    await company.pass(START + DAY, () => undefined);
    await company.analyse();
    await company.settle();
    const sentence = (await seen(company, 'charter-line')).map((one) => one.sentence);
    // Twenty do; what is said carries noise of a few people and is in fives.
    expect(sentence[0]).toMatch(
      /^About (10|15|20|25|30) of 60 Sellers can do what is asked of them in Negotiation$/,
    );
    expect(sentence).toContain(
      'Nearly all Testers of whom it is known can do what is asked of them in Measuring',
    );
    for (const by of groupings) {
      const items = await seen(company, by);
      expect([by, items.length]).not.toEqual([by, 0]);
      expect(JSON.stringify(items)).not.toMatch(/[0-9a-f]{8}-/);
    }
  });

  it('is written on one page, which names the lines of the charter, and logged', async () => {
    const company = await companyAtWork();
    expect(await company.run(publishCoverage, {})).toEqual({ published: true });
    const [report, ...others] = [...company.channels.reports.standing.values()];
    if (!report) throw new Error('No report was written.');
    expect(others).toEqual([]);
    expect(htmlOf(report.payload)).toContain('Charter line C1: We need negotiation');
    const logged = (await decisionLog(company.ports)).filter(({ subject }) => subject === 'coverage');
    expect(logged).toHaveLength(1);
  });

  it('is not written where nobody has looked yet', async () => {
    const company = world();
    expect(await company.run(publishCoverage, {})).toEqual({ published: false });
    expect(company.channels.reports.standing.size).toBe(0);
  });
});

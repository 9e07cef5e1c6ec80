import { describe, expect, it } from '@jest/globals';
import { publishCoverage } from '../../../../lib/agents/analytics/publish-coverage.ts';
import { sayable } from '../../../../lib/domain/disclosure/said.ts';
import { htmlOf } from '../../../support/html-of.ts';
import { saveRegisters } from '../../../support/small-company.ts';
import { START, world } from '../../../support/world.ts';

/** The page after a pass that could say how so many sellers negotiate. */
async function pageOf(atTarget: number, below: number): Promise<string> {
  const company = world();
  await saveRegisters(company);
  await company.ports.coverage.save([
    sayable({
      skillId: 'negotiation',
      at: START,
      parts: [{ roleId: 'seller', atTarget, below, notAssessed: 0 }],
      unspoken: [],
      targeting: {},
    }),
  ]);
  expect(await company.run(publishCoverage, {})).toEqual({ published: true });
  const [report] = [...company.channels.reports.standing.values()];
  if (!report) throw new Error('No page was written.');
  return htmlOf(report.payload);
}

describe('the coverage page as it is published', () => {
  it('says how a group of five stands, and of four that they are too few', async () => {
    const [five, four] = [await pageOf(3, 2), await pageOf(2, 2)];
    expect(four).not.toEqual(five);
    expect(four).toMatch(/too few/i);
    expect(five).not.toMatch(/too few/i);
  });

  it('is not published before anything was seen', async () => {
    expect(await world().run(publishCoverage, {})).toEqual({ published: false });
  });
});

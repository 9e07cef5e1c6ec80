import { expect, test } from '@jest/globals';
import { withdrawNeed } from '../../lib/gates/withdraw.ts';
import { approves, companyAtWork } from '../support/small-company.ts';
import { DAY, START } from '../support/world.ts';

/** Minutes that a course takes, levels that success is worth, days and the ends of ids, are about nobody. */
const harmless = /\b\d+ minutes?\b|\b0\.5 levels\b|\b\d+ \w+ 20\d\d\b|charter line \w+|drafter-\d/g;

test('the channel of the approvers hears nothing about how a group stands, whatever is asked, withdrawn or published', async () => {
  const company = await companyAtWork();
  await company.pass(START + 100 * DAY, approves);
  const other = await companyAtWork();
  await other.run(withdrawNeed, { needId: 'seller.negotiation', round: 1, reason: 'outgrown' });
  await other.settle();
  const cards = [company, other].flatMap(({ channels }) =>
    [...channels.approvalCards.standing.values()].map(({ payload }) => payload),
  );
  for (const part of ['what is the cause', 'Publish this', 'Needs no answer any more'])
    expect(cards.map(({ question }) => question)).toContainEqual(expect.stringContaining(part));
  for (const { facts, question, footer, response } of cards) {
    const told = [question, ...facts, footer, response?.title ?? ''].join('\n').replaceAll(harmless, '');
    expect(told).not.toMatch(/\d|\b(nearly|most|few|half|all|none|nobody|everybody)\b/i);
  }
});

// What an owner agrees to as success of their line, said in the chat: it holds on the line, and nobody else says it.
import { describe, expect, it } from '@jest/globals';
import { meSuccessSay } from '../../functions/http/me/offices/me-success-say.ts';
import { english } from '../../lib/messages/words.ts';
import { decisionLog } from '../support/decision-log.ts';
import { companyAtWork, lead } from '../support/small-company.ts';
import type { World } from '../support/world.ts';

let calls = 0;
async function say(company: World, outcome: object, by?: string) {
  const line = await lineOf(company);
  const call = {
    params: { lineId: 'C1' },
    body: meSuccessSay.body.parse({ outcome }),
    principal: { kind: 'user', id: by ?? line?.ownerId },
    ports: company.ports,
    at: company.now(),
    callId: `call ${(calls += 1)}`,
    callersWords: () => Promise.resolve(english),
  };
  return (await meSuccessSay.handle(call as never)).json;
}
const lineOf = async ({ ports }: World) =>
  (await ports.registers.latest('charter')).find(({ id }) => id === 'C1')?.value;
const levels = { indicator: 'Margins hold', worth: 0.4 };

describe('what success is', () => {
  it('is said by the owner of the line, with a day, logged, and said anew', async () => {
    const company = await companyAtWork();
    const said = await say(company, { ...levels, by: '2026-12-31' });
    expect(said.success).toContain('Margins hold');
    expect((await lineOf(company))?.outcome).toEqual({
      ...levels,
      seenIn: 'assessments',
      by: '2026-12-31T23:59:59Z',
    });
    const figure = {
      indicator: 'Discount',
      seenIn: 'team-figures',
      figureId: 'discount',
      unit: '%',
      worth: -1,
    };
    await say(company, figure);
    expect((await lineOf(company))?.outcome).toEqual(figure);
    const saved = (await decisionLog(company.ports)).filter(({ evidence }) =>
      evidence.some((one) => one.startsWith('charter:C1')),
    );
    expect(saved.length).toBeGreaterThanOrEqual(2);
  });

  it('is nobody else’s to say, and what does not fit together is answered in words', async () => {
    const company = await companyAtWork();
    const other = '00000000-0000-4000-8000-00000000ffff';
    expect(other).not.toBe(lead);
    await expect(say(company, levels, other)).rejects.toThrow(/its owner alone/);
    await expect(say(company, { ...levels, worth: 0 })).rejects.toThrow(/not 0/);
    await expect(say(company, { ...levels, worth: -1 })).rejects.toThrow(/only a figure may fall/);
    await expect(say(company, { ...levels, seenIn: 'team-figures' })).rejects.toThrow(/and its unit/);
    await expect(say(company, { ...levels, figureId: 'discount', unit: '%' })).rejects.toThrow(
      /leave both empty/,
    );
    await expect(say(company, { ...levels, by: 'by summer' })).rejects.toThrow(/no day/);
    expect((await lineOf(company))?.outcome).toBeUndefined();
  });
});

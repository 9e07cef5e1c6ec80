import { describe, expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { runProgrammes, type RunningProgrammes } from '../../orchestrators/run-programmes.ts';
import { off, play } from './scripted.ts';

const page = (brought: number, last: string | null = null) => ({ brought, last });
const run = (steps: Record<string, unknown[]>, from: Partial<RunningProgrammes> = {}) =>
  play(runProgrammes, { after: null, brought: 0, ...from }, { steps });

describe('running programmes', () => {
  it('goes role by role, page by page', () => {
    const { did, inputs, answered, continuedWith } = run({
      'plan-programmes': [{ roleIds: ['buyer', 'seller'] }],
      'programme-page.buyer.start': [page(3, 'p1')],
      'programme-page.buyer.p1': [page(2)],
      'programme-page.seller.start': [page(1)],
    });
    expect(did).toHaveLength(4);
    expect(inputs.get('programme-page.buyer.p1')).toEqual({ roleId: 'buyer', after: 'p1' });
    expect(answered).toEqual({ brought: 6 });
    expect(continuedWith).toBeUndefined();
  });

  it('goes on where the generation before stopped, and plans nothing anew', () => {
    const { did, answered } = run(
      { 'programme-page.seller.p9': [page(1)] },
      { roleIds: ['seller'], after: 'p9', brought: 40 },
    );
    expect(did).toEqual(['programme-page.seller.p9']);
    expect(answered).toEqual({ brought: 41 });
  });

  it('begins a new generation after forty pages', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `programme-page.buyer.${i === 0 ? 'start' : `p${i}`}`,
        [page(1, `p${i + 1}`)],
      ]),
    );
    const { did, continuedWith } = run(pages, { roleIds: ['buyer', 'seller'] });
    expect(did).toHaveLength(40);
    expect(continuedWith).toEqual({ roleIds: ['buyer', 'seller'], after: 'p40', brought: 40 });
  });

  it('says why it did nothing where its agent is off', () => {
    expect(run({ 'plan-programmes': [off('delivery')] }, { brought: 5 }).answered).toEqual({
      brought: 5,
      note: message('need.agent-off', { agent: 'delivery' }),
    });
  });
});

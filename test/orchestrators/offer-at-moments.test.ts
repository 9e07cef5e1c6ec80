import { describe, expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { offerAtMoments, type OfferingMoments } from '../../orchestrators/offer-at-moments.ts';
import { off, play } from './scripted.ts';

const page = (offered: number, last: string | null = null) => ({ offered, last });
const offer = (steps: Record<string, unknown[]>, from: Partial<OfferingMoments> = {}) =>
  play(offerAtMoments, { after: null, offered: 0, ...from }, { steps });

describe('offering at moments', () => {
  it('goes role by role, page by page', () => {
    const { did, answered, continuedWith } = offer({
      'plan-moments': [{ roleIds: ['buyer', 'seller'] }],
      'offer-page.buyer.start': [page(3, 'p1')],
      'offer-page.buyer.p1': [page(2)],
      'offer-page.seller.start': [page(1)],
    });
    expect(did).toHaveLength(4);
    expect(answered).toEqual({ offered: 6 });
    expect(continuedWith).toBeUndefined();
  });

  it('looks at nobody where no role is planned', () => {
    expect(offer({ 'plan-moments': [{ roleIds: [] }] }).answered).toEqual({ offered: 0 });
  });

  it('begins a new generation after forty pages', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `offer-page.buyer.${i === 0 ? 'start' : `p${i}`}`,
        [page(1, `p${i + 1}`)],
      ]),
    );
    const { did, continuedWith } = offer(pages, { roleIds: ['buyer', 'seller'] });
    expect(did).toHaveLength(40);
    expect(continuedWith).toEqual({ roleIds: ['buyer', 'seller'], after: 'p40', offered: 40 });
  });

  it('says why it did nothing where its agent is off', () => {
    expect(offer({ 'plan-moments': [off('delivery')] }, { offered: 5 }).answered).toEqual({
      offered: 5,
      note: message('need.agent-off', { agent: 'delivery' }),
    });
  });
});

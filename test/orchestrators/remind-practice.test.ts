import { describe, expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { remindPractice, type Reminding } from '../../orchestrators/remind-practice.ts';
import { off, play } from './scripted.ts';

const page = (reminded: number, last: string | null = null) => ({ reminded, last });
const remind = (steps: Record<string, unknown[]>, from: Partial<Reminding> = {}) =>
  play(remindPractice, { after: null, reminded: 0, ...from }, { steps });

describe('reminding of practice', () => {
  it('goes role by role, page by page', () => {
    const { did, inputs, answered, continuedWith } = remind({
      'plan-reminders': [{ roleIds: ['buyer', 'seller'] }],
      'remind-page.buyer.start': [page(3, 'p1')],
      'remind-page.buyer.p1': [page(2)],
      'remind-page.seller.start': [page(1)],
    });
    expect(did).toHaveLength(4);
    expect(inputs.get('remind-page.buyer.p1')).toEqual({ roleId: 'buyer', after: 'p1' });
    expect(answered).toEqual({ reminded: 6 });
    expect(continuedWith).toBeUndefined();
  });

  it('goes on where the generation before stopped, and plans nothing anew', () => {
    const { did, answered } = remind(
      { 'remind-page.seller.p9': [page(1)] },
      { roleIds: ['seller'], after: 'p9', reminded: 40 },
    );
    expect(did).toEqual(['remind-page.seller.p9']);
    expect(answered).toEqual({ reminded: 41 });
  });

  it('begins a new generation after forty pages', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `remind-page.buyer.${i === 0 ? 'start' : `p${i}`}`,
        [page(1, `p${i + 1}`)],
      ]),
    );
    const { did, continuedWith } = remind(pages, { roleIds: ['buyer', 'seller'] });
    expect(did).toHaveLength(40);
    expect(continuedWith).toEqual({ roleIds: ['buyer', 'seller'], after: 'p40', reminded: 40 });
  });

  it('says why it did nothing where its agent is off', () => {
    expect(remind({ 'plan-reminders': [off('practice')] }, { reminded: 5 }).answered).toEqual({
      reminded: 5,
      note: message('need.agent-off', { agent: 'practice' }),
    });
  });
});

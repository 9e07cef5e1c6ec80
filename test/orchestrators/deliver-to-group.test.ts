import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../lib/domain/milliseconds.ts';
import { deliverToGroup, notBegun } from '../../orchestrators/deliver-to-group.ts';
import { failed, off, play } from './scripted.ts';

const dublin = { timeZone: 'Europe/Dublin', at: 9 * HOUR };
const newYork = { timeZone: 'America/New_York', at: 14 * HOUR };
const wave = { needId: 'n', assetId: 'a', group: 'first' as const, zones: [dublin, newYork] };
const page = (delivered: number, last: string | null = null, later = 0) => ({ delivered, last, later });
const deliver = (steps: Record<string, unknown[]>, from: Partial<typeof notBegun> = {}, at = 0) =>
  play(deliverToGroup, { ...wave, ...notBegun, ...from }, { steps, at });

describe('a delivery to a group', () => {
  it('goes zone by zone, page by page, from the start of the working day of each', () => {
    const { did, inputs, answered, continuedWith, timers, endedAt } = deliver({
      'deliver-page.first.0.0.start': [page(50, 'p50')],
      'deliver-page.first.0.0.p50': [page(7)],
      'deliver-page.first.0.1.start': [page(3)],
    });
    expect(did).toHaveLength(3);
    expect(inputs.get('deliver-page.first.0.0.p50')).toEqual({
      needId: 'n',
      assetId: 'a',
      group: 'first',
      timeZone: 'Europe/Dublin',
      after: 'p50',
    });
    expect(inputs.get('deliver-page.first.0.1.start')).toMatchObject({
      timeZone: 'America/New_York',
      after: null,
    });
    expect(answered).toEqual({ delivered: 60 });
    expect(continuedWith).toBeUndefined();
    expect(timers).toHaveLength(2);
    expect(Math.abs(endedAt - newYork.at)).toBeLessThan(2_000);
  });

  it('comes back after eight hours for those at whom it met a wrong hour', () => {
    const { answered, continuedWith, endedAt } = deliver({
      'deliver-page.first.0.0.start': [page(50, null, 4)],
      'deliver-page.first.0.1.start': [page(3, null, 1)],
    });
    expect(answered).toEqual({ delivered: 53 });
    expect(continuedWith).toEqual({ ...wave, pass: 1, zone: 0, after: null, delivered: 53, later: 0 });
    expect(Math.abs(endedAt - newYork.at - 8 * HOUR)).toBeLessThan(3_000);
  });

  it('gives up on them after a week', () => {
    const pages = (pass: number) => ({
      [`deliver-page.first.${pass}.0.start`]: [page(0, null, 1)],
      [`deliver-page.first.${pass}.1.start`]: [page(0)],
    });
    const at = 8 * DAY;
    expect(deliver(pages(20), { pass: 20 }, at).continuedWith).toMatchObject({ pass: 21 });
    expect(deliver(pages(21), { pass: 21 }, at).continuedWith).toBeUndefined();
    // 22 passes, eight hours apart, span a week: attention is free again then.
    expect(21 * 8 * HOUR).toBe(7 * DAY);
  });

  it('begins a new generation after forty pages, where the last one stopped', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `deliver-page.first.2.0.${i === 0 ? 'start' : `p${i}`}`,
        [page(2, `p${i + 1}`, i === 7 ? 1 : 0)],
      ]),
    );
    const { did, answered, continuedWith } = deliver(pages, { pass: 2, delivered: 10 });
    expect(did).toHaveLength(40);
    expect(continuedWith).toEqual({ ...wave, pass: 2, zone: 0, after: 'p40', delivered: 90, later: 1 });
    expect(answered).toEqual({ delivered: 90 });
  });

  it('ends with its agent off as an answer, and with a failure as a failure', () => {
    expect(deliver({ 'deliver-page.first.0.0.start': [off('delivery')] }).answered).toEqual({
      off: 'delivery',
    });
    expect(() => deliver({ 'deliver-page.first.0.0.start': [failed] })).toThrow(
      'deliver-page.first.0.0.start failed',
    );
  });
});

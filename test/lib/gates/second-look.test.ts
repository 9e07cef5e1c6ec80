import { describe, expect, it } from '@jest/globals';
import type { ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import { sayable } from '../../../lib/domain/disclosure/said.ts';
import type { Standing } from '../../../lib/domain/group-level/group-standing.ts';
import { secondLook } from '../../../lib/gates/second-look.ts';
import { approval, confirmedNeed, DAY, need, NOW, personId, publication, standing } from '../examples.ts';
import { logOf, waiting } from './waiting.ts';

const noise = { below: 1, short: 0.02 };
/** Of 100 who are known 90 lacked it when the need was found. */
const closing = {
  ...confirmedNeed,
  evidence: { ...confirmedNeed.evidence, population: 100, assessed: 100, belowTarget: 90 },
};
const as = (belowTarget: number): Partial<Standing> => ({ assessed: 100, belowTarget, noise });
const decidedAt = NOW + 3 * DAY;
const approved: ApprovalRequest = {
  ...publication,
  status: 'approved',
  decision: { by: personId(3), at: decidedAt },
};

async function look(change: Partial<Standing> | undefined, at: number, request = approved, of = closing) {
  const company = await waiting(of);
  const { ports } = company;
  if (change) await ports.standings.save([sayable(standing(change))]);
  const seen = await secondLook(of, request, ports, at).catch((error: unknown) => error);
  return { seen, log: await logOf(company) };
}

describe('a need whose response was approved', () => {
  it.each<[string, Partial<Standing> | undefined]>([
    ['where nobody knows how the group stands', undefined],
    ['where the group stands as it stood', as(90)],
    ['where somewhat fewer lack it', as(60)],
  ])('goes on %s', async (_, now) => {
    expect(await look(now, decidedAt)).toEqual({ seen: closing, log: [] });
  });

  it('is withdrawn where it is outgrown', async () => {
    const { seen } = await look(as(0), decidedAt);
    expect(seen).toMatchObject({ stage: 'withdrawn', endedAt: decidedAt });
  });

  it('waits where most of them learn it by themselves, as long again as the humans took, and says so once', async () => {
    const { seen, log } = await look(as(35), decidedAt);
    expect(seen).toMatchObject({ fault: { kind: 'not-yet', retryAfter: (3 * DAY) / 1_000 } });
    expect(log).toMatchObject([
      {
        decisionId: `${approved.approvalId}:second-look`,
        at: decidedAt,
        charterLineId: 'margin',
        evidence: [approved.approvalId],
      },
    ]);
    expect((await look(as(35), decidedAt + 3 * DAY - 1)).seen).toMatchObject({ fault: { retryAfter: 1 } });
    expect((await look(as(35), decidedAt + 3 * DAY)).seen).toEqual(closing);
  });

  it('waits no longer than the policy says', async () => {
    const late = NOW + 300 * DAY;
    const { ports } = await waiting(closing);
    const { secondLookDays } = (await ports.registers.policy()).thresholds;
    const request = { ...approved, decision: { by: personId(3), at: late } } as ApprovalRequest;
    const { seen } = await look(as(35), late, request);
    expect(seen).toMatchObject({ fault: { retryAfter: (secondLookDays * DAY) / 1_000 } });
  });

  it.each<[string, ApprovalRequest]>([
    ['before anybody answered', publication],
    ['after it was rejected', { ...approved, status: 'rejected' }],
    [
      'by what was said of its cause',
      { ...approval, status: 'approved', decision: { by: personId(3), at: decidedAt, cause: 'skill' } },
    ],
  ])('is not looked at %s', async (_, request) => {
    expect((await look(as(0), decidedAt, request)).seen).toEqual(closing);
  });

  it('is not looked at before its cause is known', async () => {
    const company = await waiting(need);
    await company.ports.standings.save([sayable(standing(as(0)))]);
    expect(await secondLook(need, approved, company.ports, decidedAt)).toEqual(need);
  });
});

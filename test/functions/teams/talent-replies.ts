import { waitingKinds } from '../../../lib/domain/waiting.ts';
import { personId } from '../../lib/examples.ts';

const opening = (requisitionId: string) => ({
  requisitionId,
  roleId: 'seller',
  role: 'R'.repeat(120),
  people: 3,
  startsOn: '2027-03-01',
  ownerId: personId(1),
  standing: 'open' as const,
  version: 1,
});

/** What the doors of planning, hiring and openings may answer, in their extremes. */
export const talentReplies: Record<string, object[]> = {
  'me-waits-list': [
    { items: [] },
    { items: waitingKinds.map((kind) => ({ kind, since: 1_800_000_000_000 })) },
  ],
  'plan-read': [
    { currency: 'EUR', items: [] },
    {
      currency: 'EUR',
      items: (['short', 'open', 'enough', 'unknown'] as const).map((outlook, i) => ({
        roleId: `r${i}`,
        role: 'R'.repeat(120),
        skillId: `s${i}`,
        skill: 'S'.repeat(120),
        level: 3,
        day: '2027-03-01',
        months: 6,
        people: 60,
        undertakings: Array.from({ length: 30 }, (_, k) => ({
          undertakingId: `u${k}`,
          title: 'T'.repeat(200),
        })),
        outlook,
        ...(outlook === 'unknown'
          ? {}
          : { able: { about: 40, low: 30, high: 50, headsFrom: i % 2 ? 'policy' : 'counted' } }),
        missing: 20,
        ways: (['build', 'buy', 'borrow', 'bot'] as const).map((way) => ({
          way,
          people: 20,
          cost: 240_000,
          days: 120,
          late: 12,
          risk: 'high',
          confidence: 'low',
          daysFrom: 'measured',
        })),
        nearest: [{ roleId: 'other', role: 'Other', people: 10 }],
        beside: Array.from({ length: 6 }, () => 'B'.repeat(900)),
        ...(i === 0
          ? {
              chosen: {
                way: 'buy',
                at: 1,
                version: 2,
                people: 20,
                cost: 240_000,
                days: 130,
                day: '2027-03-01',
                needed: 60,
                came: { able: 50, at: 2 },
              },
            }
          : {}),
      })),
    },
  ],
  'plan-choose': [
    { roleId: 'r', skillId: 's', way: 'buy', day: '2027-03-01', people: 20, version: 1 },
    { roleId: 'r', skillId: 's', way: 'build', day: '2027-03-01', people: 1, version: 2, needId: 'r.s' },
  ],
  'me-requisitions-list': [
    { items: [], more: false },
    { items: Array.from({ length: 7 }, (_, i) => opening(`q${i}`)), more: false },
  ],
  'me-requisition-read': [
    { requisition: opening('q1'), skills: [], interview: [], how: 'h', path: [], compared: [] },
    {
      requisition: opening('q1'),
      skills: Array.from({ length: 12 }, (_, i) => ({
        skillId: `s${i}`,
        skill: 'S'.repeat(120),
        level: 3,
        when: 'not-known',
        said: 's'.repeat(600),
      })),
      interview: Array.from({ length: 6 }, (_, i) => ({
        skillId: `s${i}`,
        skill: 'S'.repeat(120),
        asks: ['a'.repeat(300), 'w'.repeat(2_000)],
        anchors: Array.from({ length: 3 }, () => ({
          criterion: 'c'.repeat(600),
          levels: Array.from({ length: 4 }, () => 'l'.repeat(300)),
        })),
      })),
      how: 'h'.repeat(400),
      path: [{ skillId: 's1', skill: 'S', fromWeek: 1, untilWeek: 4, said: 's'.repeat(600), open: [] }],
      compared: ['c'.repeat(300)],
    },
  ],
  'me-undertaking-answer': [
    {
      undertakingId: 'u',
      kind: 'order',
      title: 'New plant',
      roleId: 'seller',
      role: 'Seller',
      skillId: 's',
      skill: 'Negotiation',
      level: 3,
      people: 20,
      from: '2027-03-01',
      until: '2027-09-01',
      standing: 'confirmed',
      version: 2,
    },
  ],
  'me-undertakings-list': [
    { items: [], more: false },
    {
      items: (['proposed', 'confirmed', 'withdrawn'] as const).map((standing, i) => ({
        undertakingId: `u${i}`,
        kind: 'project',
        title: 'T'.repeat(200),
        roleId: 'seller',
        role: 'Seller',
        skillId: 's',
        skill: 'Negotiation',
        level: 3,
        people: i + 1,
        from: '2027-03-01',
        standing,
        version: 1,
      })),
      more: false,
    },
  ],
  'me-owned-opening-answer': [
    {
      openingId: 'o',
      kind: 'project',
      title: 'A new lab',
      department: 'North',
      from: '2027-03-01',
      until: '2027-09-01',
      asked: [{ skillId: 's', label: 'Negotiation', level: 3 }],
      standing: 'open',
      version: 2,
    },
  ],
  'me-critical-role-answer': [
    {
      criticalRoleId: 'c',
      title: 'Head of sales',
      department: 'North',
      until: '2027-09-01',
      asked: [{ skillId: 's', label: 'Negotiation', level: 3 }],
      standing: 'open',
      version: 2,
    },
  ],
  'me-critical-roles-list': [
    { items: [], more: false },
    {
      items: (['proposed', 'open', 'closed', 'open', 'proposed', 'open'] as const).map((standing, i) => ({
        criticalRoleId: `c${i}`,
        title: 'T'.repeat(200),
        department: 'D'.repeat(100),
        until: '2027-09-01',
        asked: Array.from({ length: 12 }, (_, n) => ({
          skillId: `s${n}`,
          label: 'L'.repeat(120),
          level: 3.5,
        })),
        standing,
        version: 1,
      })),
      more: false,
    },
  ],
  'me-owned-openings-list': [
    { items: [], more: false },
    {
      items: (['proposed', 'open', 'proposed', 'closed'] as const).map((standing, i) => ({
        openingId: `o${i}`,
        kind: 'role',
        title: 'T'.repeat(200),
        department: 'D'.repeat(100),
        from: '2027-03-01',
        until: '2027-09-01',
        asked: Array.from({ length: 12 }, (_, n) => ({
          skillId: `s${n}`,
          label: 'L'.repeat(120),
          level: 3.5,
        })),
        standing,
        version: 1,
      })),
      more: false,
    },
  ],
};

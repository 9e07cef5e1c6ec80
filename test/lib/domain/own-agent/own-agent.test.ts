import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { lastQuarter } from '../../../../lib/domain/own-agent/last-quarter.ts';
import { matchesOf, type ShownAtMoment } from '../../../../lib/domain/own-agent/matches.ts';
import { dueLook, stretchOf, type Wake } from '../../../../lib/domain/own-agent/occasion.ts';
import {
  asTaken,
  goesOnAlone,
  isAnsweredForByAnother,
  OwnAgent,
  ownAgentAsSaved,
  ownAgentVersion,
  rungOf,
  waitsForOwner,
} from '../../../../lib/domain/own-agent/own-agent.ts';
import {
  MOST_OF_ALL,
  MOST_OF_ONE_OWNER,
  newOf,
  proposalIdOf,
  roomOfOthers,
  withProposals,
} from '../../../../lib/domain/own-agent/proposal.ts';
import { whyNothing } from '../../../../lib/domain/own-agent/why-nothing.ts';
import { SHIPPED_OWN_AGENTS } from '../../../../lib/domain/own-agent/shipped.ts';
import { saidBefore, type Said } from '../../../../lib/domain/disclosure/said.ts';
import { Figures } from '../../../../lib/domain/disclosure/say.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';

const AT = Date.parse('2026-04-15T05:40:00Z');
const agent = (change: Partial<OwnAgent> = {}): OwnAgent => ({
  agentId: 'a',
  ownerId: guidOf('owner'),
  rung: 'by-hand',
  pilotRoleIds: ['seller'],
  trigger: 'monthly',
  asks: 'few-can',
  threshold: 50,
  skillIds: [],
  roleIds: [],
  proposes: 'need',
  prompt: '',
  rubric: [],
  mostAMonth: 5,
  ...change,
});
const tried = (one: OwnAgent): OwnAgent => ({
  ...one,
  tried: { version: ownAgentVersion(one), at: AT, lines: [], would: 0 },
});

describe('rungs', () => {
  it('shipped agents fit, and stand on the lowest without an owner', () => {
    for (const one of SHIPPED_OWN_AGENTS) {
      expect(OwnAgent.parse(one)).toEqual(one);
      expect([one.rung, one.ownerId]).toEqual(['prompt-kit', undefined]);
    }
  });

  it('one that was taken before pilot roles stood beside it is read, and waits to be taken anew', () => {
    const before = { ...agent({ rung: 'pilot' }), taken: { as: '0123456789ab', rung: 'pilot' } };
    const read = OwnAgent.parse(before);
    expect([rungOf(read), waitsForOwner(read)]).toEqual(['prompt-kit', true]);
  });

  it.each(['on-trigger', 'pilot', 'everybody'] as const)(
    '%s holds only for what was tried as it is',
    (rung) => {
      const one = agent({ rung });
      expect(rungOf(asTaken(one))).toBe('by-hand');
      expect(rungOf(asTaken(tried(one)))).toBe(rung);
      expect(rungOf(asTaken({ ...tried(one), prompt: 'otherwise' }))).toBe('by-hand');
    },
  );

  it.each([
    { trigger: 'weekly' },
    { asks: 'fewer-can' },
    { threshold: 45 },
    { skillIds: ['negotiation'] },
    { roleIds: ['seller'] },
    { proposes: 'question' },
    { prompt: 'p' },
    { rubric: ['r'] },
    { mostAMonth: 6 },
  ] as Partial<OwnAgent>[])('a change of %j is another version, which falls', (change) => {
    const stands = tried(agent({ rung: 'pilot' }));
    const { value, fell } = ownAgentAsSaved(stands, { ...stands, ...change });
    expect([value.rung, value.tried, fell]).toEqual(['by-hand', undefined, 'changed']);
  });

  it.each([{ ownerId: guidOf('other') }, { pilotRoleIds: [] }, { rung: 'everybody' }] as Partial<OwnAgent>[])(
    'a change of %j is none',
    (change) => {
      const stands = tried(agent({ rung: 'pilot' }));
      const { value, fell } = ownAgentAsSaved(stands, { ...stands, ...change });
      expect([value.rung, fell]).toEqual([change.rung ?? 'pilot', undefined]);
    },
  );

  it.each([
    [{}, 'by-hand'],
    [{ rung: 'everybody' }, 'by-hand'],
    [{ rung: 'prompt-kit' }, 'prompt-kit'],
    [{ ownerId: guidOf('other') }, 'prompt-kit'],
    [{ pilotRoleIds: [] }, 'by-hand'],
  ] as [Partial<OwnAgent>, string][])(
    'after %j it goes as far as its owner said yes to: %s',
    (change, holds) => {
      expect(rungOf({ ...asTaken(tried(agent())), ...change })).toBe(holds);
      expect(rungOf({ ...tried(agent()), ...change })).toBe('prompt-kit');
    },
  );

  it.each([
    [{ ownerId: guidOf('other') }, true],
    [{ prompt: 'p' }, true],
    [{ rung: 'on-trigger' }, true],
    [{ rung: 'prompt-kit' }, false],
    [{ isPressed: true }, false],
  ] as [Partial<OwnAgent>, boolean][])(
    'somebody else who saves %j has its owner answer for it: %s',
    (change, isRefused) => {
      const next = agent(change);
      expect(isAnsweredForByAnother(agent(), next, guidOf('somebody'))).toBe(isRefused);
      expect(isAnsweredForByAnother(agent(), next, next.ownerId ?? '')).toBe(false);
    },
  );

  it('believes nobody that it was tried', () => {
    const stands = agent();
    expect(ownAgentAsSaved(stands, tried({ ...stands, rung: 'pilot' }))).toEqual({
      value: stands,
      fell: 'not-tried',
    });
  });

  it.each([
    ['note', 'everybody', false],
    ['question', 'everybody', false],
    ['need', 'everybody', true],
    ['need', 'pilot', true],
    ['need', 'on-trigger', false],
    ['need', 'by-hand', false],
  ] as const)('a %s on %s goes on alone: %s', (proposes, rung, alone) => {
    expect(goesOnAlone(asTaken(tried(agent({ proposes, rung }))), 'seller')).toBe(alone);
    expect(goesOnAlone(asTaken(tried(agent({ proposes, rung }))), 'tester')).toBe(
      alone && rung === 'everybody',
    );
  });

  it.each([
    { threshold: 52 },
    { threshold: 0 },
    { asks: 'needs-wait', threshold: 5 },
    { asks: 'asked-off-strategy', threshold: 5 },
    { asks: 'needs-wait', threshold: 0, proposes: 'note' },
    { asks: 'asked-off-strategy', threshold: 4, proposes: 'note' },
    { form: 'job-aid' },
    { proposes: 'draft' },
    { proposes: 'note', form: 'job-aid' },
  ] as Partial<OwnAgent>[])('%j does not fit', (change) => {
    expect(OwnAgent.safeParse(agent(change)).success).toBe(false);
  });
});

describe('when it looks', () => {
  it.each([
    ['weekly', '2026-04-13'],
    ['monthly', '2026-04'],
    ['quarterly', '2026-Q2'],
    ['need-found', undefined],
  ] as const)('%s is for %s', (trigger, stretch) => {
    expect(stretchOf(trigger, AT)).toBe(stretch);
  });

  it('is once in a stretch', () => {
    expect(dueLook('monthly', { lookedAt: 0 }, [], AT)).toEqual({ occasion: '2026-04' });
    expect(dueLook('monthly', { lookedAt: 0, occasion: '2026-04' }, [], AT)).toBeUndefined();
    expect(dueLook('monthly', { lookedAt: 0, occasion: '2026-03' }, [], AT)).toEqual({ occasion: '2026-04' });
  });

  it('is after what happened since, about the roles that it happened to', () => {
    const wakes: Wake[] = [
      { trigger: 'need-found', at: AT - 1, roleIds: ['seller'] },
      { trigger: 'forecast-made', at: AT - 1, roleIds: ['tester'] },
      { trigger: 'need-found', at: AT - 2 * DAY, roleIds: ['writer'] },
      { trigger: 'need-found', at: AT + 1, roleIds: ['later'] },
    ];
    expect(dueLook('need-found', { lookedAt: AT - DAY }, wakes, AT)).toEqual({ roleIds: ['seller'] });
    expect(dueLook('need-found', { lookedAt: AT }, wakes, AT)).toBeUndefined();
    expect(dueLook('group-changed', { lookedAt: 0 }, wakes, AT)).toBeUndefined();
  });
});

const figures = (atTarget: number, noise = 0, assessed = 100) =>
  saidBefore(Figures).parse({
    at: AT,
    population: 100,
    assessed,
    atTarget,
    can: 'few',
    noise: { people: noise },
  });
const shown = (change: Partial<ShownAtMoment> = {}): ShownAtMoment => ({
  at: AT,
  roles: [{ roleId: 'seller', skillId: 'negotiation', now: figures(40) }],
  needs: [],
  declined: [],
  lines: [
    {
      lineId: 'C1',
      text: 'We need negotiation',
      skillIds: ['negotiation'],
      roleIds: [],
      weight: 1,
      from: '2026-01-01T00:00:00Z',
      until: '2026-12-31T00:00:00Z',
    },
  ],
  skills: new Map(),
  thresholds: SHIPPED_POLICY.thresholds,
  ...change,
});
const found = (change: Partial<OwnAgent>, what: Partial<ShownAtMoment>, touched?: string[]) =>
  matchesOf(agent(change), shown(what), touched).map(({ roleId, skillId, charterLineId }) => [
    roleId,
    skillId,
    charterLineId,
  ]);
const YES = [['seller', 'negotiation', 'C1']];
const roles = (now: Said<Figures>, before?: Said<Figures>) => [
  { roleId: 'seller', skillId: 'negotiation', now, ...(before ? { before } : {}) },
];
const need = (change: object) =>
  ({
    needId: 'seller.negotiation',
    roleId: 'seller',
    skillId: 'negotiation',
    charterLineId: 'C1',
    foundAt: AT - 20 * DAY,
    stage: 'found',
    ...change,
  }) as never;

describe('what it finds', () => {
  it('is that few can, where a line asks for it, enough are known, and noise alone is no answer', () => {
    expect(found({}, {})).toEqual(YES);
    expect(found({ threshold: 40 }, {})).toEqual([]);
    expect(found({}, { lines: [] })).toEqual([]);
    expect(found({}, { roles: roles(figures(40, 10)) })).toEqual([]);
    expect(found({}, { roles: roles(figures(4, 0, 10)) })).toEqual([]);
    expect(found({ roleIds: ['tester'] }, {})).toEqual([]);
    expect(found({ skillIds: ['writing'] }, {})).toEqual([]);
    expect(found({}, {}, ['tester'])).toEqual([]);
    expect(found({}, {}, ['seller'])).toEqual(YES);
  });

  it('says why it found nothing, of how many skills in roles', () => {
    const why = (change: Partial<OwnAgent>, what: Partial<ShownAtMoment>, hasRoom = true) =>
      whyNothing(agent(change), shown(what), { hasRoom, called: ({ roleId }) => roleId }).map(({ id }) =>
        id.replace('own-agent.nothing.', ''),
      );
    expect(why({ threshold: 40 }, {})).toEqual(['enough-can']);
    const named = whyNothing(agent({ threshold: 40 }), shown({}), {
      hasRoom: true,
      called: ({ roleId, skillId }) => `${skillId} of ${roleId}`,
    });
    expect(named.map(({ given }) => given)).toMatchObject([
      { count: 1, names: expect.stringContaining(' of seller)') },
    ]);
    expect(why({}, { lines: [] })).toEqual(['no-line']);
    expect(why({}, { roles: roles(figures(40, 10)) })).toEqual(['may-be-chance']);
    expect(why({}, { roles: roles(figures(4, 0, 10)) })).toEqual(['too-few-known']);
    expect(why({ roleIds: ['tester'] }, {})).toEqual(['none.of-groups']);
    expect(why({}, { needs: [{ need: need({}) }] })).toEqual(['need-open']);
    const ended = need({ stage: 'declined', endedAt: AT - DAY });
    expect(why({}, { needs: [{ need: ended }] })).toEqual(['need-rests']);
    expect(why({ asks: 'fewer-can', threshold: 10 }, {})).toEqual(['not-said-before']);
    expect(why({}, {})).toEqual(['said-lately']);
    expect(why({}, {}, false)).toEqual(['no-room']);
    expect(why({ asks: 'needs-wait', threshold: 30, proposes: 'note' }, {})).toEqual(['none.needs-wait']);
    expect(why({ asks: 'asked-off-strategy', threshold: 5, proposes: 'note' }, {})).toEqual([
      'none.asked-off-strategy',
    ]);
  });

  it('is that fewer can than before', () => {
    const asks = { asks: 'fewer-can', threshold: 10 } as const;
    expect(found(asks, { roles: roles(figures(40), figures(50)) })).toEqual(YES);
    expect(found(asks, { roles: roles(figures(45), figures(50)) })).toEqual([]);
    expect(found(asks, { roles: roles(figures(40, 6), figures(50, 6)) })).toEqual([]);
    expect(found(asks, { roles: roles(figures(40)) })).toEqual([]);
  });

  it('is no need that is open or rests, but for a note', () => {
    const open = { needs: [{ need: need({}) }] };
    expect(found({}, open)).toEqual([]);
    expect(found({ proposes: 'note' }, open)).toEqual(YES);
    const resting = { needs: [{ need: need({ stage: 'declined', endedAt: AT - DAY }) }] };
    expect(found({}, resting)).toEqual([]);
    // At a moment before it was found, nobody knew of it.
    expect(found({}, { needs: [{ need: need({ foundAt: AT + DAY }) }] })).toEqual(YES);
  });

  it('is held while a need about a part of the role is open, and free before and after that', () => {
    const group = { department: 'north' };
    const part = (change: object) =>
      matchesOf(agent(), shown({ needs: [{ need: need({ needId: 'part', group, ...change }) }] })).map(
        ({ isHeld = false }) => isHeld,
      );
    expect(part({})).toEqual([true]);
    expect(part({ foundAt: AT + DAY })).toEqual([false]);
    expect(part({ stage: 'withdrawn', endedAt: AT - DAY })).toEqual([false]);
    expect(part({ roleId: 'tester' })).toEqual([false]);
  });

  it('is one, of however many parts of a role needs wait', () => {
    const asks = { asks: 'needs-wait', threshold: 10, proposes: 'note' } as const;
    const parts = ['north', 'south'].map((department) => ({
      need: need({ needId: department, group: { department } }),
    }));
    expect(found(asks, { needs: parts })).toEqual(YES);
  });

  it('is a need that waits, while nobody has answered', () => {
    const asks = { asks: 'needs-wait', threshold: 10, proposes: 'note' } as const;
    const waits = (change: object, answeredAt?: number) =>
      found(asks, { needs: [{ need: need(change), ...(answeredAt === undefined ? {} : { answeredAt }) }] });
    expect(waits({})).toEqual(YES);
    expect(waits({ foundAt: AT - 10 * DAY })).toEqual([]);
    expect(waits({ stage: 'confirmed' }, AT - DAY)).toEqual([]);
    expect(waits({ stage: 'confirmed' }, AT + DAY)).toEqual(YES);
    expect(waits({ stage: 'unanswered', endedAt: AT - DAY })).toEqual([]);
  });

  it('is what many asked for in the last full month, where no line does', () => {
    const asks = { asks: 'asked-off-strategy', threshold: 10, proposes: 'note' } as const;
    const demand = (change: object) =>
      found(asks, {
        declined: [{ roleId: 'seller', skillId: 'weaving', months: { '2026-03': 10 }, ...change } as never],
      });
    expect(demand({})).toEqual([['seller', 'weaving', undefined]]);
    expect(demand({ months: { '2026-04': 50 } })).toEqual([]);
    expect(demand({ months: { '2026-03': 5 } })).toEqual([]);
    expect(demand({ skillId: 'negotiation' })).toEqual([]);
    expect(demand({ skillId: null })).toEqual([]);
    expect(demand({ leftUntil: AT + DAY })).toEqual([]);
  });
});

describe('what it proposes', () => {
  const one = { roleId: 'seller', skillId: 'negotiation' };
  const other = { roleId: 'tester', skillId: 'measuring' };

  it('is said once in ninety days', () => {
    expect(newOf(agent(), [one], [{ ...one, at: AT - 89 * DAY }], AT)).toEqual([]);
    expect(newOf(agent(), [one], [{ ...one, at: AT - 91 * DAY }], AT)).toEqual([one]);
  });

  it('is no more than its row allows in a month', () => {
    expect(newOf(agent({ mostAMonth: 1 }), [one, other], [], AT)).toEqual([one]);
    expect(newOf(agent({ mostAMonth: 1 }), [other], [{ ...one, at: AT - DAY }], AT)).toEqual([]);
    expect(newOf(agent({ mostAMonth: 1 }), [other], [{ ...one, at: AT - 20 * DAY }], AT)).toEqual([other]);
  });

  it('has one id a day, and is remembered as far as a document holds', () => {
    expect(proposalIdOf(agent(), one, AT)).toBe(proposalIdOf(agent(), one, AT + 1));
    expect(proposalIdOf(agent(), one, AT)).not.toBe(proposalIdOf(agent(), one, AT + DAY));
    const many = Array.from({ length: 250 }, (_, i) => ({ proposalId: String(i) }) as never);
    const work = withProposals({ agentId: 'a', lookedAt: 0, proposals: [] }, many);
    expect(work.proposals).toHaveLength(200);
  });

  it('would have been the same in the last quarter, day by day by what was said then', () => {
    const said = AT - 40 * DAY;
    const shownAt = (at: number) => shown({ at, roles: at >= said ? shown().roles : [] });
    const would = (change: Partial<OwnAgent>, wakes: Wake[] = []) =>
      lastQuarter(agent(change), { shownAt, wakes }, AT).map(({ at }) =>
        new Date(at).toISOString().slice(0, 10),
      );
    expect(would({ trigger: 'weekly' })).toEqual(['2026-03-09']);
    expect(would({ trigger: 'monthly' })).toEqual(['2026-04-01']);
    expect(would({ trigger: 'quarterly' })).toEqual(['2026-04-01']);
    expect(would({ trigger: 'need-found' })).toEqual([]);
    const wake = { trigger: 'need-found' as const, at: AT - 5 * DAY - 1, roleIds: ['seller'] };
    expect(would({ trigger: 'need-found' }, [wake])).toEqual(['2026-04-10']);
    expect(would({ trigger: 'need-found' }, [{ ...wake, roleIds: ['tester'] }])).toEqual([]);
  });
});

describe('how much all agents together may propose', () => {
  const at = Date.UTC(2026, 3, 11);
  const made = (agentId: string, count: number) => ({
    agentId,
    lookedAt: at,
    proposals: Array.from({ length: count }, (_, i) => ({
      proposalId: `${agentId}-${i}`,
      version: 'v',
      proposes: 'need' as const,
      roleId: 'seller',
      skillId: 'negotiation',
      because: 'why',
      at,
      standing: 'waiting' as const,
    })),
  });
  const theirs = (agentId: string) => agentId.startsWith('mine');

  it('is bounded for one owner, and for all', () => {
    expect(roomOfOthers([made('mine-1', 25), made('mine-2', 10), made('other', 50)], theirs, at)).toBe(
      MOST_OF_ONE_OWNER - 35,
    );
    expect(roomOfOthers([made('mine-1', 1), made('other', MOST_OF_ALL - 1)], theirs, at)).toBe(0);
    expect(roomOfOthers([made('mine-1', 40)], theirs, Date.UTC(2026, 4, 1))).toBe(MOST_OF_ONE_OWNER);
    const found = [{ roleId: 'tester', skillId: 'measuring' }];
    expect(newOf({ mostAMonth: 5 }, found, [], at, { others: 0 })).toEqual([]);
    expect(newOf({ mostAMonth: 5 }, found, [], at, { others: -1 })).toEqual([]);
  });
});

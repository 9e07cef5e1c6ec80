import type { OwnAgent } from './own-agent.ts';

/**
 * Two agents that every company finds in its list from the start, to be read, tried and changed. They have no owner, so
 * they run nowhere until somebody puts a name to one.
 */
export const SHIPPED_OWN_AGENTS: readonly [OwnAgent, ...OwnAgent[]] = [
  {
    agentId: 'few-can-yet',
    rung: 'prompt-kit',
    pilotRoleIds: [],
    trigger: 'monthly',
    asks: 'few-can',
    threshold: 50,
    skillIds: [],
    roleIds: [],
    proposes: 'question',
    prompt:
      'Begin with the one situation in which people meet this most often. Say what to do first, and leave out why it is important.',
    rubric: ['It names one situation at work', 'Its first sentence says what to do'],
    mostAMonth: 5,
  },
  {
    agentId: 'waits-too-long',
    rung: 'prompt-kit',
    pilotRoleIds: [],
    trigger: 'weekly',
    asks: 'needs-wait',
    threshold: 10,
    skillIds: [],
    roleIds: [],
    proposes: 'note',
    prompt:
      'Write three sentences to whoever decides: what waits, since when, and which question they would have to answer.',
    rubric: ['It blames nobody', 'It ends with one question'],
    mostAMonth: 10,
  },
];

/** Every agent of somebody’s own as it stands, with those that are shipped and nobody changed. */
export const withShipped = <E extends { id: string; value: OwnAgent }>(
  entries: readonly E[],
): (E | { id: string; value: OwnAgent; etag?: never })[] => [
  ...entries,
  ...SHIPPED_OWN_AGENTS.filter(({ agentId }) => !entries.some(({ id }) => id === agentId)).map((value) => ({
    id: value.agentId,
    value,
  })),
];

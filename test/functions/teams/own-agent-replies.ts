import { OwnAgentView } from '../../../functions/http/registers/own-agent-view.ts';
import { readsTerms } from '../../../functions/teams/cards/own-agent-terms.ts';

const at = Date.UTC(2030, 0, 7);
const ownAgent = (place: number) => ({
  agentId: `a${place}`,
  version: '0123456789ab',
  ownerId: '7a023df6-bf29-424d-8c2d-d30086dc8aca',
  rung: (['prompt-kit', 'by-hand', 'on-trigger', 'pilot', 'everybody'] as const)[place],
  pilotRoleIds: ['seller'],
  trigger: 'monthly',
  asks: 'few-can',
  threshold: 50,
  skillIds: [],
  roleIds: [],
  proposes: 'question',
  prompt: 'Begin.',
  rubric: [],
  mostAMonth: 5,
  isStopped: false,
  ...(place % 2 === 0 ? {} : { tried: { at, would: place, lines: ['w'.repeat(400), 'x'.repeat(400)] } }),
});
const ownProposal = (place: number) => ({
  proposalId: `0123456789abcdef${place}`,
  proposes: (['note', 'question', 'need', 'draft'] as const)[place % 4],
  roleId: 'seller',
  role: 'Seller',
  skillId: 's',
  skill: 'Negotiation',
  because: 'b'.repeat(400),
  charterLineId: 'C1',
  at,
  standing: (['told', 'waiting', 'waiting', 'waiting', 'went-on'] as const)[place % 5],
});

/** As long as an agent can be that waits for its owner. */
const longest = (place: number) => ({
  ...ownAgent(place),
  wants: 'everybody' as const,
  prompt: 'ж'.repeat(2000),
  rubric: Array.from({ length: 10 }, () => '"'.repeat(200)),
  pilotRoleIds: Array.from({ length: 20 }, () => 'r'.repeat(40)),
});
const terms = readsTerms(OwnAgentView.parse(longest(1)), '');
/** Where they are read. */
export const termsSide = 'presses' in terms ? terms.presses.side : undefined;

/** What the doors of own agents may answer, in their extremes. */
export const ownAgentReplies: Record<string, object[]> = {
  'me-own-agents-list': [
    { items: [], more: false },
    {
      items: Array.from({ length: 5 }, (_, i) => ({
        agent: longest(i),
        called: {
          skills: Array.from({ length: 50 }, () => 's'.repeat(80)),
          roles: Array.from({ length: 50 }, () => 'r'.repeat(80)),
          pilotRoles: Array.from({ length: 20 }, () => 'r'.repeat(80)),
        },
        proposals: Array.from({ length: 9 }, (_, k) => ownProposal(k)),
      })),
      more: false,
    },
  ],
  'me-own-agent-run': [
    { agentId: 'a0', proposals: [], why: Array.from({ length: 9 }, () => 'w'.repeat(300)) },
    { agentId: 'a0', proposals: Array.from({ length: 30 }, (_, k) => ownProposal(k)), why: [] },
  ],
  'me-own-proposal-answer': [
    { ...ownProposal(0), standing: 'confirmed', needId: 'seller.s' },
    { ...ownProposal(0), standing: 'dismissed' },
  ],
  'me-own-agent-take': [ownAgent(0), { ...ownAgent(1), rung: 'prompt-kit', wants: 'everybody' }],
  'own-agent-move': [ownAgent(0), ownAgent(3), { ...ownAgent(1), isStopped: true }],
};

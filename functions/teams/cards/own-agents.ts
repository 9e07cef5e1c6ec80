import type { z } from 'zod';
import { OwnAgentRung } from '../../../lib/domain/own-agent/own-agent.ts';
import { meOwnAgentRun } from '../../http/me/own-agents/me-own-agent-run.ts';
import { meOwnAgentTake } from '../../http/me/own-agents/me-own-agent-take.ts';
import { meOwnAgentsList } from '../../http/me/own-agents/me-own-agents-list.ts';
import { meOwnProposalAnswer } from '../../http/me/own-agents/me-own-proposal-answer.ts';
import type { OwnProposalView } from '../../http/me/own-agents/own-proposal-view.ts';
import { ownAgentMove } from '../../http/registers/own-agent-move.ts';
import type { OwnAgentView } from '../../http/registers/own-agent-view.ts';
import { buttons, heading, line, presses, type Button, type CardPart } from '../card-parts.ts';
import { back, clipped, dateFor, look, more, type Shown } from './look.ts';
import { readsTerms, termsParts, toBeRead } from './own-agent-terms.ts';

type Agent = z.infer<typeof OwnAgentView>;
type Proposal = z.infer<typeof OwnProposalView>;

const MOST_AGENTS = 2;
const MOST_PROPOSALS = 2;
/** On a card that shows nothing else. */
const MOST_ALONE = 6;
const MOST_LINES = 3;
const LONG = 200;

const RUNGS = OwnAgentRung.options;

const toAgents = ({ say }: Shown['words']): Button =>
  presses(say('chat.own-agents'), { door: 'me-own-agents-list' });

/** The agents that somebody made: how far each may go, what it would have done, and what it proposes to them. */
export const ownAgents = look(meOwnAgentsList, ({ items }, told) => {
  const { say } = told.words;
  const read = toBeRead(items, told.side);
  if (read)
    return {
      title: read.agent.agentId,
      parts: [...termsParts(read, told), ...buttons(toAgents(told.words), back(told.words))],
    };
  const one = items.find(({ agent }) => agent.agentId === told.side);
  if (one)
    return {
      title: one.agent.agentId,
      parts: [
        ...proposedParts(one.agent.agentId, one.proposals, MOST_ALONE, told),
        ...buttons(toAgents(told.words), back(told.words)),
      ],
    };
  return {
    title: say('chat.own-agents'),
    parts: [
      line(say(items.length === 0 ? 'chat.own-agents.none' : 'chat.own-agents.how'), 'quiet'),
      ...items
        .slice(told.from, told.from + MOST_AGENTS)
        .flatMap(({ agent, proposals }) => [
          ...agentParts(agent, told),
          ...proposedParts(agent.agentId, proposals, MOST_PROPOSALS, { ...told, from: 0 }),
        ]),
      ...buttons(...more('me-own-agents-list', items.length, MOST_AGENTS, told), back(told.words)),
    ],
  };
});

/**
 * What is to be answered comes first; what has no room stands on the next card.
 * @param further where on that card of all proposals of the agent it goes on
 */
function proposedParts(
  agentId: string,
  proposals: readonly Proposal[],
  most: number,
  { words, from }: Pick<Shown, 'words' | 'from'>,
  further = from + most,
): CardPart[] {
  const open = ['waiting', 'told', 'held'].flatMap((standing) =>
    proposals.filter((one) => one.standing === standing),
  );
  const next = from + most;
  return [
    ...open.slice(from, next).flatMap((one) => proposalParts(agentId, one, words)),
    ...buttons(
      ...(next < open.length
        ? [
            presses(words.say('chat.more', { left: open.length - next }), {
              door: 'me-own-agents-list',
              side: agentId,
              from: further,
            }),
          ]
        : []),
    ),
  ];
}

function agentParts(agent: Agent, told: Shown): CardPart[] {
  const { agentId, rung, wants, isStopped, tried } = agent;
  const { say } = told.words;
  const place = RUNGS.indexOf(rung);
  // To take it is to move it where it is to stand.
  const moves = [RUNGS[place - 1], RUNGS[place + 1]].flatMap((to): Button[] =>
    to && to !== wants
      ? [
          presses(say('chat.own-agent.move', { rung: say(`chat.own-agent.rung.${to}`) }), {
            door: 'own-agent-move',
            params: { agentId },
            body: { rung: to },
          }),
        ]
      : [],
  );
  const looks =
    rung === 'prompt-kit' || isStopped
      ? []
      : [presses(say('chat.own-agent.run'), { door: 'me-own-agent-run', params: { agentId } })];
  return [
    heading(agentId),
    line(say(`own-agent.stands.${rung}`), 'strong'),
    ...(wants
      ? [
          line(say('chat.own-agent.wants', { rung: say(`chat.own-agent.rung.${wants}`) })),
          ...buttons(readsTerms(agent, say('chat.own-agent.read'))),
        ]
      : []),
    ...(isStopped ? [line(say('own-agent.row.stopped'))] : []),
    ...(tried
      ? [
          line(say('chat.own-agent.would', { count: tried.would, day: dateFor(told)(tried.at) })),
          ...tried.lines.slice(0, MOST_LINES).map((one) => line(clipped(one, LONG), 'quiet')),
          ...leftOut(Math.max(tried.would, tried.lines.length) - MOST_LINES, told),
        ]
      : [line(say('own-agent.would.not-yet'))]),
    ...buttons(...looks, ...moves),
  ];
}

const leftOut = (left: number, { words: { say } }: Shown): CardPart[] =>
  left > 0 ? [line(say('own-agent.would.more', { left }), 'quiet')] : [];

function proposalParts(agentId: string, one: Proposal, { say }: Shown['words']): CardPart[] {
  const { proposalId, skill, role, because, standing, proposes } = one;
  const answers = (['yes', 'no'] as const).map((answer) =>
    presses(say('chat.own-proposal.answer', { answer }), {
      door: 'me-own-proposal-answer',
      params: { agentId, proposalId },
      body: { answer },
    }),
  );
  return [
    line(say('chat.own-proposal', { skill, role, because: clipped(because, LONG) })),
    line(
      standing === 'waiting'
        ? say(`chat.own-proposal.asks.${proposes}`)
        : say(`chat.own-proposal.stands.${standing}`),
      'quiet',
    ),
    ...buttons(...(standing === 'waiting' ? answers : [])),
  ];
}

/** What came of a look. */
export const ownAgentLooked = look(meOwnAgentRun, ({ agentId, proposals, why }, told) => ({
  title: told.words.say('chat.own-agent.looked', {
    agent: agentId,
    count: proposals.filter(({ standing }) => standing !== 'held').length,
  }),
  parts: [
    ...why.map((one) => line(clipped(one, LONG))),
    // Among all proposals those of one look stand elsewhere.
    ...proposedParts(agentId, proposals, MOST_ALONE, told, 0),
    ...buttons(toAgents(told.words), back(told.words)),
  ],
}));

/** That an answer to a proposal was taken. */
export const ownProposalAnswered = look(meOwnProposalAnswer, ({ skill, role, standing }, { words }) => ({
  title: words.say('chat.own-proposal.taken', { standing, skill, role }),
  parts: buttons(toAgents(words), back(words)),
}));

/** Where an agent stands after its owner took it. */
export const ownAgentTaken = look(meOwnAgentTake, (agent, told) => ({
  title: told.words.say('chat.own-agent.taken'),
  parts: [...agentParts(agent, told), ...buttons(toAgents(told.words), back(told.words))],
}));

/** Where an agent stands after it was moved. */
export const ownAgentMoved = look(ownAgentMove, (agent, told) => ({
  title: told.words.say('chat.own-agent.moved'),
  parts: [...agentParts(agent, told), ...buttons(toAgents(told.words), back(told.words))],
}));

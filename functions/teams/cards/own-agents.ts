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

type Agent = z.infer<typeof OwnAgentView>;
type Proposal = z.infer<typeof OwnProposalView>;

const MOST_AGENTS = 2;
const MOST_PROPOSALS = 3;
const MOST_LINES = 3;
const LONG = 300;

const RUNGS = OwnAgentRung.options;

const toAgents = ({ say }: Shown['words']): Button =>
  presses(say('chat.own-agents'), { door: 'me-own-agents-list' });

/** The agents that somebody made: how far each may go, what it would have done, and what it proposes to them. */
export const ownAgents = look(meOwnAgentsList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.own-agents'),
    parts: [
      line(say(items.length === 0 ? 'chat.own-agents.none' : 'chat.own-agents.how'), 'quiet'),
      ...items.slice(told.from, told.from + MOST_AGENTS).flatMap(({ agent, proposals }) => [
        ...agentParts(agent, told),
        ...proposals
          .filter(({ standing }) => ['waiting', 'told', 'held'].includes(standing))
          .slice(0, MOST_PROPOSALS)
          .flatMap((one) => proposalParts(agent.agentId, one, told)),
      ]),
      ...buttons(...more('me-own-agents-list', items.length, MOST_AGENTS, told), back(told.words)),
    ],
  };
});

/** What somebody wrote under their name: what it asks and says, for whoever is to answer for it. */
function toBeTaken(
  { agentId, version, wants, asks, threshold, prompt }: Agent,
  { words: { say } }: Shown,
): CardPart[] {
  if (!wants) return [];
  const rung = say(`chat.own-agent.rung.${wants}`);
  const take = { door: 'me-own-agent-take', params: { agentId }, body: { version, rung: wants } };
  return [
    line(say('chat.own-agent.wants', { rung })),
    line(say(`own-agent.asks.${asks}`, { threshold }), 'quiet'),
    ...(prompt === '' ? [] : [line(clipped(prompt, LONG), 'quiet')]),
    ...buttons(presses(say('chat.own-agent.take'), take)),
  ];
}

function agentParts(agent: Agent, told: Shown): CardPart[] {
  const { agentId, rung, isStopped, tried } = agent;
  const { say } = told.words;
  const place = RUNGS.indexOf(rung);
  const moves = [RUNGS[place - 1], RUNGS[place + 1]].flatMap((to): Button[] =>
    to
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
    ...toBeTaken(agent, told),
    ...(isStopped ? [line(say('own-agent.row.stopped'))] : []),
    ...(tried
      ? [
          line(say('chat.own-agent.would', { count: tried.would, day: dateFor(told)(tried.at) })),
          ...tried.lines.slice(0, MOST_LINES).map((one) => line(clipped(one, LONG), 'quiet')),
        ]
      : [line(say('own-agent.would.not-yet'))]),
    ...buttons(...looks, ...moves),
  ];
}

function proposalParts(agentId: string, one: Proposal, { words: { say } }: Shown): CardPart[] {
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
    ...proposals.slice(0, 2 * MOST_PROPOSALS).flatMap((one) => proposalParts(agentId, one, told)),
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

import type { Need } from '../domain/need/need.ts';
import { quoted } from '../domain/text/plain-text.ts';
import { ownerCalled, proposerOf } from '../needs/proposer.ts';
import type { Ports } from '../ports/index.ts';
import type { Words } from '../messages/words.ts';

/** What an agent of somebody’s own asks of the draft, line by line, for whoever approves it to look for. */
export async function askedByProposer(
  need: Need,
  { registers, words }: Pick<Ports, 'registers' | 'words'>,
): Promise<string[]> {
  const proposer = await proposerOf(need, { registers });
  if (!proposer) return [];
  const { agentId: agent, rubric } = proposer;
  return rubric.map((line) => words.say('own-agent.held', { agent, line: quoted(line) }));
}

/** Who answers for the agent that proposed a need: as it stands now, and kept with no question. */
export async function whoProposed(
  need: Need,
  { registers }: Pick<Ports, 'registers'>,
  { say }: Words,
): Promise<string[]> {
  const proposer = await proposerOf(need, { registers });
  if (!proposer) return [];
  const { agentId: agent } = proposer;
  const owner = ownerCalled(proposer, (await registers.charter()).lines);
  return [
    owner === undefined
      ? say('gate.own-agent.in-list', { agent })
      : say('gate.own-agent.owner', { agent, owner }),
  ];
}

import { lineOf, type CharterLine } from '../../../domain/charter.ts';
import { needIdOf } from '../../../domain/need/need.ts';
import { ownAgentVersion } from '../../../domain/own-agent/own-agent.ts';
import type { OwnProposal } from '../../../domain/own-agent/proposal.ts';
import { conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { needIdAbout, openNeed } from '../../../needs/open-need.ts';
import type { Ports } from '../../../ports/index.ts';
import type { OwnedAgent } from './may-run.ts';

/**
 * The line of the charter at which what is proposed would be opened.
 * @throws NamedError `conflict` where it is gone
 */
export async function lineOfProposal(
  { roleId, skillId, charterLineId }: OwnProposal,
  { registers }: Pick<Ports, 'registers'>,
): Promise<CharterLine> {
  const line = lineOf(await registers.charter(), charterLineId);
  if (!line) throw conflict(message('problem.own-agent.no-line', { need: needIdOf(roleId, skillId) }));
  return line;
}

/**
 * A proposal goes the way of every need: it is opened at its line of the charter, and humans are asked what its cause
 * is. Whoever owns the agent or saved that version of it had a hand in it, and decides about it at no gate. Undefined,
 * and logged, while a need about a part of the role comes first.
 */
export async function openProposed(
  { agentId, ownerId, form }: OwnedAgent,
  { roleId, skillId, because, version }: OwnProposal,
  line: CharterLine,
  ports: Ports,
  at: number,
): Promise<string | undefined> {
  const by = [...new Set([ownerId, ...(await whoSaved(agentId, version, ports))])];
  const found = await openNeed(
    {
      about: { roleId, skillId },
      standing: await ports.standings.find({ roleId, skillId }),
      line,
      origin: 'own-agent',
      at,
      ahead: ports.words.say('own-agent.ahead', { agent: agentId, because }),
      proposed: { agentId, version, by, ...(form ? { form } : {}) },
    },
    ports,
  );
  return found === 'held' ? undefined : await needIdAbout(roleId, skillId, ports);
}

/** Whoever saved a version at a door; whoever edits the list, SharePoint knows alone. */
async function whoSaved(
  agentId: string,
  version: string,
  { registers }: Pick<Ports, 'registers'>,
): Promise<string[]> {
  const entries = (await registers.latest('own-agent')).filter(({ id }) => id === agentId);
  for await (const entry of registers.earlier('own-agent', agentId)) entries.push({ ...entry, etag: '' });
  return entries.flatMap(({ value, by }) =>
    by !== undefined && ownAgentVersion(value) === version ? [by] : [],
  );
}

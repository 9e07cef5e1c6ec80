import { z } from 'zod';
import { DAY } from '../../../domain/milliseconds.ts';
import { RegisterId } from '../../../domain/ids.ts';
import { roleTitle, skillLabel } from '../../../domain/names.ts';
import { lastQuarter, type WouldPropose } from '../../../domain/own-agent/last-quarter.ts';
import {
  isTried,
  ownAgentVersion,
  takingOf,
  waitsForOwner,
  type OwnAgent,
} from '../../../domain/own-agent/own-agent.ts';
import { whyNothing } from '../../../domain/own-agent/why-nothing.ts';
import { withShipped } from '../../../domain/own-agent/shipped.ts';
import { isFault, notFound } from '../../../errors.ts';
import { logThenSave } from '../../../log-then-save.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Words } from '../../../messages/words.ts';
import { step, type Call } from '../../../step.ts';
import { isOwned, whyNotRun } from './may-run.ts';
import { logFailure } from './note-failure.ts';
import { isToBeTold, noticeOwner } from './notice-owner.ts';
import { skillsInRoles } from './look-once.ts';
import { shownOverTime, type ShownOverTime } from './shown.ts';

/** Days after which what an agent would have done is looked at again, though nobody changed it. */
const TRIED_ANEW_DAYS = 30;
/** Lines that are kept with an agent. */
const KEPT_LINES = 20;

/** What an agent would have proposed in the last thirteen weeks. */
export interface OwnAgentTrial {
  agentId: string;
  version: string;
  would: (WouldPropose & { sentence: string })[];
}

/**
 * Lays an agent of somebody’s own over the last quarter. Nothing is proposed, asked or told; that it was tried, and
 * with what it showed, is kept beside it.
 * @throws NamedError `not-found`
 */
export const tryOwnAgent = step({
  name: 'try-own-agent',
  agent: 'needs-analysis',
  input: z.strictObject({ agentId: RegisterId }),
  async run({ agentId }, ports, call): Promise<OwnAgentTrial> {
    const entries = withShipped(await ports.registers.latest('own-agent'));
    const entry = entries.find(({ id }) => id === agentId);
    if (!entry) throw notFound(message('problem.own-agent.missing', { agentId }));
    return await tryOne(entry, await shownOverTime(ports, call.at), ports, call);
  },
});

/**
 * Tries every agent that was changed since it was tried, so that whoever made it reads what it would have done; and
 * tells whom one names that it waits for their yes.
 */
export const tryOwnAgents = step({
  name: 'try-own-agents',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const entries = withShipped(await ports.registers.latest('own-agent'));
    const untried = entries.filter(
      ({ value }) => !isTried(value) || call.at - (value.tried?.at ?? 0) > TRIED_ANEW_DAYS * DAY,
    );
    if (untried.length > 0) {
      const shown = await shownOverTime(ports, call.at);
      for (const entry of untried) await tryOne(entry, shown, ports, call);
    }
    for (const { value } of entries) {
      try {
        await tellNamed(value, ports, call);
      } catch (error) {
        await logFailure(value, { as: 'not-told', what: 'could not tell its owner' }, error, ports, call);
      }
    }
    return { tried: untried.length };
  },
});

/** Once for what they would take: whoever is named need not look into the list. */
async function tellNamed(agent: OwnAgent, ports: Ports, call: Call): Promise<void> {
  if (!isOwned(agent) || !waitsForOwner(agent)) return;
  const { agentId, rung } = agent;
  const part = `named:${takingOf(agent)}`;
  if (!(await isToBeTold(agent, part, ports, call)) || isFault(await whyNotRun(agent, ports), 'stopped'))
    return;
  const text = ({ say }: Words) =>
    say('own-agent.notice.named', {
      agent: agentId,
      rung: say(`chat.own-agent.rung.${rung}`),
      card: say('chat.own-agents'),
      take: say('chat.own-agent.take'),
    });
  await noticeOwner(agent, text, part, ports, call);
}

async function tryOne(
  { value: agent, etag }: { value: OwnAgent; etag?: string },
  shown: ShownOverTime,
  ports: Ports,
  { at }: Call,
): Promise<OwnAgentTrial> {
  const { agentId } = agent;
  const version = ownAgentVersion(agent);
  const { say, sayMessage, day } = ports.words;
  const [skills, profiles] = await Promise.all([ports.registers.skills(), ports.registers.roleProfiles()]);
  const would = lastQuarter(agent, shown, at).map((one) => ({
    ...one,
    sentence: say('own-agent.would', {
      day: day(one.at),
      skill: skillLabel(skills, one.skillId, ports.words),
      role: roleTitle(profiles, one.roleId),
      because: sayMessage(one.because),
    }),
  }));
  // Where it would have done nothing, whoever made it reads why, by what is known now.
  const said =
    would.length > 0
      ? would.map(({ sentence }) => sentence)
      : whyNothing(agent, shown.shownAt(at), { hasRoom: true, called: await skillsInRoles(ports) }).map(
          sayMessage,
        );
  const lines = said.slice(0, KEPT_LINES).map((line) => line.slice(0, 400));
  const value = { ...agent, tried: { version, at, lines, would: would.length } };
  // Once a day, whatever the moment: a pass that was interrupted and comes again is the same one.
  const onDay = new Date(at).toISOString().slice(0, 10);
  await logThenSave(
    {
      decisionId: `own-agent:${agentId}:${version}:tried:${onDay}:${would.length}`,
      at,
      decidedBy: { kind: 'rule', name: 'last quarter' },
      subject: 'registers',
      outcome: `tried on the last quarter: the own agent ${agentId} would have made ${would.length} proposals`,
      evidence: [`own-agent:${agentId}:${version}`],
    },
    // Where somebody changes it meanwhile, theirs is tried next.
    [{ register: 'own-agent', id: agentId, value, at, ...(etag === undefined ? {} : { ifMatch: etag }) }],
    ports,
  );
  return { agentId, version, would };
}

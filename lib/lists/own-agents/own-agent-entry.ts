import { isTried, rungOf, waitsForOwner, type OwnAgent } from '../../domain/own-agent/own-agent.ts';
import type { StoppedOwnAgents } from '../../domain/policy/switch.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { Words } from '../../messages/words.ts';
import { formName, formNamed } from '../form-names.ts';
import { textIn, type KeptEntry } from '../kept-list.ts';
import type { Names } from '../names.ts';
import { pickedIn, type Pickers } from '../pickers.ts';
import {
  NO_FORM,
  NOT_NOW,
  NOW,
  AGENT_OWNER,
  ASKS_CHOICES,
  PROPOSES_CHOICES,
  RUNG_CHOICES,
  TRIGGER_CHOICES,
  USUAL_A_MONTH,
} from './choices.ts';

/** What names stand for, and what a switch stops. */
export interface OwnAgentNames {
  skills: Names;
  roles: Names;
  people: Pickers;
  stopped: Pick<StoppedOwnAgents, 'has'>;
}

/** An agent as its row shows it. */
export function ownAgentEntry(
  agent: OwnAgent,
  { skills, roles, people, stopped }: OwnAgentNames,
  words: Words,
): KeptEntry {
  const named = (ids: readonly string[], { nameOf }: Names) => ids.map(nameOf).join('; ');
  const fields = {
    Title: agent.agentId,
    [pickedIn(AGENT_OWNER)]: people.numberOf(agent.ownerId),
    Rung: RUNG_CHOICES[agent.rung],
    PilotRoles: named(agent.pilotRoleIds, roles),
    RunsAt: TRIGGER_CHOICES[agent.trigger],
    Asks: ASKS_CHOICES[agent.asks],
    Threshold: agent.threshold,
    Skills: named(agent.skillIds, skills),
    Roles: named(agent.roleIds, roles),
    Proposes: PROPOSES_CHOICES[agent.proposes],
    Form: agent.form === undefined ? NO_FORM : formName(agent.form),
    Prompt: agent.prompt,
    Rubric: agent.rubric.join('\n'),
    MostAMonth: agent.mostAMonth,
    RunNow: agent.isPressed ? NOW : NOT_NOW,
  };
  const asked = { skills: named(agent.skillIds, skills), roles: named(agent.roleIds, roles) };
  return {
    key: agent.agentId,
    mark: markOfOwnAgent(fields),
    fields: {
      ...fields,
      WouldHave: wouldHave(agent, words),
      PromptKit: promptKit(agent, asked, words),
      RowKey: agent.agentId,
    },
    says: [
      waitsForOwner(agent)
        ? words.say('own-agent.row.not-taken', { rung: RUNG_CHOICES[rungOf(agent)] })
        : words.say(`own-agent.stands.${agent.rung}`),
      ...(stopped.has(agent.agentId) ? [words.say('own-agent.row.stopped')] : []),
    ].join('. '),
  };
}

/** What a version would have done in the last quarter; while nobody knows, that it is looked at. */
function wouldHave(agent: OwnAgent, { say, day: dayInWords }: Words): string {
  const { tried } = agent;
  if (!tried || !isTried(agent)) return say('own-agent.would.not-yet');
  const day = dayInWords(tried.at);
  if (tried.would === 0) return [say('own-agent.would.none', { day }), ...tried.lines].join('\n');
  const left = tried.would - tried.lines.length;
  return [
    say('own-agent.would.some', { count: tried.would, day }),
    ...tried.lines,
    ...(left > 0 ? [say('own-agent.would.more', { left })] : []),
  ].join('\n');
}

/** The same agent as text that a human takes along: what the lowest rung is. */
function promptKit(
  { asks, threshold, form, prompt, rubric }: OwnAgent,
  { skills, roles }: { skills: string; roles: string },
  { say }: Words,
): string {
  const question = [
    say(`own-agent.asks.${asks}`, { threshold }),
    ...(skills === '' ? [] : [say('own-agent.asks.skills', { skills })]),
    ...(roles === '' ? [] : [say('own-agent.asks.roles', { roles })]),
  ].join(' ');
  const lines = rubric.map((line) => `- ${line}`).join('\n');
  return say('own-agent.kit', {
    asks: question,
    prompt:
      form === undefined ? prompt : `${say('own-agent.kit.form', { form: say(`form.${form}`) })} ${prompt}`,
    rubric: lines === '' ? say('own-agent.kit.no-rubric') : lines,
  });
}

/** The same for rows that say the same: of what people fill in, and of nothing that the layer writes. */
export function markOfOwnAgent(fields: Readonly<Record<string, unknown>>): string {
  const text = (column: string) => textIn(fields, column);
  return sha256(
    JSON.stringify([
      text('Title'),
      fields[pickedIn(AGENT_OWNER)] ?? '',
      text('Rung'),
      text('PilotRoles'),
      text('RunsAt'),
      text('Asks'),
      fields['Threshold'] ?? '',
      text('Skills'),
      text('Roles'),
      text('Proposes'),
      // By its id, so that a row that was written before forms had names is no edit.
      formNamed(text('Form')) ?? (text('Form') || NO_FORM),
      text('Prompt'),
      rubricLines(text('Rubric')),
      fields['MostAMonth'] ?? USUAL_A_MONTH,
      text('RunNow') || NOT_NOW,
    ]),
    16,
  );
}

/** What stands in a column, line by line. */
export const rubricLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

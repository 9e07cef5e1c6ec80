import { isAmongDeciders } from '../../domain/gate/reminders.ts';
import { withShipped } from '../../domain/own-agent/shipped.ts';
import { FORM_CHOICES } from '../form-names.ts';
import type { KeptList } from '../kept-list.ts';
import { readableNames, skillNames } from '../names.ts';
import { pickersOf } from '../pickers.ts';
import {
  AGENT_OWNER,
  ASKS_CHOICES,
  NO_FORM,
  NOT_NOW,
  NOW,
  PROPOSES_CHOICES,
  RUNG_CHOICES,
  TRIGGER_CHOICES,
} from './choices.ts';
import { ownAgentEntry } from './own-agent-entry.ts';
import { ownAgentIn, whyNoOwnAgent, type KnownToRows } from './own-agent-row.ts';

/** Agents that learning and development make for themselves: a row is one, and `Rung` is its switch. */
export const listOfOwnAgents: KeptList = {
  title: 'Own agents',
  register: 'own-agent',
  columns: [
    { name: AGENT_OWNER, is: 'person' },
    { name: 'Rung', is: 'choice', choices: Object.values(RUNG_CHOICES) },
    { name: 'PilotRoles', is: 'note' },
    { name: 'RunsAt', is: 'choice', choices: Object.values(TRIGGER_CHOICES) },
    { name: 'Asks', is: 'choice', choices: Object.values(ASKS_CHOICES) },
    { name: 'Threshold', is: 'number' },
    { name: 'Skills', is: 'note' },
    { name: 'Roles', is: 'note' },
    { name: 'Proposes', is: 'choice', choices: Object.values(PROPOSES_CHOICES) },
    { name: 'Form', is: 'choice', choices: [NO_FORM, ...FORM_CHOICES] },
    { name: 'Prompt', is: 'note' },
    { name: 'Rubric', is: 'note' },
    { name: 'MostAMonth', is: 'number' },
    { name: 'RunNow', is: 'choice', choices: [NOT_NOW, NOW] },
    { name: 'WouldHave', is: 'note', isOurs: true },
    { name: 'PromptKit', is: 'note', isOurs: true },
    { name: 'RowKey', is: 'text', isOurs: true, isHidden: true },
  ],
  holds: (_agentId, register) => register === 'own-agent',
  async sides({ registers, lists }, words) {
    const [entries, skills, roles, approvers, { lines }, { ownAgents }, people] = await Promise.all([
      registers.latest('own-agent'),
      registers.skills(),
      registers.roleProfiles(),
      registers.entries('approver'),
      registers.charter(),
      registers.stopped(),
      lists.people(),
    ]);
    const named = approvers.map(({ value }) => value);
    const known: KnownToRows = {
      entries,
      skills: skillNames(skills, words),
      roles: readableNames(
        new Map([...roles].map(([id, { roleId, title }]) => [id, { id: roleId, name: title }])),
      ),
      people: pickersOf(people),
      decides: (personId) => isAmongDeciders(personId, named, lines),
      stopped: ownAgents,
    };
    return {
      entries: withShipped(entries).map(({ value }) => ownAgentEntry(value, known, words)),
      read: (fields) => ownAgentIn(fields, known, words),
    };
  },
  whyNot: (error, words) => whyNoOwnAgent(error, words),
};

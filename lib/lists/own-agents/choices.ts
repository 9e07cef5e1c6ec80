import type {
  OwnAgentAsks,
  OwnAgentProposes,
  OwnAgentRung,
  OwnAgentTrigger,
} from '../../domain/own-agent/own-agent.ts';

/** How each value is written in the list, in the order in which it is offered. */
export const RUNG_CHOICES: Readonly<Record<OwnAgentRung, string>> = {
  'prompt-kit': 'prompt kit',
  'by-hand': 'by hand',
  'on-trigger': 'on trigger',
  pilot: 'pilot',
  everybody: 'everybody',
};
export const TRIGGER_CHOICES: Readonly<Record<OwnAgentTrigger, string>> = {
  weekly: 'every week',
  monthly: 'every month',
  quarterly: 'every quarter',
  'need-found': 'a need was found',
  'forecast-made': 'a forecast was made',
  'group-changed': 'a group answered otherwise',
};
export const ASKS_CHOICES: Readonly<Record<OwnAgentAsks, string>> = {
  'few-can': 'few can',
  'fewer-can': 'fewer can than before',
  'needs-wait': 'needs wait',
  'asked-off-strategy': 'asked for off the strategy',
};
export const PROPOSES_CHOICES: Readonly<Record<OwnAgentProposes, string>> = {
  note: 'a note to its owner',
  question: 'a question to its owner',
  need: 'a need',
  draft: 'a need with a draft in Form',
};
/** The column of whoever answers for one. */
export const AGENT_OWNER = 'OwnedBy';
export const NO_FORM = 'none';
export const NOT_NOW = 'no';
export const NOW = 'now';
export const USUAL_A_MONTH = 5;

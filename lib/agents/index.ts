import { analytics } from './analytics/agent.ts';
import { content } from './content/agent.ts';
import { delivery } from './delivery/agent.ts';
import { listening } from './listening/agent.ts';
import { needsAnalysis } from './needs-analysis/agent.ts';
import { practice } from './practice/agent.ts';
import { sensing } from './sensing/agent.ts';
import { skills } from './skills/agent.ts';
import type { Agent } from '../step.ts';
import { workforcePlanning } from './workforce-planning/agent.ts';

/** Every agent, in the order of the loop. A new agent is one folder and one line here. */
export const agents: readonly Agent[] = [
  sensing,
  skills,
  listening,
  workforcePlanning,
  needsAnalysis,
  content,
  delivery,
  practice,
  analytics,
];

export const agentNames: readonly string[] = agents.map(({ name }) => name);

import { analytics } from './analytics/agent.ts';
import { cohortAgent } from './cohort/agent.ts';
import { content } from './content/agent.ts';
import { delivery } from './delivery/agent.ts';
import { experts } from './experts/agent.ts';
import { hiring } from './hiring/agent.ts';
import { listening } from './listening/agent.ts';
import { performance } from './performance/agent.ts';
import { mobility } from './mobility/agent.ts';
import { needsAnalysis } from './needs-analysis/agent.ts';
import { practice } from './practice/agent.ts';
import { sensing } from './sensing/agent.ts';
import { skills } from './skills/agent.ts';
import { succession } from './succession/agent.ts';
import { targeting } from './targeting/agent.ts';
import { agentNames, type AgentName } from '../domain/agent-name.ts';
import type { Agent } from '../step.ts';
import { workforcePlanning } from './workforce-planning/agent.ts';

const byName: { [Name in AgentName]: Agent<Name> } = {
  sensing,
  skills,
  listening,
  'workforce-planning': workforcePlanning,
  'needs-analysis': needsAnalysis,
  content,
  delivery,
  targeting,
  cohort: cohortAgent,
  practice,
  experts,
  performance,
  mobility,
  analytics,
  hiring,
  succession,
};

/** Every agent, in the order of the loop. */
export const agents: readonly Agent[] = agentNames.map((name) => byName[name]);

/**
 * Every agent by its name, in the order of the loop. A new one is a name here, a folder and a line in
 * lib/agents/index.ts.
 */
export const agentNames = [
  'sensing',
  'skills',
  'listening',
  'workforce-planning',
  'needs-analysis',
  'content',
  'delivery',
  'targeting',
  'cohort',
  'practice',
  'experts',
  'mobility',
  'analytics',
  'performance',
  'hiring',
  'succession',
] as const;
export type AgentName = (typeof agentNames)[number];

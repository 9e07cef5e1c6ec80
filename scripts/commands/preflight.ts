// Says before the deployment what would go wrong.
import { checksCommand } from './checks/command.ts';
import { preflightChecks as checks } from './checks/lists.ts';

export const preflight = checksCommand({
  name: 'preflight',
  title: 'Before the deployment',
  summary: 'what would go wrong, before anything is deployed',
  checks: () => Promise.resolve(checks),
});

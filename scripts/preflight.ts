// Says before the deployment what would go wrong.
import { command, complain } from './checks/command.ts';
import { preflight } from './checks/lists.ts';

await command({
  name: 'preflight',
  title: 'Before the deployment',
  help: 'what would go wrong, before anything is deployed',
  checks: () => Promise.resolve(preflight),
}).catch(complain);

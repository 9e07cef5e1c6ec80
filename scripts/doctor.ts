// Says after the deployment what is wrong.
import { command, complain } from './checks/command.ts';
import { saidByApp } from './checks/app.ts';
import { doctor } from './checks/lists.ts';

await command({
  name: 'doctor',
  title: 'After the deployment',
  help: 'what is wrong with the layer that is deployed',
  checks: async (app) => [...doctor, ...(await saidByApp(app))],
}).catch(complain);

// Says after the deployment what is wrong.
import { checksCommand } from './checks/command.ts';
import { saidByApp } from './checks/app.ts';
import { doctorChecks as checks } from './checks/lists.ts';

export const doctor = checksCommand({
  name: 'doctor',
  title: 'After the deployment',
  summary: 'what is wrong with the layer that is deployed',
  checks: async (app) => [...checks, ...(await saidByApp(app))],
});

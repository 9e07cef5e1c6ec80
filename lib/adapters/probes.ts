import { isAllowedHost } from '../domain/policy/host-list.ts';
import { english } from '../messages/words.ts';
import type { HrFolder } from '../ports/hr-folder.ts';
import type { LearningSystem } from '../ports/learning-system.ts';
import type { Probe } from '../ports/probes.ts';
import type { Registers } from '../ports/registers.ts';
import type { Sources } from '../ports/sources.ts';
import type { Graph } from './graph.ts';
import { reachPages } from './sharepoint/pages.ts';
import type { RecordFiles } from './sharepoint/record-files.ts';
import type { Site } from './sharepoint/site.ts';

type Reachable = { reach: () => Promise<unknown> };

/** Asks each system something small that only a working connection with the right permission can answer. */
export function probesOf(options: {
  registers: Registers;
  bus: Reachable;
  model: Reachable;
  graph: Graph;
  vivaProviderId: string;
  teamsAppId: string;
  site: Site;
  /** Absent where the company set none. */
  facilitatorsSite: { site: Site; url: string } | undefined;
  /** Absent where the company names none. */
  hrFolder: Pick<HrFolder, 'changes'> | undefined;
  /** Absent where the company names none. */
  recordFiles: Pick<RecordFiles, 'reach'> | undefined;
  /** Absent where the company names none. */
  learningSystem: Pick<LearningSystem, 'reach'> | undefined;
  /** Answers at once where the company names none. */
  mailbox: Reachable;
  sourcesFolder: string;
  sources: Pick<Sources, 'list'>;
  approvalWebhookUrl: string;
  approvalWebhookHosts: readonly string[];
}): Probe[] {
  const { registers, bus, model, graph, site } = options;
  return [
    {
      id: 'cosmos',
      what: 'Cosmos DB answers',
      next: 'Look at the identity’s role and the network of the account; both come from bicep/modules/cosmos.bicep.',
      ask: () => registers.charter(),
    },
    {
      id: 'service-bus',
      what: 'Service Bus takes messages',
      next: 'Look at the identity’s Data Sender role and the network of the namespace.',
      ask: () => bus.reach(),
    },
    {
      id: 'openai',
      what: 'Azure OpenAI answers',
      next: 'Look at the deployments’ names, their quota, and the identity’s role Cognitive Services OpenAI User.',
      ask: () => model.reach(),
    },
    {
      id: 'viva-learning',
      what: 'Viva Learning shows the provider’s catalogue',
      next: 'npm run tenant -- viva-provider identity-roles',
      ask: () =>
        graph.get(`employeeExperience/learningProviders/${options.vivaProviderId}/learningContents?$top=1`),
    },
    {
      id: 'teams-app',
      what: 'Notices lead into the Teams app',
      next: 'npm run tenant -- teams-app --apply tells its id: enter it as teamsAppId in the bicep parameters and deploy again.',
      ask: async () => {
        if (options.teamsAppId === '') throw new RangeError('TEAMS_APP_ID is not set, so nobody is notified');
        return Promise.resolve();
      },
    },
    {
      id: 'sharepoint',
      what: 'SharePoint shows the folder of sources',
      next: 'npm run tenant -- identity-roles site-grant; then look at SHAREPOINT_SOURCES_FOLDER.',
      ask: async () =>
        await (await site()).web.getFolderByServerRelativePath(options.sourcesFolder).files.select('Name')(),
    },
    {
      id: 'facilitators-site',
      what: 'The site for whoever runs what was drafted answers, where one is set',
      next: 'npm run tenant -- site-grant; then look at FACILITATORS_SITE_URL.',
      ask: async () => {
        const { facilitatorsSite } = options;
        if (facilitatorsSite) await reachPages(facilitatorsSite.site, facilitatorsSite.url);
      },
    },
    {
      id: 'hr-files',
      what: 'The folder of HR tells what changed in it, where one is set',
      next: 'npm run tenant -- site-grant; then look at HR_FILES_FOLDER.',
      ask: async () => await options.hrFolder?.changes(),
    },
    {
      id: 'record-files',
      what: 'The folder for files of records is there, where one is set',
      next: 'npm run tenant -- site-grant; then look at RECORD_FILES_FOLDER.',
      ask: async () => await options.recordFiles?.reach(),
    },
    {
      id: 'learning-system',
      what: 'The learning system that is asked answers, where one is set',
      next: 'Compare docs/guides/learning-systems.md; then look at LEARNING_SYSTEM_URL and the secret learning-system-secret.',
      ask: async () => await options.learningSystem?.reach(),
    },
    {
      id: 'learning-mailbox',
      what: 'The learning mailbox shows its calendar, where one is set',
      next: 'Compare docs/guides/cohorts.md: the mailbox has to exist in Exchange Online, with a licence or as a shared one, and its scope has to hold the role of the identity; then look at LEARNING_MAILBOX.',
      ask: () => options.mailbox.reach(),
    },
    {
      id: 'sources',
      what: 'Every document in the folder of sources can be read',
      next: 'Mend or move what is named; until then nothing is drafted from it, and the rest is used.',
      ask: async () => {
        const { leftOut } = await options.sources.list();
        if (leftOut.length > 0) throw new RangeError(leftOut.slice(0, 10).map(english.sayMessage).join('; '));
      },
    },
    {
      id: 'approval-webhook',
      what: 'The approvals webhook is at a host of the list',
      next: 'Add its host to approvalWebhookHosts of the bicep parameters, or correct the secret approval-webhook-url.',
      ask: async () => {
        const { hostname } = new URL(options.approvalWebhookUrl);
        if (!isAllowedHost(hostname, options.approvalWebhookHosts))
          throw new RangeError(`host ${hostname} is not in APPROVAL_WEBHOOK_HOSTS`);
        return Promise.resolve();
      },
    },
  ];
}

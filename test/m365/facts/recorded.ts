// cspell:words Runa Okonjo
import { z } from 'zod';
import { openGraph } from '../../../lib/adapters/graph.ts';
import { entraCheckedAttributes } from '../../../lib/adapters/entra/checked-attributes.ts';
import { entraPersonNames } from '../../../lib/adapters/entra/person-names.ts';
import { entraDirectory } from '../../../lib/adapters/entra/directory.ts';
import { addressesOf } from '../../../lib/adapters/exchange/addresses.ts';
import { mailboxMeetingChanges } from '../../../lib/adapters/exchange/meeting-changes.ts';
import { mailboxMeetings, readMailbox } from '../../../lib/adapters/exchange/meetings.ts';
import { openAiModel } from '../../../lib/adapters/openai/model.ts';
import { probesOf } from '../../../lib/adapters/probes.ts';
import { sharePointLists, sharePointListRows } from '../../../lib/adapters/sharepoint/lists.ts';
import { watchedReader } from '../../../lib/adapters/documents/watched-reader.ts';
import { driveChanges } from '../../../lib/adapters/sharepoint/drive-changes.ts';
import { sharePointHrFolder } from '../../../lib/adapters/sharepoint/hr-folder.ts';
import { filesIn } from '../../../lib/adapters/sharepoint/files.ts';
import { filesBelow } from '../../../lib/adapters/sharepoint/folder-tree.ts';
import { lmsExports } from '../../../lib/adapters/sharepoint/lms-export.ts';
import { sharePointPageVersions } from '../../../lib/adapters/sharepoint/page-versions.ts';
import { sharePointPages } from '../../../lib/adapters/sharepoint/pages.ts';
import { sharePointPictures } from '../../../lib/adapters/sharepoint/pictures.ts';
import { sharePointRecordFiles } from '../../../lib/adapters/sharepoint/record-files.ts';
import { sharePointReports } from '../../../lib/adapters/sharepoint/reports.ts';
import { openSite } from '../../../lib/adapters/sharepoint/site.ts';
import { sharePointSources } from '../../../lib/adapters/sharepoint/sources.ts';
import { wholeFolders } from '../../../lib/adapters/sharepoint/whole-folders.ts';
import { approversChannel } from '../../../lib/adapters/teams/approvers-channel.ts';
import { botConnector } from '../../../lib/adapters/teams/bot-connector.ts';
import { chatAnswers } from '../../../lib/adapters/teams/chat-answers.ts';
import { chatUpdates } from '../../../lib/adapters/teams/chat-updates.ts';
import { activityNotices } from '../../../lib/adapters/teams/notices.ts';
import { vivaAssignments } from '../../../lib/adapters/viva-learning/assignments.ts';
import { vivaCatalogue, vivaCatalogueItems } from '../../../lib/adapters/viva-learning/catalogue.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { credential, MAILBOX, MODEL, outside, PILOT, places, TEAMS_APP, type Sent } from './outside.ts';
import { english } from '../../../lib/messages/words.ts';

export interface Recorded extends Sent {
  /** The file that sent it, as `usedBy` in m365/permissions.ts names it. */
  by: string;
  status: number;
}

const page = { title: 'Charts', description: 'How', parts: [{ html: '<p>Read one.</p>' }] };
const notice = {
  personIds: ['ann' as never],
  text: 'Something to learn',
  url: `${places.site}/SitePages/lo-1.aspx`,
};

/** Everything that the real adapters send through the real SDKs when each of them does what it is there for. */
export async function recorded(): Promise<{ sent: Recorded[]; services: ReturnType<typeof outside> }> {
  const services = outside();
  const sent: Recorded[] = [];
  let by = '';
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    const one = {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body,
    };
    const { status, body: said } = services.answer(one);
    sent.push({ ...one, by, status });
    const isRaw = typeof said === 'string' || Buffer.isBuffer(said);
    const text = said === undefined ? null : isRaw ? said.toString() : JSON.stringify(said);
    return new Response(text, { status, headers: { 'content-type': 'application/json' } });
  };
  const from = async (file: string, work: () => Promise<unknown>): Promise<void> => {
    by = `lib/adapters/${file}`;
    await work();
  };

  const graph = openGraph({ endpoint: places.graph, credential });
  const site = openSite({ url: places.site, credential });
  const teams = { appId: TEAMS_APP, siteUrl: places.site, topic: 'Learning for you' };
  const model = openAiModel({
    endpoint: MODEL,
    draftDeployment: 'draft',
    draftEffort: 'low',
    embeddingDeployment: 'embed',
    credential,
  });
  try {
    let contentId = '';
    await from('viva-learning/catalogue.ts', async () => {
      const item = {
        title: 'C',
        description: 'D',
        url: notice.url,
        minutes: 20,
        skillTags: [],
        form: 'job-aid' as const,
      };
      contentId = (await vivaCatalogueItems(graph, 'viva').write('key', item))['contentId'] ?? '';
      await vivaCatalogue(graph, 'viva').list();
    });
    await from('viva-learning/assignments.ts', async () => {
      const assignment = { personId: 'ann' as never, contentId, assignedAt: Date.UTC(2030, 0, 7) };
      const assignments = vivaAssignments(graph, 'viva');
      await assignments.write('key', assignment);
      await assignments.find?.('key', assignment);
    });
    await from('entra/directory.ts', async () => {
      const directory = entraDirectory(graph, 'with-leave-dates', [PILOT]);
      await directory.members();
      const answer = await directory.changes();
      if ('next' in answer) await directory.changes(answer.next);
      await directory.borne(['Runa Okonjo']);
    });
    await from('entra/checked-attributes.ts', async () => {
      const name = 'Fairness.WorkingTime';
      await entraCheckedAttributes(graph, [name]).groupsBy([name], [guidOf('eva'), guidOf('boss')]);
    });
    await from('entra/person-names.ts', async () => {
      await entraPersonNames(graph).nameOf(guidOf('eva'));
    });
    await from('teams/notices.ts', async () => {
      await activityNotices(graph, teams).write('key', notice);
      await activityNotices(graph, teams).write('other', { ...notice, url: 'https://academy.example/c1' });
    });
    const bot = botConnector(credential, ['localhost']);
    const drawn = { text: 'T', card: { type: 'AdaptiveCard' as const, version: '1.5', body: [] } };
    let said = '';
    const toAnn = { serviceUrl: places.connector, conversationId: 'a:ann', ...drawn };
    await from('teams/chat-answers.ts', async () => {
      await chatAnswers(bot).write('key', { ...toAnn, replyTo: 'activity' });
      const { chatActivityId = '' } = await chatAnswers(bot).write('key', toAnn);
      said = chatActivityId;
    });
    await from('teams/chat-updates.ts', () => chatUpdates(bot).write('key', { ...toAnn, activityId: said }));
    await from('teams/approvers-channel.ts', () =>
      approversChannel(places.webhook, ['localhost'], english).write('key', {
        question: 'Q',
        facts: ['F'],
        footer: 'until Friday',
      }),
    );
    await from('sharepoint/pages.ts', () => sharePointPages(site, places.site).write('key', page));
    await from('sharepoint/pictures.ts', () =>
      sharePointPictures(site, places.site).write('key', {
        svg: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
        alt: 'Nothing',
        width: 4,
        height: 4,
      }),
    );
    await from('sharepoint/reports.ts', () =>
      sharePointReports(site, places.site).write('key', { ...page, name: 'coverage' }),
    );
    await from('sharepoint/page-versions.ts', async () => {
      const { url = '' } = await sharePointPages(site, places.site).write('key', page);
      await sharePointPageVersions([{ site, url: places.site }]).write('other', { ...page, url });
    });
    await from('sharepoint/sources.ts', async () => {
      const sources = sharePointSources({ site, folder: places.folder }, watchedReader(), Date.now);
      await sources.list();
      await sources.read('playbook.md');
    });
    await from('sharepoint/drive-changes.ts', async () => {
      for (const folder of [places.folder, places.folder.replace('/Sources', '')]) {
        const { changes } = driveChanges(graph, { siteUrl: places.site, folder });
        const answer = await changes();
        if ('next' in answer) await changes(answer.next);
      }
    });
    await from('sharepoint/lms-export.ts', () => lmsExports({ site, folder: places.folder }).list());
    await from('sharepoint/lists.ts', async () => {
      const [row] = (await sharePointLists(site, places.site).rows('Strategy')) ?? [];
      await sharePointLists(site, places.site).people();
      if (row)
        await sharePointListRows(site).write('key', {
          list: 'Strategy',
          row,
          fields: { LearningOsSays: 'taken over' },
        });
      await sharePointListRows(site).write('key', { list: 'Strategy', fields: { Title: 'C2' } });
    });
    const eva = guidOf('mail of eva');
    const session = {
      subject: 'S',
      html: '<p>It is an offer.</p>',
      from: Date.UTC(2030, 0, 14, 9),
      until: Date.UTC(2030, 0, 14, 10),
      personIds: [] as string[],
    };
    await from('exchange/addresses.ts', () => addressesOf([eva], graph));
    await from('exchange/meetings.ts', async () => {
      const { eventId = '' } = await mailboxMeetings(graph, MAILBOX).write('key', session);
      await mailboxMeetings(graph, MAILBOX).find?.('key', session);
      await readMailbox(graph, MAILBOX).read(eventId, []);
    });
    await from('exchange/meeting-changes.ts', async () => {
      const { eventId = '' } = (await mailboxMeetings(graph, MAILBOX).find?.('key', session)) ?? {};
      const changes = mailboxMeetingChanges(graph, MAILBOX);
      await changes.write('moved', {
        eventId,
        from: session.from + 1_800_000,
        until: session.until + 1_800_000,
      });
      await changes.write('off', { eventId, calledOff: 'Too few people.' });
    });
    await from('sharepoint/folder-tree.ts', async () => {
      const { web } = await site();
      await filesBelow(web, places.folder, /\.md$/, []);
    });
    await from('sharepoint/hr-folder.ts', async () => {
      const hr = openSite({ url: places.hrSite, credential });
      const there = { siteUrl: places.hrSite, folder: places.hrFolder };
      const file = await sharePointHrFolder(hr, graph, there).find('hr.csv');
      if (file.outcome === 'there') await file.read();
    });
    await from('sharepoint/record-files.ts', async () => {
      const there = { siteUrl: places.recordsSite, folder: places.recordsFolder };
      const files = sharePointRecordFiles(graph, openSite({ url: places.recordsSite, credential }), there);
      await files.put('hcm.csv', 'record_id\r\none,completed\r\n');
      await files.takeOut('hcm.csv', ['one']);
    });
    await from('sharepoint/whole-folders.ts', () =>
      wholeFolders(graph, { siteUrl: places.site, folder: places.folder }, Date.now)(''),
    );
    await from('sharepoint/files.ts', () =>
      filesIn(
        { site, folder: places.folder },
        /\.md$/,
        { file: () => 1_000, all: 1_000, files: 1 },
        {
          read: (_file, bytes) => Promise.resolve({ content: bytes }),
        },
      ),
    );
    const asked = probesOf({
      registers: { charter: () => Promise.resolve() } as never,
      bus: { reach: () => Promise.resolve() },
      sources: sharePointSources({ site, folder: places.folder }, watchedReader(), Date.now),
      model,
      graph,
      site,
      facilitatorsSite: undefined,
      hrFolder: undefined,
      recordFiles: undefined,
      learningSystem: undefined,
      mailbox: { reach: () => Promise.resolve() },
      vivaProviderId: 'viva',
      teamsAppId: TEAMS_APP,
      sourcesFolder: places.folder,
      approvalWebhookUrl: places.webhook,
      approvalWebhookHosts: ['localhost'],
    });
    // The others reach no Microsoft 365, or by an adapter that is recorded itself.
    for (const { id, ask } of asked)
      if (id === 'viva-learning' || id === 'sharepoint') await from('probes.ts', ask);
    await from('openai/model.ts', async () => {
      const schema = z.strictObject({ word: z.string() });
      await model.ask({ task: 'draft', instructions: 'I', material: {}, schema, answerTokens: 2_000 });
      await model.embed(['text'], 'company');
    });
  } finally {
    globalThis.fetch = real;
  }
  return { sent, services };
}

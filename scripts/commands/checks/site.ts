import type { Drive, DriveItem } from '@microsoft/microsoft-graph-types';
import { theSite } from '../tenant/site-grant.ts';
import type { TenantAccess } from '../tenant/step.ts';
import { type SetupCheck } from './check.ts';
import { failed, notRun, ok } from './finding.ts';

/** What the adapter reads, see lib/adapters/sharepoint/sources.ts. */
const READABLE = /\.(md|markdown|txt)$/i;

/** What the sources folder holds; undefined where there is no such folder. */
async function sources(around: TenantAccess): Promise<DriveItem[] | undefined> {
  const { graph, settings } = around;
  const folder = settings.need('SHAREPOINT_SOURCES_FOLDER').replace(/\/+$/, '');
  const site = await theSite(around);
  for (const { id, webUrl } of await graph.all<Drive>(`sites/${site}/drives`)) {
    const library = decodeURIComponent(new URL(webUrl ?? '').pathname);
    if (!folder.startsWith(`${library}/`)) continue;
    const path = folder
      .slice(library.length + 1)
      .split('/')
      .map(encodeURIComponent)
      .join('/');
    const found = await graph.get<{ value: DriveItem[] }>(`drives/${id ?? ''}/root:/${path}:/children`);
    return found?.value;
  }
  return undefined;
}

/** That the site of a folder is there, where one is named. @param opens who alone may open it, which no app can see */
function folderSite(
  setting: 'HR_FILES_FOLDER' | 'RECORD_FILES_FOLDER',
  { opens, ...check }: Pick<SetupCheck, 'id' | 'what' | 'why'> & { opens: string },
): SetupCheck {
  return {
    ...check,
    async run(inspected) {
      const folder = inspected.settings.get(setting) ?? '';
      if (folder === '') return notRun(`${setting} is not set`);
      await theSite(inspected, setting);
      return ok(`${folder}; look yourself that ${opens}`);
    },
  };
}

export const siteChecks: readonly SetupCheck[] = [
  {
    id: 'site',
    what: 'The learning site is there',
    why: 'Pages are published on it.',
    run: async (inspected) =>
      ok(await theSite(inspected).then(() => inspected.settings.get('SHAREPOINT_SITE_URL'))),
  },
  {
    id: 'facilitators-site',
    what: 'The site for whoever runs what was drafted is there',
    why: 'What learners may not see is published on it; without one no role-play, cohort, programme, coaching or video is made.',
    async run(inspected) {
      const url = inspected.settings.get('FACILITATORS_SITE_URL') ?? '';
      if (url === '') return notRun('FACILITATORS_SITE_URL is not set');
      await theSite(inspected, 'FACILITATORS_SITE_URL');
      return ok(`${url}; look yourself that its members are not those who learn`);
    },
  },
  folderSite('HR_FILES_FOLDER', {
    id: 'hr-folder-site',
    what: 'The site with the folder of HR is there',
    why: 'Exports of people are taken from it; without one somebody posts them.',
    opens: 'only HR opens it',
  }),
  folderSite('RECORD_FILES_FOLDER', {
    id: 'record-folder-site',
    what: 'The site with the folder for files of records is there',
    why: 'Files for a system outside are put there; without one no system is told by files.',
    opens: 'only that system and who runs it open it',
  }),
  {
    id: 'sources-folder',
    what: 'The folder of sources is there',
    why: 'Drafts are worded from the documents in it, and from nothing else.',
    async run(inspected) {
      const folder = inspected.settings.need('SHAREPOINT_SOURCES_FOLDER');
      return (await sources(inspected))
        ? ok(folder)
        : failed(
            `there is no folder ${folder}`,
            'Create it in the site, or correct SHAREPOINT_SOURCES_FOLDER.',
          );
    },
  },
  {
    id: 'sources',
    what: 'The folder of sources holds documents that can be read',
    why: 'Without a source nothing can be drafted.',
    async run(inspected) {
      const held = await sources(inspected);
      if (!held) return notRun('there is no folder of sources');
      const readable = held.filter(({ name }) => READABLE.test(name ?? ''));
      return readable.length > 0
        ? ok(`${readable.length} of ${held.length}`)
        : failed(
            `none of ${held.length} files is .md or .txt`,
            'Put the documents that content may cite there, as Markdown or plain text.',
          );
    },
  },
];

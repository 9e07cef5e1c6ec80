import type { PersonId } from '../../../lib/domain/ids.ts';
import { failed, notRun, ok, type CheckFinding } from '../checks/finding.ts';
import type { SmokeProbe } from './probe.ts';
import type { Exchange } from './watch.ts';
import type { World } from './world.ts';

const NOBODY = notRun(
  'nobody was named: --person ID, the Entra object id of somebody who agreed to receive a test',
);
const PROVIDER = 'employeeExperience/learningProviders';

/** The notice is sent once; one probe looks at who sent it, the other at what it holds. */
const sent = new WeakMap<World, Promise<Exchange | undefined>>();
const sending = (world: World, person: PersonId): Promise<Exchange | undefined> => {
  const begun = sent.get(world) ?? send(world, person);
  sent.set(world, begun);
  return begun;
};

async function send(world: World, person: PersonId): Promise<Exchange | undefined> {
  const url = `${world.config.SHAREPOINT_SITE_URL.replace(/\/+$/, '')}/SitePages/Home.aspx`;
  const text = 'A test of learning-os; there is nothing to do.';
  world.watched.take();
  await world.ports.channels.notices
    .write(world.key, { personIds: [person], text, url })
    .then(() =>
      world.undo({ what: 'a line in the feed of the person named', stays: 'Teams lets nobody take it back' }),
    )
    .catch(() => undefined);
  return world.watched.take().find(({ request }) => request.includes('sendActivityNotification'));
}

const refusal = ({ status, said = '' }: Exchange): string =>
  `it was answered ${status ?? 'by nobody'}: ${said}`;

async function noticed(world: World, judge: (exchange: Exchange) => CheckFinding): Promise<CheckFinding> {
  if (!world.person) return NOBODY;
  if (world.config.TEAMS_APP_ID === '') return notRun('TEAMS_APP_ID is not set, so nobody is notified');
  const exchange = await sending(world, world.person);
  if (exchange) world.watched.count([exchange]);
  return exchange
    ? judge(exchange)
    : failed('no notice was sent', 'Look at the identity’s token for Microsoft Graph.');
}

const isAboutTheSender = ({ status = 0 }: Exchange): boolean => status === 401 || status === 403;

export const senderProbe: SmokeProbe = {
  id: 'teams-sender',
  what: 'Teams takes the registration as sender of notices',
  why: 'No source says that a registration notifies whose token comes by a federated credential of a managed identity.',
  next: '',
  run: (world) =>
    noticed(world, (exchange) =>
      isAboutTheSender(exchange)
        ? failed(
            refusal(exchange),
            'Look whether the app is installed for that person, the permission granted, and the federated credential there (npm run tenant -- registration-speaks).',
          )
        : ok(),
    ),
};

export const peopleProbes: readonly SmokeProbe[] = [
  {
    id: 'notice',
    what: 'A notice that leads into the Teams app is taken',
    why: 'Teams refuses other addresses; a refused link means that nobody is told anything.',
    next: '',
    run: (world) =>
      noticed(world, (exchange) => {
        if (isAboutTheSender(exchange)) return notRun('Teams refused the sender, see teams-sender');
        const { status = 0 } = exchange;
        return status >= 200 && status < 300
          ? ok(`${status}; --seen notice once it is in the feed`)
          : failed(
              refusal(exchange),
              'Compare topic.webUrl with a link that Teams itself copies for the tab.',
            );
      }),
  },
  {
    id: 'viva-content',
    what: 'Viva Learning takes an item and shows it',
    why: 'It answers 202 and stores later; how much later is not known.',
    next: 'If the answer was 202, run this again in an hour with --only viva-content; else look at VIVA_PROVIDER_ID and the identity’s roles.',
    async run(world) {
      const { key, config, ports } = world;
      const url = config.SHAREPOINT_SITE_URL;
      const path = `${PROVIDER}/${config.VIVA_PROVIDER_ID}/learningContents`;
      const { idFromKey } = await import('../../../lib/adapters/viva-learning/id-from-key.ts');
      const undo = () => world.graph.send('DELETE', `${path}(externalId='${idFromKey(key)}')`);
      world.undo({ what: 'an item in the catalogue of Viva Learning', undo });
      const item = {
        title: 'A test of learning-os',
        description: 'It is removed at once.',
        url,
        minutes: 1,
        skillTags: [],
        form: 'course' as const,
      };
      world.known.set('content', await ports.channels.catalogue.write(key, item));
      return ok();
    },
  },
  {
    id: 'viva-assignment',
    what: 'Viva Learning takes a recommendation, and it is found again',
    why: 'Page and schema contradict each other about learningProviderId.',
    next: 'Compare the fields of the request with the answer; isCourseActivitySyncEnabled of the provider must be true.',
    async run(world) {
      const { key, config, ports, known, person } = world;
      const contentId = known.get('content')?.['contentId'];
      if (!person) return NOBODY;
      if (!contentId) return notRun('there is no item to recommend, see viva-content');
      const assignment = { personId: person, contentId, assignedAt: Date.now() };
      const { activityId = '' } = await ports.channels.assignments.write(key, assignment);
      const path = `${PROVIDER}/${config.VIVA_PROVIDER_ID}/learningCourseActivities/${activityId}`;
      world.undo({ what: 'a recommendation in Viva Learning', undo: () => world.graph.send('DELETE', path) });
      const found = await ports.channels.assignments.find?.(key, assignment);
      return found?.['activityId'] === activityId
        ? ok()
        : failed(
            'it is not found by the id that was given to it',
            'Without that a repeated step would recommend twice.',
          );
    },
  },
  {
    id: 'directory',
    what: 'Graph shows who works here, page by page',
    why: 'No source says which days a delta query takes, nor whether a manager comes with the first page.',
    next: 'Where it names a day, take less in PEOPLE_FROM_DIRECTORY; where it answers 403, npm run tenant -- identity-roles --apply.',
    async run({ ports: { directory } }) {
      if (!directory) return notRun('PEOPLE_FROM_DIRECTORY is off');
      const members = await directory.members();
      const answer = await directory.changes();
      if (!('entries' in answer))
        return failed(`it is ${answer.outcome}`, 'Wait for some minutes and ask again.');
      const named = answer.entries.flatMap((entry) => (entry.isRemoved ? [] : [entry.attributes]));
      const counts = (['title', 'department', 'managerId', 'hiredAt', 'leavesAt'] as const).map(
        (name) => `${named.filter((one) => (one[name] ?? null) !== null).length} ${name}`,
      );
      const pilot = members ? `, ${members.size} in the groups of the pilot` : '';
      return ok(`${answer.entries.length} in the first page: ${counts.join(', ')}${pilot}`);
    },
  },
  {
    id: 'sources-delta',
    what: 'Graph tells what changes in the folder of the sources',
    why: 'No reference says that Sites.Selected opens a delta query, nor that it is answered for a folder.',
    next: 'Where it answers 403, npm run tenant -- identity-roles --apply; where it names the folder, look at SHAREPOINT_SOURCES_FOLDER.',
    async run({ ports: { sources } }) {
      const first = await sources.changes();
      if (!('entries' in first))
        return failed(`it is ${first.outcome}`, 'Wait for some minutes and ask again.');
      const next = await sources.changes(first.next);
      return ok(`${first.entries.length} items in the first page, then ${next.outcome}`);
    },
  },
  {
    id: 'hr-files',
    what: 'The site of HR lets what lies in its folder be read',
    why: 'No reference says that the grant `read` opens the delta query and the files of a site.',
    next: 'npm run tenant -- site-grant --apply; then look at HR_FILES_FOLDER.',
    async run({ ports: { hrFolder } }) {
      if (!hrFolder) return notRun('HR_FILES_FOLDER is not set');
      const first = await hrFolder.changes();
      if (!('entries' in first))
        return failed(`it is ${first.outcome}`, 'Wait for some minutes and ask again.');
      const found = first.entries.flatMap((one) =>
        one.isRemoved || one.isFolder || one.parentId !== '' ? [] : [one.name],
      );
      const [name] = found;
      const file = name === undefined ? undefined : await hrFolder.find(name);
      const read =
        file?.outcome === 'there'
          ? `; the first, changed at ${new Date(file.changedAt).toISOString()}, was ${(await file.read()).outcome}`
          : '';
      return ok(`${found.length} files in the first page${read}`);
    },
  },
  {
    id: 'learning-system',
    what: 'The learning system that is asked shows courses, and who completed one',
    why: 'What it takes was read in its sources and tried against a stand-in alone.',
    next: 'docs/guides/learning-systems.md says what each code asks for.',
    async run({ ports: { learningSystem, registers }, config }) {
      if (!learningSystem) return notRun('LEARNING_SYSTEM_KIND is off');
      if (config.LEARNING_SYSTEM_SECRET.startsWith('@'))
        return notRun('LEARNING_SYSTEM_SECRET is a reference to the vault: give the token itself');
      await learningSystem.reach();
      const { courses } = await learningSystem.courses();
      const entry = (await registers.entries('completion-file')).find(
        ({ id }) => id === learningSystem.fileId,
      );
      const who = learningSystem.names.find((name) => entry?.value.columns[name] !== undefined);
      const mapped = Object.keys(entry?.value.skills ?? {});
      const asked = courses.filter(({ id }) => mapped.includes(id)).map(({ id }) => id);
      const found = `${courses.length} courses, of which ${asked.length} are about a skill`;
      if (who === undefined || asked.length === 0) return ok(`${found}; of completions nothing was asked`);
      const page = await learningSystem.completions({ courses: asked, who });
      if (!('entries' in page))
        return failed(`it is ${page.outcome}`, 'Wait for some minutes and ask again.');
      const named = page.entries.filter((one) => one.who !== '').length;
      const silent = page.silent ? `; nothing is told of ${page.silent.course}: ${page.silent.why}` : '';
      return ok(
        `${found}; ${page.entries.length} completions in the first page, ${named} of them with ${who}${silent}`,
      );
    },
  },
  {
    id: 'static-tab',
    what: 'The tab of the Teams app opens',
    why: 'A page of SharePoint in a tab needs the reader’s own sign-in, which no program sees.',
    next: '',
    run: ({ seen }) =>
      seen.has('static-tab')
        ? ok('somebody saw it')
        : notRun(
            'only a person can see it: open Learning for you in Teams and follow the notice; then run again with --only static-tab --seen static-tab',
          ),
  },
];

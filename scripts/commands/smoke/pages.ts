import { chartOf } from '../../../lib/agents/analytics/chart.ts';
import { failed, notRun, ok, type CheckFinding } from '../checks/finding.ts';
import type { SmokeProbe } from './probe.ts';
import type { Exchange } from './watch.ts';
import type { World } from './world.ts';
import { english } from '../../../lib/messages/words.ts';

const drawing = chartOf({ delivered: { people: 5, meanBefore: 2, meanAfter: 3, meanChange: 1 } }, english);
const inText = '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
const WIDER =
  'Grant fullcontrol for one more try: SITE_GRANT_ROLE=fullcontrol npm run tenant -- site-grant --apply, then npm run smoke with it and --only page-create,page-fill,page-publish.';

/** The page is written once, by the adapter; each probe looks at its part of what went to and fro. */
const written = new WeakMap<World, Promise<Exchange[]>>();
const writing = (world: World): Promise<Exchange[]> => {
  const begun = written.get(world) ?? write(world);
  written.set(world, begun);
  return begun;
};

async function write(world: World): Promise<Exchange[]> {
  const { ports, key, known } = world;
  const page = {
    title: 'A test of learning-os',
    description: 'Made by npm run smoke, which removes it again.',
    parts: [
      { html: `<p>A test of learning-os. It is removed at once.</p>${inText}` },
      ...(await picturePart(world)),
    ],
  };
  world.watched.take();
  try {
    const result = await ports.channels.pages.write(key, page);
    known.set('page', result);
    world.undo({ what: 'a page in SitePages', undo: () => remove(world, result['name'] ?? '') });
  } catch {
    world.undo({
      what: 'a page that is half made, if it is',
      stays: 'look for “A test of learning-os” among the drafts of SitePages',
    });
  }
  return world.watched.take();
}

const pathOf = (
  world: World,
  folder: string,
  name: string,
  site = world.config.SHAREPOINT_SITE_URL,
): string => `${new URL(site).pathname.replace(/\/+$/, '')}/${folder}/${name}`;

async function remove(world: World, name: string): Promise<void> {
  const { web } = await world.site();
  await (await web.loadClientsidePage(pathOf(world, 'SitePages', name))).delete();
}

async function picturePart({ known }: World) {
  const { alt, width, height } = drawing;
  const kept = known.get('picture');
  return Promise.resolve(kept ? [{ picture: { alt, width, height, kept } }] : []);
}

async function step(world: World, call: RegExp, isFirst = false): Promise<CheckFinding> {
  const all = await writing(world);
  const exchanges = all.filter(({ request }) => call.test(request));
  const last = exchanges.at(-1) ?? (isFirst ? all.at(-1) : undefined);
  world.watched.count(exchanges.length > 0 ? exchanges : [last].filter((one) => one !== undefined));
  if (!last) return notRun('the adapter did not come to it: an earlier step was refused');
  return last.status !== undefined && last.status < 300
    ? ok(`${exchanges.length} × ${last.status}`)
    : failed(`${last.request} was answered ${last.status ?? 'by nobody'}: ${last.said ?? ''}`, WIDER);
}

export const pageProbes: readonly SmokeProbe[] = [
  {
    id: 'picture',
    what: 'A chart is put into Site Assets',
    why: 'Whether the grant lets the app make that library is not known.',
    next: 'Open Site Assets once in the browser, which makes it; pages show their charts in words until then.',
    async run(world) {
      const kept = await world.ports.channels.pictures.write(world.key, drawing);
      world.known.set('picture', kept);
      const undo = async () => {
        await (await world.site()).web.getFileByServerRelativePath(kept['path'] ?? '').delete();
      };
      world.undo({ what: 'a picture in Site Assets', undo });
      return ok();
    },
  },
  {
    id: 'page-create',
    what: 'A page is created',
    why: 'Refused by old reports where the site grants no more than write.',
    next: WIDER,
    run: (world) => step(world, /^POST .*\/sitepages\/pages$/, true),
  },
  {
    id: 'page-fill',
    what: 'It is filled',
    why: 'As above; without it readers see an empty page.',
    next: WIDER,
    run: (world) => step(world, /\/savepage$/),
  },
  {
    id: 'page-publish',
    what: 'It is published, and found again as published',
    why: 'Old reports speak of 401, and of pages that nobody sees.',
    next: WIDER,
    async run(world) {
      const finding = await step(world, /\/publish$/);
      if (finding.state !== 'ok') return finding;
      const { key, ports } = world;
      const found = await ports.channels.pages.find?.(key, { title: '', description: '', parts: [] });
      return found ? ok() : failed('it is not found under its name', WIDER);
    },
  },
  {
    id: 'page-picture',
    what: 'It shows its chart, and what became of a drawing within the text',
    why: 'The web part’s data was read from samples; drawings in text are expected to be taken out.',
    next: 'Compare the canvas with what the editor saves for a picture that you insert by hand: the difference belongs in lib/adapters/sharepoint/canvas.ts.',
    async run(world) {
      const name = world.known.get('page')?.['name'];
      if (!name || !world.known.has('picture')) return notRun('there is no page with a picture');
      const { web } = await world.site();
      const { sections } = await web.loadClientsidePage(pathOf(world, 'SitePages', name));
      const saved = JSON.stringify(
        sections.flatMap(({ columns }) =>
          columns.flatMap(({ controls }) => controls.map(({ data }) => data as unknown)),
        ),
      );
      const survived = saved.includes('<svg')
        ? 'the drawing in the text is still there'
        : 'the drawing in the text is gone';
      const path = world.known.get('picture')?.['path'] ?? '';
      return saved.includes(path) && saved.includes(drawing.alt)
        ? ok(survived)
        : failed(`the picture or its words are not in what was saved; ${survived}`, 'See above.');
    },
  },
  {
    id: 'facilitators-page',
    what: 'A page is published on the site for facilitators',
    why: 'What one site grants says nothing of another.',
    next: 'npm run tenant -- site-grant --apply; then look at FACILITATORS_SITE_URL.',
    async run(world) {
      const { facilitatorsSite, config, key, ports } = world;
      if (!facilitatorsSite) return notRun('FACILITATORS_SITE_URL is not set');
      const page = { title: 'A test of learning-os', description: '', parts: [{ html: '<p>A test.</p>' }] };
      const { name = '' } = await ports.channels.facilitatorPages.write(key, page);
      const undo = async () => {
        const { web } = await facilitatorsSite();
        const path = pathOf(world, 'SitePages', name, config.FACILITATORS_SITE_URL);
        await (await web.loadClientsidePage(path)).delete();
      };
      world.undo({ what: 'a page on the site for facilitators', undo });
      return ok();
    },
  },
  {
    id: 'page-fullcontrol',
    what: 'Pages need no more than the grant that is there',
    why: 'If write is refused, the identity would have to be given fullcontrol of the site.',
    next: WIDER,
    async run(world) {
      const exchanges = await writing(world);
      const refused = exchanges.filter(({ status = 0 }) => status === 401 || status === 403);
      return refused.length === 0
        ? ok('nothing was refused for lack of rights')
        : failed(`${refused.length} calls were refused`, WIDER);
    },
  },
];

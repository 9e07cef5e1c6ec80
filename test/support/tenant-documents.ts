import { message } from '../../lib/messages/message.ts';
import { openGraph } from '../../lib/adapters/graph.ts';
import { markdownBlocks } from '../../lib/adapters/documents/formats/markdown.ts';
import type { DocumentReader, ReadBlocks } from '../../lib/adapters/documents/reader.ts';
import { driveChanges } from '../../lib/adapters/sharepoint/drive-changes.ts';
import { openSite } from '../../lib/adapters/sharepoint/site.ts';
import { sharePointSources } from '../../lib/adapters/sharepoint/sources.ts';
import { wholeFolders } from '../../lib/adapters/sharepoint/whole-folders.ts';
import type { Sources } from '../../lib/ports/sources.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { TextDocument } from './text-document.ts';
import { appWithGrant, tenantInMemory, tenantPlaces } from './tenant-in-memory.ts';

/** A text that begins so cannot be read, as a document with a password. */
export const UNREADABLE = 'PK broken';

/** In this process: a worker outlives tests. `lacks` is what no document can be read for while it lasts. */
const readerThat = (lacks: () => ReadBlocks | undefined): DocumentReader => ({
  read(_name, bytes) {
    const text = Buffer.from(bytes).toString();
    return Promise.resolve(
      lacks() ??
        (text.startsWith(UNREADABLE) ? { why: message('unread.damaged') } : { blocks: markdownBlocks(text) }),
    );
  },
  close: () => Promise.resolve(),
});

/**
 * The sources of a company in its library: the real adapters and the real clients, over the stand-in without a network,
 * and what people do there.
 */
export function tenantDocuments(
  documents: readonly TextDocument[],
  now: () => number,
  {
    roles = ['Sites.Selected'],
    grant = 'write',
  }: { roles?: string[]; grant?: 'read' | 'write' | 'none' } = {},
) {
  const at = tenantInMemory(
    {
      documents: documents.map(({ name, text }) => ({ name, text })),
      apps: grant === 'none' ? [] : [appWithGrant(grant)],
      hasEmptySources: true,
    },
    now,
    { graph: roles, sharepoint: ['Sites.Selected'] },
  );
  const { shelf } = at.tenant;
  let lacks: ReadBlocks | undefined;
  const site = openSite({ url: tenantPlaces.site, credential: at.credential });
  const pathOf = (name: string): string => `${tenantPlaces.sources}/${name}`;
  const above = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  const document = (name: string) => {
    const kept = shelf.read('document', pathOf(name));
    if (!kept) throw new Error(`${name} is not in the library.`);
    return kept;
  };
  const idOf = (path: string, itemId?: string): string => itemId ?? guidOf(`item ${path}`);
  /** A file keeps its id, whatever it is called and wherever it lies. */
  function move(from: string, to: string): void {
    const { body } = shelf.read('document', from) ?? {};
    if (!body) throw new Error(`${from} is not in the library.`);
    shelf.remove('document', from);
    const name = to.slice(tenantPlaces.sources.length + 1);
    shelf.keep('document', to, { ...body, name, folder: above(to), itemId: idOf(from, body.itemId) });
  }
  const place = { siteUrl: tenantPlaces.site, folder: tenantPlaces.sources };
  const graph = openGraph({ endpoint: tenantPlaces.graph, credential: at.credential });
  const whole = wholeFolders(graph, place, now);
  const sources: Sources = {
    ...sharePointSources(
      { site, folder: place.folder, whole },
      readerThat(() => lacks),
      now,
    ),
    ...driveChanges(graph, place),
  };
  return {
    ...at,
    sources,
    whole,
    write(name: string, text: string, columns?: Record<string, unknown>) {
      const path = pathOf(name);
      const { body } = shelf.read('document', path) ?? {};
      const changed = { ...body, name, folder: above(path), text, ...(columns ? { columns } : {}) };
      shelf.keep('document', path, changed);
    },
    /** From now on the reader answers this, whatever it is given; undefined lets it read again. */
    readerAnswers: (answer: ReadBlocks | undefined) => void (lacks = answer),
    remove: (name: string) => shelf.remove('document', document(name).id),
    rename: (from: string, to: string) => move(pathOf(from), pathOf(to)),
    makeFolder: (name: string) => shelf.keep('folder', pathOf(name), { path: pathOf(name) }),
    /** With everything that lies directly in it, of which the library tells nothing. */
    renameFolder(from: string, to: string) {
      const { body } = shelf.read('folder', pathOf(from)) ?? {};
      if (!body) throw new Error(`${from} is not in the library.`);
      shelf.remove('folder', pathOf(from));
      shelf.keep('folder', pathOf(to), { path: pathOf(to), itemId: idOf(pathOf(from), body.itemId) });
      for (const { id } of shelf.all('document').filter((one) => one.body.folder === pathOf(from)))
        move(id, `${pathOf(to)}${id.slice(pathOf(from).length)}`);
    },
    removeFolder(name: string) {
      shelf.remove('folder', pathOf(name));
      for (const { id } of shelf.all('document').filter((one) => one.body.folder === pathOf(name)))
        shelf.remove('document', id);
    },
    readsOf: (name: string) =>
      at.calls.filter((url) => url.includes(encodeURIComponent(pathOf(name))) && url.includes('$value'))
        .length,
  };
}

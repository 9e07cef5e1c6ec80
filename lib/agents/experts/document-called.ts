import { faultInName } from '../../domain/source/document-name.ts';
import { quoted } from '../../domain/text/plain-text.ts';
import { badInput, unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';

/**
 * The name of a document that somebody named by name or address; of the folder that IT set aside, and of no other.
 * @throws NamedError `bad-input` where there is none, or it cannot be answered from; `unavailable`
 */
export async function documentCalled(called: string, { sources }: Pick<Ports, 'sources'>): Promise<string> {
  const name = /^https?:/i.test(called) ? await nameAt(called, sources) : called;
  const none = badInput(message('problem.expert.no-document', { document: quoted(called) }));
  // Neither is asked of the library: a name leads into folders below, never out of the one that was set aside.
  if (name === undefined || isOutside(name) || faultInName(name).length > 0) throw none;
  const read = await sources.read(name);
  if (read.outcome === 'later') throw unavailable(message('problem.expert.later'));
  if (read.outcome !== 'read') throw none;
  return read.document.name;
}

const isOutside = (name: string): boolean =>
  name.includes('\\') || name.split('/').some((part) => part === '' || part === '.' || part === '..');

async function nameAt(address: string, sources: Ports['sources']): Promise<string | undefined> {
  const { documents } = await sources.list();
  const sought = withoutQuery(address);
  return documents.find(({ url }) => url !== undefined && withoutQuery(url) === sought)?.name;
}

/** People copy addresses with what their browser added. */
function withoutQuery(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.toLowerCase();
}

import type { ContentAsset } from '../domain/content/content.ts';
import { textOfBlocks } from '../domain/source/document.ts';
import { quoted } from '../domain/text/plain-text.ts';
import type { Ports } from '../ports/index.ts';
import { sha256 } from '../domain/sha256.ts';

/** Identified by its name in the folder of the sources. */
export const idOfDocument = (name: string): string => `document:${name}`;

/**
 * Why something may not go out as it was approved. Of a document of the company people get its address, and what stands
 * there now may not be what a human agreed to; of what was drafted, what it cites may say something else by now.
 * Undefined for everything else, and for what was approved before fingerprints were kept.
 */
export async function changedSince(
  asset: ContentAsset,
  { sources, words }: Pick<Ports, 'sources' | 'words'>,
): Promise<string | undefined> {
  if (asset.origin === 'ai-drafted' && asset.change)
    return words.say('asset.source.changed', { title: quoted(asset.title) });
  if (asset.origin !== 'reused' || asset.entry.fingerprint === undefined) return undefined;
  const { title, externalId, fingerprint } = asset.entry;
  const { documents } = await sources.list();
  const now = documents.find(({ name }) => idOfDocument(name) === externalId);
  if (now && sha256(textOfBlocks(now.blocks)) === fingerprint) return undefined;
  return words.say(now ? 'asset.document.changed' : 'asset.document.unreadable', { title: quoted(title) });
}

import type { ContentAsset } from '../domain/content.ts';
import { textOfBlocks } from '../domain/document.ts';
import { quoted } from '../domain/plain-text.ts';
import type { Ports } from '../ports/index.ts';
import { sha256 } from '../domain/sha256.ts';

/** Identified by its name in the folder of the sources. */
export const idOfDocument = (name: string): string => `document:${name}`;

/**
 * Why a document of the company may not go out as it was approved: people get its address, and what stands there now is
 * not what a human agreed to. Undefined for everything else, and for what was approved before fingerprints were kept.
 */
export async function changedSince(
  asset: ContentAsset,
  { sources, words }: Pick<Ports, 'sources' | 'words'>,
): Promise<string | undefined> {
  if (asset.origin !== 'reused' || asset.entry.fingerprint === undefined) return undefined;
  const { title, externalId, fingerprint } = asset.entry;
  const { documents } = await sources.list();
  const now = documents.find(({ name }) => idOfDocument(name) === externalId);
  if (now && sha256(textOfBlocks(now.blocks)) === fingerprint) return undefined;
  return words.say(now ? 'asset.document.changed' : 'asset.document.unreadable', { title: quoted(title) });
}

import { createHash } from 'node:crypto';
import { textsIn } from '../../lib/adapters/cosmos/personal-data/mentions.ts';
import { everything } from '../../lib/adapters/cosmos/personal-data/stored.ts';
import { deployedContainers } from '../../scripts/commands/personal-data/containers.ts';
import type { World } from './world.ts';

/** Everything that lies anywhere in the layer: each document, what is on the bus, each flow with its history. */
export async function everythingKept({ documents, bus, engine }: World): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  for (const { name } of deployedContainers())
    for await (const document of everything({ documents: documents(name) }))
      // Ids are unique in their partition alone.
      kept.set(`${name}/${kept.size}/${document.id}`, JSON.stringify(document));
  kept.set('bus', JSON.stringify(bus.waiting));
  for (const instance of engine.instances())
    kept.set(`flow/${instance.id}`, JSON.stringify([instance, engine.history(instance.id)]));
  return kept;
}

const JOINTS = [':', ' ', '.', '/', ''];
/** Shorter than these (hexadecimal digits), and chance alone finds somebody. */
const PREFIX = 12;
const HEX = new RegExp(`[0-9a-f]{${PREFIX},64}`, 'g');
/** Names of fields and kinds of things say what a hash may have been made with. */
const NAMES = /[a-z]{3,}/gi;

/**
 * The places that lead to somebody: by their id, or by a hash of it that anybody with the directory could try, alone or
 * together with any short word that lies in the stores.
 */
export function leadingTo(personId: string, kept: ReadonlyMap<string, string>): string[] {
  const hashes = new Map<string, string[]>();
  const words = new Set(['']);
  for (const [place, text] of kept) {
    for (const hash of text.match(HEX) ?? [])
      hashes.set(hash.slice(0, PREFIX), [...(hashes.get(hash.slice(0, PREFIX)) ?? []), place]);
    for (const name of text.match(NAMES) ?? []) words.add(name.toLowerCase());
    for (const { text: said } of textsIn(JSON.parse(text))) if (said.length <= 80) words.add(said);
  }
  const tried = [...words].flatMap((word) =>
    word === ''
      ? [personId]
      : JOINTS.flatMap((joint) => [`${word}${joint}${personId}`, `${personId}${joint}${word}`]),
  );
  const byHash = tried.flatMap((said) =>
    (hashes.get(createHash('sha256').update(said).digest('hex').slice(0, PREFIX)) ?? []).map(
      (place) => `${place} by a hash of ${said.replace(personId, 'id')}`,
    ),
  );
  const byId = [...kept].filter(([, text]) => text.toLowerCase().includes(personId)).map(([place]) => place);
  return [...new Set([...byId, ...byHash])];
}

import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { FormOfAddress, LanguageName } from './spoken.ts';
import type { MessageCatalogue } from './message.ts';

interface Language {
  /** As BCP 47 names it, with the region whose dates and numbers it writes. */
  tag: string;
  catalogue: (address: FormOfAddress) => MessageCatalogue;
}

/** The catalogue of every language: one without does not compile. */
export const spokenCatalogues = {
  /** As the British spell and list it, like the texts themselves. */
  en: { tag: 'en-GB', catalogue: () => en },
  de: { tag: 'de-DE', catalogue: (address) => addressed(de, address) },
} as const satisfies Record<LanguageName, Language>;

const EITHER = /\[([^|[\]]*)\|([^|[\]]*)\]/g;

/**
 * A catalogue in one form of address. Its texts hold both beside each other where they differ, so that neither is
 * forgotten: `[du|Sie]`, the informal one first.
 */
const addressed = (texts: MessageCatalogue, address: FormOfAddress): MessageCatalogue =>
  Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [
      id,
      text.replaceAll(EITHER, (_, informal: string, formal: string) =>
        address === 'formal' ? formal : informal,
      ),
    ]),
  ) as MessageCatalogue;

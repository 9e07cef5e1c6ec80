import { markdownBlocks } from '../../lib/adapters/documents/formats/markdown.ts';
import type { SourceDocument, Sources } from '../../lib/ports/sources.ts';

/** A Markdown document as a test writes it. */
export interface TextDocument {
  name: string;
  text: string;
  url?: string;
}

/** A document as it is read from a folder. */
export const asRead = ({ text, ...document }: TextDocument): SourceDocument => ({
  ...document,
  blocks: markdownBlocks(text),
});

/** A folder of such documents, whichever are in the list when it is asked; what changes in it, nobody tells. */
export const textSources = (documents: readonly TextDocument[]): Sources => ({
  list: () => Promise.resolve({ documents: documents.map(asRead), leftOut: [] }),
  read(name) {
    const found = documents.find((one) => one.name === name);
    return Promise.resolve(found ? { outcome: 'read', document: asRead(found) } : { outcome: 'gone' });
  },
  changes: () => Promise.resolve({ outcome: 'last-page', entries: [], next: 'later' }),
});

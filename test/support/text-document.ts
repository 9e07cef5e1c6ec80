import { markdownBlocks } from '../../lib/adapters/documents/reading/markdown.ts';
import type { SourceDocument } from '../../lib/ports/sources.ts';

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

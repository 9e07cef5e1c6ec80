import type { DocumentBlock } from '../domain/document.ts';

/** A document of the company that content may cite. */
export interface SourceDocument {
  /** Its file with the folders that lead to it: `Service/returns.docx`. */
  name: string;
  blocks: readonly DocumentBlock[];
  /** Where people open it; absent where that is not known. */
  url?: string;
  /** The function that answers for it, where the library says so; never a person. */
  owner?: string;
  /** Until when it holds, where the library says so, in milliseconds. */
  validUntil?: number;
}

export interface Sources {
  /**
   * Every readable document in the folder that IT set aside for this and in the folders below, and what could not be
   * read or holds no longer, each with the reason.
   */
  list: () => Promise<{ documents: SourceDocument[]; leftOut: string[] }>;
}

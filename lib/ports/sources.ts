/** A document of the company that content may cite. */
export interface SourceDocument {
  name: string;
  text: string;
  /** Where people open it; absent where that is not known. */
  url?: string;
}

export interface Sources {
  /**
   * Every readable document in the folder that IT set aside for this, and what could not be read, each with the reason.
   */
  list: () => Promise<{ documents: SourceDocument[]; leftOut: string[] }>;
}

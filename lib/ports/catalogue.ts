import type { CatalogueEntry } from '../domain/content/content.ts';
import type { Message } from '../messages/message.ts';

/** Courses, and what could not be one: a row of a file with its line and the reason. */
export interface Courses {
  entries: CatalogueEntry[];
  leftOut: Message[];
}

/** The company's existing courses. */
export interface Catalogue {
  list: () => Promise<Courses>;
}

import type { CatalogueEntry } from '../../domain/content.ts';
import { sentencesOf } from '../../domain/grounding.ts';
import { inOneLine, quoted } from '../../domain/plain-text.ts';
import type { Courses } from '../../ports/catalogue.ts';
import { unsafeIn } from './unsafe.ts';

/**
 * The courses whose titles may stand on cards and pages; of their descriptions, the sentences that may. The others are
 * named.
 */
export function plainCourses({ entries, leftOut }: Courses): Courses {
  const plain: CatalogueEntry[] = [];
  const refused: string[] = [];
  for (const entry of entries) {
    const [fault] = unsafeIn(entry.title);
    const description = sentencesOf(entry.description).filter((sentence) => unsafeIn(sentence).length === 0);
    if (fault === undefined)
      plain.push({ ...entry, title: inOneLine(entry.title), description: description.join(' ') });
    else refused.push(`the title ${quoted(entry.title)} holds ${fault}`);
  }
  return { entries: plain, leftOut: [...leftOut, ...refused] };
}

import type { CatalogueEntry } from '../../domain/content/content.ts';
import { sentencesOf } from '../../domain/text/grounding.ts';
import { inOneLine, quoted } from '../../domain/text/plain-text.ts';
import { message, type Message } from '../../messages/message.ts';
import type { Courses } from '../../ports/catalogue.ts';
import { unsafeIn } from '../../domain/text/unsafe.ts';

/**
 * The courses whose titles may stand on cards and pages; of their descriptions, the sentences that may. The others are
 * named.
 */
export function plainCourses({ entries, leftOut }: Courses): Courses {
  const plain: CatalogueEntry[] = [];
  const refused: Message[] = [];
  for (const entry of entries) {
    const [what] = unsafeIn(entry.title);
    const description = sentencesOf(entry.description).filter((sentence) => unsafeIn(sentence).length === 0);
    if (what === undefined)
      plain.push({ ...entry, title: inOneLine(entry.title), description: description.join(' ') });
    else refused.push(message('unused.course', { title: quoted(entry.title), what }));
  }
  return { entries: plain, leftOut: [...leftOut, ...refused] };
}

import type { Span } from '../../../domain/content/content.ts';
import { bindingIn, sectionsIn, sectionsOfTold } from '../../../domain/passage/rules-of-procedure.ts';
import { READ_IN_ONE_GO, neverLeftOut } from '../../../domain/passage/never-left-out.ts';
import { rulesElsewhere } from '../../../domain/passage/rules-elsewhere.ts';
import { tablesTold } from '../../../domain/passage/tables.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, isClaim, quote, type Check } from './matter.ts';

/** Forms that carry a whole task or subject, by which people work afterwards. */
const WHOLE: ReadonlySet<string> = new Set(['job-aid', 'cohort', 'long-form-program', 'coaching']);

/**
 * Whoever is told a procedure is told who may do it, with whom, on what conditions and what never; of a section that is
 * told, all that binds; of a table, every row; in a job aid, what other documents set for the same moment. What is
 * taught and left unsaid there is broken by whoever works by it.
 */
export const rulesLeftOut: Check = ({ artefact, places, spans }) => {
  const isWhole = WHOLE.has(artefact.form);
  if (!isWhole && !READ_IN_ONE_GO.has(artefact.form)) return [];
  const telling = places
    .filter(isClaim)
    .filter(
      ({ side, path }) =>
        (side !== 'runner' || path.includes('lookAt')) &&
        !path.includes('options') &&
        !path.includes('feedback'),
    );
  const told = new Set(telling.flatMap(({ cites }) => cites));
  const isTold = ({ id }: Span) => told.has(id);
  // What a coach looks at tells nobody who tries it alone what is never done.
  const theirs = new Set(telling.flatMap(({ side, cites }) => (side === 'runner' ? [] : cites)));
  const unread =
    artefact.form === 'coaching' ? neverLeftOut(spans, isTold).filter(({ id }) => !theirs.has(id)) : [];
  const rules = isWhole
    ? sectionsTold(spans, isTold, artefact.form === 'job-aid').flatMap(bindingIn)
    : neverLeftOut(spans, isTold);
  const rows = isWhole ? tablesTold(spans, isTold).flat() : [];
  const steps = spans.filter((span) => span.step !== undefined && isTold(span));
  const elsewhere = artefact.form === 'job-aid' ? rulesElsewhere(steps, spans) : [];
  const left = [...rules, ...rows, ...elsewhere].filter((span) => !isTold(span));
  return [...new Set([...left, ...unread])].map(({ id, text }): Message =>
    atPath(['learner'], message('fault.rule.left-out', { text: quote(text), span: id })),
  );
};

/** Those of each procedure that is told; where more than one task is taught, those of which anything is, too. */
function sectionsTold(spans: readonly Span[], isTold: (span: Span) => boolean, isOneTask: boolean) {
  const around = sectionsOfTold(spans, isTold);
  if (isOneTask) return around;
  const documents = [...Map.groupBy(spans, ({ source }) => source).values()];
  return [...around, ...documents.flatMap(sectionsIn).filter(({ passages }) => passages.some(isTold))];
}

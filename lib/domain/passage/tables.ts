import { meaningIn } from '../text/grounding.ts';
import type { PlacedPassage } from './placed.ts';

/** “Violet (sling): 1,400 kg (at most); 1,000 kg (at an angle)”: a row as `textOfBlock` says it. */
const ROW = /^(?:[^():]|(?<=\d):(?=\d))+ \([^()]+\): .+ \([^()]+\)[.]?$/u;
export const isRow = (text: string): boolean => ROW.test(text);

// cspell:words tele ension
/** “Fraud line (who): suspected scams (for what); 77 (extension)”: whom to call, which binds nobody. English. */
export const isRowOfContacts = (text: string): boolean => isRow(text) && CONTACT.test(text);
const CONTACT =
  /\((?:ext(?:ension)?s?|(?:tele)?phone|(?:(?:tele)?phone )?numbers?|e?-?mail|contacts?)[.]?\)/iu;

/** What stands over the columns of a row. */
export const headsOfRow = (row: string): string[] =>
  [...row.matchAll(/\(([^()]+)\)/gu)].flatMap(([, head = '']) => head);

/** Rows of the table in which a row stands, it among them. */
export const tableOf = <P extends PlacedPassage>(row: P, spans: readonly P[]): P[] =>
  spans.filter(
    (one) => one.source === row.source && (one.section ?? '') === (row.section ?? '') && isRow(one.text),
  );

/** “The limits below”, “by the table”, “the grading table”, “the table of slings”. */
const POINTS =
  /\b(?:limits|values|figures|amounts) (?:below|above)\b|\b(?:table|chart)\b(?: of (?<of>[^,;.]+))?/iu;

/** Whether a step says that it is done by a table: of the one that it names, or that has its words. */
export function pointsAtTable(step: PlacedPassage, row: PlacedPassage): boolean {
  const pointing = POINTS.exec(step.text);
  if (!pointing || isRowOfContacts(row.text)) return false;
  const told = new Set(meaningIn(`${row.section ?? ''} ${row.text}`));
  const { of } = pointing.groups ?? {};
  return of === undefined
    ? /\b(?:below|above)\b/iu.test(pointing[0]) || meaningIn(step.text).some((word) => told.has(word))
    : meaningIn(of).some((word) => told.has(word));
}

/** Tables of two rows and more, in their order. */
export const tablesAmong = <P extends PlacedPassage>(spans: readonly P[]): P[][] =>
  [
    ...Map.groupBy(
      spans.filter(({ text }) => isRow(text) && !isRowOfContacts(text)),
      ({ source, section = '' }) => `${source}\n${section}`,
    ).values(),
  ].filter(({ length }) => length > 1);

/** Those of which a row is told, or at which a step that is told points. */
export const tablesTold = <P extends PlacedPassage>(
  spans: readonly P[],
  isTold: (span: P) => boolean,
): P[][] =>
  tablesAmong(spans).filter((rows) =>
    rows.some(
      (row) =>
        isTold(row) ||
        spans.some(
          (span) =>
            span.step !== undefined && row.source === span.source && isTold(span) && pointsAtTable(span, row),
        ),
    ),
  );

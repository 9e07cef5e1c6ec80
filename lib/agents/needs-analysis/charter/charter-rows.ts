import { z } from 'zod';
import { CharterLine } from '../../../domain/charter.ts';
import type { CurrentEntry } from '../../../domain/register.ts';
import type { CharterRow, CharterRowChange } from '../../../ports/charter-list.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Words } from '../../../messages/words.ts';

/**
 * What is to be done about one line of the charter: take over a human’s edit of the list, or bring the list up to the
 * register.
 */
export type LineMove =
  | { move: 'take-over'; line: CharterLine; ifMatch?: string; change: CharterRowChange }
  | { move: 'write'; change: CharterRowChange };

/**
 * Brings list and register together. A row bears the mark of the line that was last the same on both sides, which tells
 * who changed it since: the list wins where a human edited it, whatever the door did; else the register is written to
 * the list. Rows that do not fit say why and change nothing. A line ends by its date: a row that was deleted comes
 * back.
 */
export function movesBetween(
  rows: readonly CharterRow[],
  entries: readonly CurrentEntry<'charter'>[],
  words: Words,
): LineMove[] {
  const saved = new Map(entries.map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  const moves = rows.flatMap((row): LineMove[] => {
    const read = lineIn(row);
    if ('faults' in read)
      return says(row, words.say('charter-list.not-taken-over', { faults: read.faults }).slice(0, MOST_SAID));
    if (seen.has(read.line.lineId))
      return says(row, words.say('charter-list.twice', { line: read.line.lineId }));
    seen.add(read.line.lineId);
    return moveOf(row, read.line, saved.get(read.line.lineId), words);
  });
  // Of a row that does not fit it is not known which line it is, so that none is added beside it while one is broken.
  const isWhole = rows.every((row) => 'line' in lineIn(row));
  const missing = isWhole ? entries.filter(({ id }) => !seen.has(id)) : [];
  return [
    ...moves,
    ...missing.map(({ value }): LineMove => ({
      move: 'write',
      change: { fields: fieldsOf(value, words) },
    })),
  ];
}

function moveOf(
  row: CharterRow,
  line: CharterLine,
  entry: CurrentEntry<'charter'> | undefined,
  words: Words,
): LineMove[] {
  const takenOver = words.say('charter-list.taken-over');
  const { itemId, etag, fields } = row;
  const mark = markOf(line);
  const inRegister = entry && markOf(entry.value);
  const settled = { row: { itemId, etag }, fields: { LearningOsMark: mark, LearningOsSays: takenOver } };
  if (mark === inRegister)
    return fields['LearningOsMark'] === mark && fields['LearningOsSays'] === takenOver
      ? []
      : [{ move: 'write', change: settled }];
  if (entry && fields['LearningOsMark'] === mark)
    return [{ move: 'write', change: { row: { itemId, etag }, fields: fieldsOf(entry.value, words) } }];
  // The list has no columns for the outcome that was agreed to, nor for the name of the owner.
  const { outcome, ownerName, ownerId } = entry?.value ?? {};
  const kept = {
    ...line,
    ...(outcome ? { outcome } : {}),
    ...(ownerName !== undefined && ownerId === line.ownerId ? { ownerName } : {}),
  };
  return [{ move: 'take-over', line: kept, ...(entry ? { ifMatch: entry.etag } : {}), change: settled }];
}

/** Tells whoever keeps the list, in its own column; once. */
const says = ({ itemId, etag, fields }: CharterRow, problem: string): LineMove[] =>
  fields['LearningOsSays'] === problem
    ? []
    : [{ move: 'write', change: { row: { itemId, etag }, fields: { LearningOsSays: problem } } }];

const MOST_SAID = 250;

function lineIn({ fields }: CharterRow): { line: CharterLine } | { faults: string } {
  const text = (column: string): string => {
    const value = fields[column];
    return typeof value === 'string' ? value.trim() : '';
  };
  const ids = (column: string) =>
    text(column)
      .split(/[;,\s]/)
      .filter(Boolean);
  const parsed = CharterLine.safeParse({
    lineId: text('Title'),
    text: text('LineText'),
    skillIds: ids('SkillIds'),
    roleIds: ids('RoleIds'),
    weight: fields['Weight'],
    from: text('ValidFrom'),
    until: text('ValidUntil'),
    ownerId: text('OwnerId'),
  });
  return parsed.success
    ? { line: parsed.data }
    : { faults: z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ') };
}

const fieldsOf = (line: CharterLine, { say }: Words): CharterRowChange['fields'] => ({
  Title: line.lineId,
  LineText: line.text,
  SkillIds: line.skillIds.join('; '),
  RoleIds: line.roleIds.join('; '),
  Weight: line.weight,
  ValidFrom: line.from,
  ValidUntil: line.until,
  OwnerId: line.ownerId,
  LearningOsMark: markOf(line),
  LearningOsSays: say('charter-list.taken-over'),
});

/** The same for lines that say the same, in whatever order they name skills and however they write a moment. */
const markOf = ({ lineId, text, skillIds, roleIds, weight, from, until, ownerId }: CharterLine): string =>
  sha256(
    JSON.stringify([
      lineId,
      text,
      skillIds.toSorted(),
      roleIds.toSorted(),
      weight,
      Date.parse(from),
      Date.parse(until),
      ownerId,
    ]),
    16,
  );

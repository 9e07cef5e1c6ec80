import { z } from 'zod';
import { isRetired } from './retired.ts';
import { Artefact, type Artefact as Made } from './artefact.ts';
import { Claim, Fiction } from './parts.ts';

/** Who reads it: title and summary stand above both sides. */
export type Side = 'both' | 'learner' | 'runner';

interface Place {
  /** Names of fields and numbers of list entries from the artefact down. */
  path: readonly (string | number)[];
  side: Side;
}
export interface ClaimPlace extends Place {
  kind: 'claim';
  text: string;
  cites: readonly string[];
}
export interface FictionPlace extends Place {
  kind: 'fiction';
  text: string;
}
/** Words that cite nothing: titles, summaries and what stands on a screen; levels of a rubric and what a coach asks. */
export interface WordsPlace extends Place {
  kind: 'title' | 'level';
  text: string;
}
export type TextPlace = ClaimPlace | FictionPlace | WordsPlace;

/**
 * Every text of an artefact that is not a stock word, in reading order. It goes by the schema and not by a list of
 * fields, so that no field can be added to a form without being judged.
 */
export const placesOf = (artefact: Made): TextPlace[] => [...textsIn(shapeOf(artefact.form), artefact, [])];

/** Every part of an artefact that was declared by this schema, such as each question, with where it stands. */
export const piecesOf = <T>(artefact: Made, part: z.ZodType<T>): { path: Place['path']; value: T }[] => [
  ...partsIn(shapeOf(artefact.form), artefact, [], part),
];

function shapeOf(form: Made['form']): z.ZodType {
  const shape = Artefact.options.find((option) => option.shape.form.value === form);
  if (!shape) throw new Error(`No shape has the form ${form}; Artefact lists those that there are.`);
  return shape;
}

type Path = Place['path'];

function* textsIn(schema: z.ZodType, value: unknown, path: Path): Generator<TextPlace> {
  const side: Side = path[0] === 'learner' || path[0] === 'runner' ? path[0] : 'both';
  if (schema === Claim) yield { ...Claim.parse(value), kind: 'claim', path, side };
  else if (schema === Fiction) yield { text: Fiction.parse(value).madeUp, kind: 'fiction', path, side };
  else if (schema instanceof z.ZodString) {
    const kind = path.some((step) => AT_HAND.has(step)) ? 'level' : 'title';
    yield { text: Text.parse(value), kind, path, side };
  } else for (const below of within(schema, value, path)) yield* textsIn(...below);
}

function* partsIn<T>(
  schema: z.ZodType,
  value: unknown,
  path: Path,
  part: z.ZodType<T>,
): Generator<{ path: Path; value: T }> {
  if (schema === part) yield { path, value: part.parse(value) };
  else if (mayHold(schema, part))
    for (const below of within(schema, value, path)) yield* partsIn(...below, part);
}

/** Whether a part may lie under a schema: checks ask for a dozen of them, and most fields hold none. */
function mayHold(schema: z.ZodType, part: z.ZodType): boolean {
  const known = held.get(part) ?? new WeakMap<z.ZodType, boolean>();
  held.set(part, known);
  const answer =
    known.get(schema) ?? schemasIn(schema).some((below) => below === part || mayHold(below, part));
  known.set(schema, answer);
  return answer;
}
const held = new WeakMap<z.ZodType, WeakMap<z.ZodType, boolean>>();

function schemasIn(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values<z.ZodType>(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodDefault) return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  return [];
}

/** Fields of what whoever watches or asks has at hand. */
const AT_HAND: ReadonlySet<string | number> = new Set(['levels', 'question']);

// Made once, and they copy nothing: each text of an artefact is asked, a hundred times by its checks.
const Fields = z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null);
const Entries = z.custom<unknown[]>(Array.isArray);
const Text = z.string();

type Below = [schema: z.ZodType, value: unknown, path: Path];

/** What lies directly under a value; nothing under a text, a stock word, a number, a yes or what is read no more. */
function within(schema: z.ZodType, value: unknown, path: Path): Below[] {
  if (schema instanceof z.ZodObject) {
    const fields = Fields.parse(value);
    return Object.entries<z.ZodType>(schema.shape).map(([name, field]) => [
      field,
      fields[name],
      [...path, name],
    ]);
  }
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    return Entries.parse(value).map((entry, i) => [element, entry, [...path, i]]);
  }
  if (schema instanceof z.ZodDefault) return [[schema.unwrap() as z.ZodType, value, path]];
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as z.ZodType[];
    const taken = options.find((option) => option.safeParse(value).success);
    return taken ? [[taken, value, path]] : [];
  }
  if (isRetired(schema) || LEAVES.some((type) => schema instanceof type)) return [];
  throw new Error(
    `The checks do not know how to look into a field of type ${schema.type} at ${path.join('.')}.`,
  );
}

const LEAVES = [z.ZodString, z.ZodEnum, z.ZodLiteral, z.ZodNumber, z.ZodBoolean];

/** The place in words: `learner, questions 2, options 1, says`; entries are counted from 1 on, as people do. */
export const placeName = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? ` ${step + 1}` : i === 0 ? step : `, ${step}`)).join('');

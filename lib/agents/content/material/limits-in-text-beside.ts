import { mostSpansOf, SPANS } from './select-spans.ts';
import { neverLeftOut } from '../../../domain/passage/never-left-out.ts';
import { shutsOut } from '../../../domain/passage/exclusions.ts';
import type { Made } from '../../../domain/modality/modality.ts';
import { bindingsAmong } from '../../../domain/passage/rules-binding-steps.ts';
import { clashesAmong } from '../../../domain/passage/clashes.ts';
import { rulesElsewhere } from '../../../domain/passage/rules-elsewhere.ts';
import { bearingAmong } from '../../../domain/passage/limits-to-know.ts';
import { isOfTalk } from '../../../domain/passage/talked-with.ts';
import { isRow, tableOf } from '../../../domain/passage/tables.ts';
import { limitsIn } from '../../../domain/passage/limits.ts';
import type { Span } from '../../../domain/content/content.ts';

/** More of them than these, and the documents contradict each other or say it over and over. */
const MOST_BESIDE = 4;

/**
 * Passages that set another limit to an amount of which these speak, wherever they stand: a page that says what one
 * document allows and leaves out what the next one forbids is wrong, however close each of its passages is to the
 * skill. What is about a narrower or another thing stays out.
 * @param about what the skill is
 */
export function limitsBeside(chosen: readonly Span[], all: readonly Span[], about: string): Span[] {
  const taken = new Set(chosen.map(({ id }) => id));
  const bears = bearingAmong(all, about);
  const limiting = chosen.filter(({ text }) => limitsIn(text).length > 0);
  return (
    all
      .filter((span) => !taken.has(span.id) && limiting.some((one) => bears(span, one)))
      // Of two figures for one thing nobody is told both; whoever approves is told that they clash.
      .filter((span) => !clashesAmong([...limiting, span]).some((pair) => pair.includes(span)))
      .slice(0, MOST_BESIDE)
  );
}

/**
 * Rules that bind a step of these, wherever its document tells them: whoever takes the step without “two nurses check
 * each unit” breaks it, however far that is from the skill.
 */
function bindingOn(chosen: readonly Span[], all: readonly Span[]): Span[] {
  const steps = new Set(chosen.filter(({ step }) => step !== undefined).map(({ id }) => id));
  if (steps.size === 0) return [];
  const sources = new Set(chosen.map(({ source }) => source));
  const bound = bindingsAmong(all.filter(({ source }) => sources.has(source)));
  return [...bound].flatMap(([step, rules]) => (steps.has(step) ? rules : []));
}

/** Passages that shut out a thing which one of these names: “our list price contains training on site”. */
function shutBeside(chosen: readonly Span[], all: readonly Span[]): Span[] {
  const taken = new Set(chosen.map(({ id }) => id));
  return all
    .filter(({ id, text }) => !taken.has(id) && chosen.some((one) => shutsOut(text, one.text)))
    .slice(0, MOST_SHUT);
}
const MOST_SHUT = 2;

/** What a table says besides the rows that were chosen: a case that falls under another row is decided by that. */
function wholeTables(chosen: readonly Span[], all: readonly Span[]): Span[] {
  return chosen
    .filter(({ text }) => isRow(text))
    .map((row) => tableOf(row, all))
    .filter(({ length }) => length <= MOST_OF_TABLE)
    .flat()
    .filter((row) => !chosen.includes(row));
}
const MOST_OF_TABLE = 6;

const MOST_BINDING = 6;
/** Of other documents: more of them, and they are of more than this. */
const MOST_ELSEWHERE = 12;
const stepsIn = (spans: readonly Span[]): Span[] => spans.filter(({ step }) => step !== undefined);

/**
 * What was chosen for a form with these limits and with what binds its steps, in reading order. Where there is no room,
 * what is no step, sets no limit of its own and binds none makes it, the last of it first.
 */
export function withLimitsBeside(
  chosen: readonly Span[],
  all: readonly Span[],
  about: string,
  form: Made,
): Span[] {
  const binding = bindingOn(chosen, all);
  const elsewhere = form === 'job-aid' ? rulesElsewhere(stepsIn(chosen), all) : [];
  const limits = [
    ...new Set([
      ...elsewhere.filter((rule) => !chosen.includes(rule)).slice(0, MOST_ELSEWHERE),
      ...wholeTables(chosen, all),
      ...binding.filter((rule) => !chosen.includes(rule)).slice(0, MOST_BINDING),
      ...limitsBeside(chosen, all, about),
    ]),
  ];
  // Whoever plays a partner may want what the documents name, unless another passage shuts it out.
  const shut = form === 'role-play' ? shutBeside([...chosen, ...limits], all) : [];
  const beside = [...limits, ...shut];
  const dangers = neverLeftOut(chosen, () => true);
  const spare = chosen.filter(
    (span) =>
      span.step === undefined &&
      limitsIn(span.text).length === 0 &&
      !isRow(span.text) &&
      // What is said in a talk is what a partner is played for.
      !(form === 'role-play' && isOfTalk(span.text)) &&
      !binding.includes(span) &&
      !dangers.includes(span) &&
      !elsewhere.includes(span),
  );
  const most = Math.max(mostSpansOf(form), Math.min(chosen.length, SPANS.ofWhole));
  const over = Math.max(0, chosen.length + beside.length - most);
  const left = new Set(over === 0 ? [] : spare.slice(-over));
  const kept = chosen.filter((span) => !left.has(span));
  const taken = new Set([...kept, ...beside.slice(0, Math.max(0, most - kept.length))]);
  return all.filter((span) => taken.has(span));
}

import { isBinding, needsAnother } from './binding.ts';
import { meaningIn, sentencesOf } from '../text/grounding.ts';
import { isDoneHeading, isDoneTest } from './done-test.ts';
import { heldFromTheStart } from './from-the-start.ts';
import { isStepOfWhatGoesWrong } from './goes-wrong.ts';
import { limitsIn } from './limits.ts';
import { matterIn } from './matter.ts';
import { saysItsCase, timeOfHeading } from './passage-moment.ts';
import { ruleKindOf, setsThreshold } from './rule-kind.ts';
import type { PlacedPassage } from './placed.ts';
import { isRow, pointsAtTable, tableOf } from './tables.ts';

/**
 * What binds each step, by its id: rules that stand elsewhere in its document, without which it is done wrongly. Each
 * binds one step, that with which it has most in common; what binds none of them holds of all, or of another matter.
 */
export function bindingsAmong<P extends PlacedPassage>(spans: readonly P[]): ReadonlyMap<string, P[]> {
  const steps = new Map(
    [
      ...Map.groupBy(
        spans.filter(({ step }) => step !== undefined),
        ({ source }) => source,
      ),
    ].map(([source, some]) => [source, { some, nearness: nearnessTo(some) }] as const),
  );
  const bound = new Map<string, P[]>();
  const fromTheStart = heldFromTheStart(spans);
  for (const span of spans) {
    if (span.step !== undefined || isDoneHeading(span.section)) continue;
    const own = steps.get(span.source);
    // In an emergency nobody checks first what was due before the work: only what stands there binds what is done then.
    const some = own?.some.filter(
      (step) => !isStepOfWhatGoesWrong(step) || (step.section ?? '') === (span.section ?? ''),
    );
    const step =
      own &&
      some &&
      (fromTheStart.has(span.id)
        ? pointingAt(span, some)
        : (stepFor(span, spans, some, own.nearness) ?? (endsIt(span, spans) ? some.at(-1) : undefined)));
    if (step) bound.set(step.id, [...(bound.get(step.id) ?? []), span]);
  }
  return bound;
}

/** How much a rule and a step must have in common: one word that no other step holds, or two that two of them hold. */
const ENOUGH = 1;

/** The step that says that it is done by the table of a row, or within the limits that it sets, wherever it stands. */
function pointingAt<P extends PlacedPassage>(row: P, steps: readonly P[]): P | undefined {
  if (!isRow(row.text)) return undefined;
  const pointing = steps.filter(
    (step) => pointsAtTable(step, row) || (setsALimitTo(row) && POINTS_AT_A_LIMIT.test(step.text)),
  );
  return pointing.length === 1 ? pointing[0] : undefined;
}

/** Of a row that of its whole table: at a step that names it, or at which each row would stand by itself. */
function stepFor<P extends PlacedPassage>(
  rule: P,
  spans: readonly P[],
  steps: readonly P[],
  nearness: Nearness,
): P | undefined {
  const own = stepOf(rule, steps, nearness, spans);
  if (!isRow(rule.text)) return own;
  const pointing = pointingAt(rule, steps);
  if (pointing) return pointing;
  return tableOf(rule, spans).every((row) => stepOf(row, steps, nearness, spans) === own) ? own : undefined;
}

function stepOf<P extends PlacedPassage>(
  rule: P,
  steps: readonly P[],
  nearness: Nearness,
  spans: readonly P[],
): P | undefined {
  const inCase = CASE.exec(rule.text)?.[0];
  if (isUnderAnotherCase(rule, steps) || isOfAnotherActivity(rule, steps)) return undefined;
  if (inCase !== undefined) return goesOnBehind(rule, spans) ? undefined : handledBy(inCase, rule, steps);
  const pointing = setsALimitTo(rule) ? steps.filter(({ text }) => POINTS_AT_A_LIMIT.test(text)) : [];
  if (pointing.length === 1) return pointing[0];
  if (!isBinding(rule.text) || isForWholeProcedure(rule, steps) || isOfAnotherMatter(rule, steps))
    return undefined;
  const near = steps.map((step) => nearness(rule, step));
  const most = Math.max(...near);
  if (most < ENOUGH) return undefined;
  const nearest = steps.filter((_, i) => near[i] === most);
  // An amount comes to light the last time; what is forbidden at several steps is forbidden from the start.
  return nearest.length === 1 || limitsIn(rule.text).length > 0 ? nearest.at(-1) : undefined;
}

/** Whether what is done in its case goes on in the sentence behind it, from which nobody may tear it. */
function goesOnBehind<P extends PlacedPassage>(rule: P, spans: readonly P[]): boolean {
  const next = spans[spans.indexOf(rule) + 1];
  return (
    next?.source === rule.source &&
    next.section === rule.section &&
    next.step === undefined &&
    !saysItsCase(next.text) &&
    !isBinding(next.text)
  );
}

/** “Offer money within your limit”: how far that goes and who decides beyond it stands elsewhere, mostly in a table. */
const POINTS_AT_A_LIMIT =
  /\b(?:within|up to|above|below|beyond|over|keep to) (?:your|their|the|its) (?:own )?(?:limits?|allowance|authority)\b/iu;
/** Whether it says how far somebody may go: a row that names who, and an amount; or a sentence that sets a limit. */
const setsALimitTo = ({ text, section = '' }: PlacedPassage): boolean =>
  /\p{N}/u.test(text) && (OF_WHO.test(text) || OF_WHO.test(section)) && !CASE.test(text);
const OF_WHO = /\((?:who|role|function|position)\)|^who\b|^(?:authority|allowances?)\b/iu;

/** Who alone may do it, or decides about it. */
const SAYS_WHO =
  /^only (?:an?|the|somebody|whoever) |\b(?:decides? (?:about|on|whether)|(?:is|are) (?:\p{L}+ )?(?:decided|approved|released|signed) by)\b/iu;
/** Whether it says who may do what the last step ends in: “only an assistant with the certificate releases a load”. */
const endsIt = (rule: PlacedPassage, spans: readonly PlacedPassage[]): boolean =>
  SAYS_WHO.test(rule.text) &&
  !isDoneTest(rule.text) &&
  !CASE.test(rule.text) &&
  spans.some(
    ({ source, text }) =>
      source === rule.source &&
      isDoneTest(text) &&
      matterIn(text).filter((word) => matterIn(rule.text).includes(word)).length >= FEWEST_OF_END,
  );
const FEWEST_OF_END = 2;

/** “If the wristband is missing, …”: what holds in a case binds the one step that handles what the case is about. */
function handledBy<P extends PlacedPassage>(
  inCase: string,
  { text, section = '' }: P,
  steps: readonly P[],
): P | undefined {
  if (!isBinding(text) && ruleKindOf(text) !== 'emergency') return undefined;
  const [first, ...others] = matterIn(inCase);
  const holding = [first, ...others].map((word) =>
    steps.filter((step) => word !== undefined && matterOf(step).includes(word)),
  );
  const step = holding.find(({ length }) => length === 1)?.[0];
  if (!step || first === undefined || !matterOf(step).includes(first)) return undefined;
  const common = new Set(matterIn(text).filter((word) => matterOf(step).includes(word)));
  return common.size >= (isUnderItsHeading(section, step, steps) ? 1 : FEWEST_FROM_ELSEWHERE)
    ? step
    : undefined;
}

const withoutReason = (text: string): string => text.replace(/,? (?:because|so that|since)\b.*$/iu, '');
const matterOf = ({ text }: PlacedPassage): string[] => matterIn(withoutReason(text));

const CASE = /^(?:if|when|whenever|in case|as soon as)\b[^,]*,\s*/iu;

/**
 * What a rule is about: the head of its row; of an amount what it is of, and what waits for it; else its first clause.
 */
function aboutOf(text: string): string {
  const [sentence = ''] = sentencesOf(text);
  const plain = withoutReason(sentence);
  const row = /^([^:;]{2,40}): [^;]+;/u.exec(plain)?.[1];
  if (row !== undefined) return row;
  const [act = ''] = plain.split(/[;:]|, (?:and|or|but|so|not|neither)\b/u);
  if (!setsThreshold(act)) return act;
  const amount = limitsIn(act).find(({ isFigure }) => !isFigure)?.written ?? '';
  const end = act.indexOf(amount) + amount.length;
  return `${act.slice(0, end)} ${/\b(?:before|until|unless|while)\b.*$/iu.exec(act.slice(end))?.[0] ?? ''}`;
}

type Nearness = (rule: PlacedPassage, step: PlacedPassage) => number;

/** What is measured in a unit, where a step names what it is measured of and not the unit. */
const MEASURED: Readonly<Record<string, RegExp>> = {
  degree: /\b(?:temperatures?|thermometer|warm|heat|cool)\b/iu,
  kilogram: /\b(?:weights?|weigh|loads?|scales?)\b/iu,
  percent: /\b(?:share|rate|level|discount)\b/iu,
  metre: /\b(?:distance|height|length|depth)\b/iu,
};
const COUNTS = /^(?:count|write down|note|record)\b|\bnumber of\b/iu;

/** Units of a rule's amounts which a step counts or writes down: “the seconds until”, and not “within 30 seconds”. */
function writtenAt(rule: string, { text }: PlacedPassage): string[] {
  if (!COUNTS.test(text)) return [];
  const limited = limitsIn(text).map(({ unit }) => unit);
  return limitsIn(rule)
    .filter(({ unit }) => !limited.includes(unit))
    .flatMap(({ unit }) => meaningIn(unit))
    .filter((unit) => meaningIn(text).includes(unit));
}
const isMeasuredAt = (rule: string, step: PlacedPassage): boolean =>
  writtenAt(rule, step).length > 0 || limitsIn(rule).some(({ unit }) => MEASURED[unit]?.test(step.text));

/**
 * How much a rule has in common with each of some steps: of its words the rarer among the steps the more, those with
 * which it begins most.
 */
function nearnessTo(steps: readonly PlacedPassage[]): Nearness {
  const all = steps.map((step) => new Set(matterOf(step)));
  const times = (word: string) => all.filter((words) => words.has(word)).length;
  return ({ text: rule, section = '' }, step) => {
    const own = new Set(matterOf(step));
    const about = aboutOf(rule);
    const first = new Set(matterIn(subjectOf(about)));
    const matter = matterIn(about).filter((word) => own.has(word));
    const common = [...new Set([...matter, ...writtenAt(rule, step)])];
    if (common.length < (isUnderItsHeading(section, step, steps) ? 1 : FEWEST_FROM_ELSEWHERE)) return 0;
    const named = new Set(matterIn(step.section ?? ''));
    if (common.every((word) => named.has(word))) return 0;
    const counts = (word: string) => (named.has(word) ? OF_HEADING : first.has(word) ? OF_SUBJECT : 1);
    const shared = common.reduce((sum, word) => sum + counts(word) / Math.max(1, times(word)), 0);
    return shared + (isMeasuredAt(rule, step) ? ENOUGH : 0);
  };
}
/** Words in common with a step that its heading does not name: one alone is often another thing so called. */
const FEWEST_FROM_ELSEWHERE = 2;
/** What a word counts with which the rule begins; any other counts 1. */
const OF_SUBJECT = 1.5;
/** What a word counts that the heading of the steps holds: it names the procedure, and tells no step from another. */
const OF_HEADING = 0.5;

const subjectOf = (about: string): string =>
  about.split(
    /\b(?:that|which|who|is|are|was|were|may|must|can|cannot|has|have|do|does|will|never|only|not|above|below|over|under|more|less|fewer|\p{L}+er than|within|up to|at|by)\b/iu,
  )[0] ?? '';

/** Headings that say of what kind the rules under them are, and not what they are about. */
const OF_KIND =
  /^(?:good to know|(?:if|when) (?:something|anything|it|things)\b(?! (?:is|are|was|were|has been|have been) \p{L}+(?:ed|en)\b)|(?:general |house |basic )?rules|limits?|deadlines|times|exceptions?|conditions|requirements|safety|important|numbers|notes?|who\b|what\b|general)/iu;

/** Whether a heading says of what kind its rules are, and names nothing besides of which no step speaks. */
const isOfKind = (section: string, steps: readonly PlacedPassage[]): boolean => {
  const kind = OF_KIND.exec(section)?.[0];
  if (kind === undefined) return false;
  const spoken = new Set(steps.flatMap((step) => matterIn(`${step.text} ${step.section ?? ''}`)));
  return (
    !/^(?:who|what)\b/iu.test(kind) || matterIn(section.slice(kind.length)).every((word) => spoken.has(word))
  );
};

/** Whether a rule stands where what it says may be of this step: under its heading, or one that names a thing of it. */
const isUnderItsHeading = (section: string, step: PlacedPassage, steps: readonly PlacedPassage[]): boolean =>
  section === step.section ||
  isOfKind(section, steps) ||
  matterIn(section).some((word) => matterOf(step).includes(word));

/** “Taking the complaint” beside “Closing the complaint”: what is done there is another activity than the steps. */
const isOfAnotherActivity = ({ section = '' }: PlacedPassage, steps: readonly PlacedPassage[]): boolean => {
  const activity = /^(?:(?:when|how) to )?(?:\p{L}+ing\b|(?<= to )\p{L}+)/iu.exec(section)?.[0];
  const named = meaningIn(activity ?? '');
  return (
    named.length > 0 &&
    steps.every(
      (step) => step.section !== section && !named.some((word) => meaningIn(step.text).includes(word)),
    )
  );
};

/** “Only operators with the certificate change a drum”: who may do the whole of it is told at no one step. */
const isForWholeProcedure = ({ text }: PlacedPassage, steps: readonly PlacedPassage[]): boolean =>
  (/^only\b/iu.test(text) || SAYS_WHO.test(text)) &&
  steps.some(({ section = '' }) => {
    const named = meaningIn(section);
    return named.length > 1 && named.every((word) => meaningIn(text).includes(word));
  });

/** Whether a rule is of things of which no step speaks: by what narrows it, or under a heading of another matter. */
function isOfAnotherMatter({ section = '', text }: PlacedPassage, steps: readonly PlacedPassage[]): boolean {
  const spoken = new Set(steps.flatMap((step) => matterIn(`${step.text} ${step.section ?? ''}`)));
  const about = aboutOf(text);
  const subject = subjectOf(about);
  const narrowed = /^[\p{L} ]+? (?:for|of|on|with) ([\p{L} ]+)$/u.exec(subject.trim())?.[1] ?? '';
  if (matterIn(narrowed).some((word) => !spoken.has(word))) return true;
  const isAnyTime = /^(?:ahead|behind)$/.test(timeOfHeading(section) ?? '');
  if (isAnyTime || isOfKind(section, steps) || needsAnother(text)) return false;
  const of = matterIn(subject);
  return (
    !matterIn(section).some((word) => spoken.has(word)) &&
    (of.length > 0 ? of : matterIn(about)).some((word) => !spoken.has(word))
  );
}

/** “When no room is free”: a heading that names a case of which no step speaks. */
const isUnderAnotherCase = ({ section = '' }: PlacedPassage, steps: readonly PlacedPassage[]): boolean =>
  timeOfHeading(section) === 'in-a-case' &&
  !OF_KIND.test(section) &&
  steps.every((step) => step.section !== section) &&
  !matterIn(section).every((word) => steps.some((step) => matterOf(step).includes(word)));

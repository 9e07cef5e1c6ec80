import { clashesAmong } from './clashes.ts';
import { isDoneTest } from './done-test.ts';
import { matterIn } from './matter.ts';
import { isStepOfWhatGoesWrong, tellsWhatGoesWrong } from './goes-wrong.ts';
import { leansBack } from './leans-back.ts';
import { listsOfSteps, timeOfHeading } from './passage-moment.ts';
import { mayBind, sectionsOfProcedures } from './rules-of-procedure.ts';
import type { PlacedPassage } from './placed.ts';
import { isRow } from './tables.ts';
import { isOfTalk } from './talked-with.ts';
import { holdsToday } from './what-holds.ts';

/** A word of more other documents than these, or of more passages of that, singles out none; by judgement. */
const MOST_DOCUMENTS = 1;
const MOST_PASSAGES = 3;
/** Words that a rule has to share with the steps. */
const FEWEST = 2;

/**
 * Rules that other documents set for the moment of some steps, though nobody points at them there: “gloves come off
 * before a machine is started” for “Put on gloves” and “Run the saw”. Of documents with steps of their own none: they
 * bind another procedure. What is planned, told of the past or a row of a table is left where it is.
 */
export function rulesElsewhere<P extends PlacedPassage>(
  steps: readonly PlacedPassage[],
  spans: readonly P[],
): P[] {
  const own = new Set(steps.map(({ source }) => source));
  const others = [...Map.groupBy(spans, ({ source }) => source)].filter(([source]) => !own.has(source));
  const documents = others.map(([, some]) => new Set(some.flatMap(({ text }) => matterIn(text))));
  const isTelling = (word: string) => documents.filter((words) => words.has(word)).length <= MOST_DOCUMENTS;
  const done = [...steps, ...aroundThem(steps, spans)]
    .filter((one) => !isStepOfWhatGoesWrong(one))
    .map(({ text }) => new Set(matterIn(text)));
  const times = (word: string) => done.filter((words) => words.has(word)).length;
  const shared = (text: string) =>
    [...new Set(matterIn(text))].filter((word) => times(word) > 0 && isTelling(word));
  // What names the procedure’s own document is of all of it: “network” of a failover of the network.
  const ofAll = new Set([...own].flatMap((source) => matterIn(nameOf(source))));
  const isOfIt = ({ source, text }: P) => {
    const said = shared(text).filter((word) => !ofAll.has(word) && !OF_ANY.has(word));
    const named = shared(nameOf(source)).filter((word) => !ofAll.has(word));
    return (
      said.some((word) => named.includes(word)) ||
      said.filter((word) => times(word) <= MOST_PASSAGES).length >= FEWEST
    );
  };
  // What answers a question says nothing without it.
  const asked = new Set(spans.filter(({ text }) => /\?\s*$/u.test(text)).map(headingOf));
  const rules = others
    .filter(([, some]) => some.every(({ step }) => step === undefined))
    .flatMap(([, some]) => some.filter((one) => isRule(one) && !asked.has(headingOf(one))));
  // What stands under one heading is of one matter: “No gloves at a running machine” beside “Gloves come off before …”.
  const headings = new Set(rules.filter(isOfIt).map(headingOf));
  const found = rules.filter((one) => headings.has(headingOf(one)));
  // Which of two figures holds is asked of people, and told to nobody who works by it.
  const clashing = new Set<PlacedPassage>(clashesAmong<PlacedPassage>([...steps, ...found]).flat());
  return found.filter((one) => !clashing.has(one));
}

const headingOf = ({ source, section = '' }: PlacedPassage): string => `${source}\n${section}`;

/** Words of any work. */
const OF_ANY = new Set(
  matterIn(
    'read write tool team owner data time name list send get see look use open close put start end begin service customer manager site person people colleague new own first last next second year one four five six seven eight ten twelve fifteen twenty thirty forty fifty sixty ninety hundred thousand',
  ),
);

/** What their document tells for them: who may do it, what it takes. */
function aroundThem(steps: readonly PlacedPassage[], spans: readonly PlacedPassage[]): PlacedPassage[] {
  const lists = listsOfSteps(spans);
  const all = sectionsOfProcedures(spans);
  const own = new Set(steps.flatMap(({ id }) => lists.get(id) ?? []));
  return [...own]
    .flatMap((list) => all.get(list) ?? [])
    .flatMap(({ passages }) => passages.filter(({ step }) => step === undefined));
}

/** “working-in-shafts.md” → “working in shafts” */
const nameOf = (source: string): string => source.replace(/\.\p{L}+$/u, '').replaceAll(/[-_/]/gu, ' ');

/** A duty of every time: “Report every broken blade”, “A helmet is worn”. */
const DUTY =
  /^\p{Lu}\p{L}+ (?:every|each|any|all)\b|\b(?:is|are) (?:worn|tied|taken off|put on|reported|entered|written|locked|signed|called|rung|told|kept|stored|thrown)\b/u;
/** A question, a fragment of a list, what somebody tells of themselves, and what comes of somebody’s mistake. */
const NO_RULE = /\?\s*$|^(?:An?|The) \p{L}+ who\b|^(?:[Ww]e|I)\b|^\p{Ll}/u;
/** “Saying no to an applicant”, “A guest who complains”, “The first two minutes”: a moment of its own. */
const OF_ITS_OWN =
  /^\p{Lu}\p{L}+ing (?!at\b|in\b|with\b|on\b|up\b|out\b|off\b)\p{L}+|^(?:an?|the) \p{L}+ who\b|^the (?:first|last) /iu;
const isRule = ({ text, section }: PlacedPassage): boolean =>
  (mayBind(text) || DUTY.test(text)) &&
  !NO_RULE.test(text) &&
  holdsToday(text) &&
  !isDoneTest(text) &&
  !isRow(text) &&
  !leansBack(text) &&
  !tellsWhatGoesWrong(section) &&
  timeOfHeading(section) !== 'in-a-case' &&
  !OF_ITS_OWN.test(section ?? '') &&
  !isOfTalk(section ?? '');

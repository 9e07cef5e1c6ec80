import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import type { Claim } from '../../../domain/artefact/parts.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { limitsIn } from '../../../domain/passage/limits.ts';
import { WRITTEN_NUMBER } from '../../../domain/text/written-numbers.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import { message, type Message } from '../../../messages/message.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { atPath, quote, type Matter } from './matter.ts';

interface Case {
  path: (string | number)[];
  /** One case, or several of which each is decided by the claim at its place. */
  says: readonly string[];
  key: readonly Claim[];
}

/**
 * Every session has a case of its own: it tells what its key decides on, rests on what that session is about and on
 * nothing that an earlier case was decided by, and asks for more than the case before it.
 */
export function casesInTurn(cohort: ArtefactOf<'cohort'>, { spans }: Pick<Matter, 'spans'>): Message[] {
  const cases = casesOf(cohort);
  const steps = new Map(spans.flatMap(({ id, step }) => (step === undefined ? [] : [[id, step] as const])));
  const said = new Map(spans.map(({ id, text }) => [id, text]));
  return cases.flatMap((one, i) => {
    if (!one) return [atPath(['runner', 'sessions', i, 'guide'], message('fault.session.no-case'))];
    const before = cases.slice(0, i);
    const aim = cohort.runner.sessions[i]?.objective.cites ?? [];
    return [
      ...strung(one),
      ...sameCase(one, before),
      ...excluding(one, spans),
      ...elsewhere(one, aim, before),
      ...one.key.flatMap((claim, k) =>
        isDecided(claim, one.says[k] ?? one.says.join(' '), { steps, said })
          ? []
          : [undecided(one, claim, k)],
      ),
      ...notHarder(one, cases[i - 1]),
    ];
  });
}

/** The cases of each session: those of its first stretch with any, with what it is about. */
const casesOf = ({ runner }: ArtefactOf<'cohort'>): (Case | undefined)[] =>
  runner.sessions.map(({ guide }, i) => {
    const at = guide.findIndex(({ scene }) => scene.length > 0);
    const stretch = guide[at];
    return (
      stretch && {
        path: ['runner', 'sessions', i, 'guide', at],
        says: stretch.scene.map(({ madeUp }) => madeUp),
        key: stretch.about,
      }
    );
  });

/** More decisions in one case are triggers strung together: what all happens at once, nobody believes. */
const MOST_IN_ONE = 2;

function strung({ path, says, key }: Case): Message[] {
  const isEach = says.length > 1;
  return (isEach ? key.length === says.length : key.length <= MOST_IN_ONE)
    ? []
    : [atPath(path, message('fault.session.strung', { cases: says.length, decisions: key.length }))];
}

const OPEN_STEP = /\bsteps? \d+ (?:is|are) not\b/iu;
const EITHER = /\b\p{Lu}\p{L}+ \p{L}+s or \p{L}+s\b/u;

/** States that exclude each other: a step that is open beside the end of its list, or one thing or another. */
function excluding({ path, says, key }: Case, spans: Matter['spans']): Message[] {
  const lists = listsOfSteps(spans);
  const isEnd = (id: string) =>
    spans.some((span) => span.id === id && span.step === undefined && lists.has(id));
  const ends = says.flatMap((one, i) =>
    OPEN_STEP.test(one)
      ? (says.length > 1 ? key.slice(i, i + 1) : key).filter(({ cites }) => cites.some(isEnd))
      : [],
  );
  const either = says.flatMap((one) => EITHER.exec(one)?.[0] ?? [])[0];
  return [
    ...ends.map(({ text }) => atPath(path, message('fault.session.excludes', { text: quote(text) }))),
    ...(either === undefined ? [] : [atPath(path, message('fault.session.either', { text: quote(either) }))]),
  ];
}

/** Share of a scene’s words in another one, from which both are one case. */
const ONE_CASE = 0.6;

function sameCase(one: Case, earlier: readonly (Case | undefined)[]): Message[] {
  const before = earlier.findIndex(
    (other) => other && shareHeld(one.says.join(' '), other.says.join(' ')) >= ONE_CASE,
  );
  return before < 0 ? [] : [atPath(one.path, message('fault.session.same-case', { session: before + 1 }))];
}

/** What an earlier case was decided by is recalled at the start of a session, and decides no case again. */
function elsewhere(one: Case, aim: readonly string[], earlier: readonly (Case | undefined)[]): Message[] {
  const cites = one.key.flatMap((claim) => claim.cites);
  const used = new Set(earlier.flatMap((other) => other?.key.flatMap((claim) => claim.cites) ?? []));
  return [
    ...(cites.some((id) => aim.includes(id)) ? [] : [atPath(one.path, message('fault.session.elsewhere'))]),
    ...one.key
      .filter((claim) => claim.cites.every((id) => used.has(id)))
      .map(({ text }) => atPath(one.path, message('fault.session.key-again', { text: quote(text) }))),
  ];
}

/** Words that a case has in common with a passage that it can be decided by. */
const FEWEST_IN_COMMON = 2;

/**
 * Whether a case tells something to which the passage applies: the step that is left out, else words of it, and where
 * it sets a limit a figure of that unit.
 */
function isDecided(
  { text, cites }: Claim,
  says: string,
  { steps, said }: { steps: ReadonlyMap<string, number>; said: ReadonlyMap<string, string> },
): boolean {
  if (cites.some((id) => steps.has(id) && new RegExp(`\\bsteps? ${steps.get(id) ?? ''}\\b`, 'iu').test(says)))
    return true;
  const passages = [text, ...cites.map((id) => said.get(id) ?? '')];
  const told = new Set(meaningIn(says));
  const holds = (passage: string) => {
    const words = [...new Set(meaningIn(passage))];
    return words.filter((word) => told.has(word)).length >= Math.min(FEWEST_IN_COMMON, words.length);
  };
  const units = limitsIn(text).flatMap(({ isFigure, isBound, written }) =>
    isFigure || isBound ? [] : (/\p{L}+$/u.exec(written)?.[0] ?? []),
  );
  return passages.some(holds) && units.every((unit) => givesFigure(says, unit));
}

/** “53 users”, “fifty euros”, “15 metres a second”. */
const givesFigure = (says: string, unit: string): boolean =>
  new RegExp(`(?<![\\w.,-])${WRITTEN_NUMBER}(?: \\p{L}+)? ${unit}\\b`, 'iu').test(says);

const undecided = ({ path }: Case, { text }: Claim, place: number): Message =>
  atPath([...path, 'about', place], message('fault.session.nothing-to-decide', { text: quote(text) }));

/** What sets a bound, or makes an exception. */
const BOUND = /\b(?:never|nobody|no one|only|unless|except|until|not|without|but|if)\b/iu;
const sizeOf = ({ key }: Case): number => key.length;
const boundsIn = ({ key }: Case): number =>
  key.filter(({ text }) => BOUND.test(text) || limitsIn(text).some(({ isFigure }) => !isFigure)).length;

/** A later case asks for more decisions, or for one at a bound or about an exception where the last had none. */
function notHarder(one: Case, last: Case | undefined): Message[] {
  if (!last) return [];
  const isHarder =
    sizeOf(one) > sizeOf(last) || (sizeOf(one) === sizeOf(last) && boundsIn(one) > boundsIn(last));
  return isHarder ? [] : [atPath(one.path, message('fault.session.not-harder'))];
}

import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import type { Claim, CoachQuestion } from '../../../domain/artefact/parts.ts';
import { confesses, presumesBreach } from '../../../domain/passage/admitted-breach.ts';
import { meaningIn, passageOf, unheldIn } from '../../../domain/text/grounding.ts';
import { message, type Message } from '../../../messages/message.ts';
import { saysTheSame } from '../../../domain/text/compared.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';
import { HOW_WELL } from './rubric-levels.ts';

type Guide = ArtefactOf<'coaching'>;
type Path = (string | number)[];

/**
 * A coach asks what only this skill needs: what somebody does now, what the next level is, and what is easily left out.
 * Each answer can be judged, each meeting ends with something to try, and both can tell whether it worked.
 */
export const coachQuestions: Check = (matter) => {
  const { artefact } = matter;
  if (artefact.form !== 'coaching') return [];
  const asked = questionsIn(artefact);
  return [
    ...stockQuestions(artefact),
    ...asked.flatMap((one) => faultsOfQuestion(one, matter)),
    ...repeated(asked),
    ...missingAims(asked),
    ...withoutLadder(artefact),
    ...notInPairs(artefact),
  ];
};

interface Asked {
  path: Path;
  value: CoachQuestion;
}

const questionsIn = ({ runner }: Guide): Asked[] =>
  runner.meetings.flatMap(({ asks }, i) =>
    asks.flatMap((value, j) =>
      typeof value === 'string' ? [] : [{ path: ['runner', 'meetings', i, 'asks', j], value }],
    ),
  );

const stockQuestions = ({ runner }: Guide): Message[] =>
  runner.meetings.flatMap(({ asks }, i) =>
    asks.flatMap((value, j) =>
      typeof value === 'string'
        ? [atPath(['runner', 'meetings', i, 'asks', j], message('fault.coach.stock'))]
        : [],
    ),
  );

/** Words with which anybody asks, whatever about; all else comes from the documents. */
const ASKING = passageOf(
  `before after until while since take think last time week today came come comes up happen happens happened do did does done doing work make makes hard easy leave left leaves out
  short press presses pressed quick easy easily pass passed over help helps same all could tempt tempts here tempted notice notices moment new nobody somebody anybody help watch watches half often sure see show
  really still instead without mean means matter matters explain believe what which who how why when where whether now then next first again
  usually mostly sometimes never always together alone look looks tell tells know knows learn learned change changes changed on in of you your yours me my mine us we they them their it its this that these those would could should can may might must have has had`,
);
/** Words of its passage that a question takes up at least, besides those of the skill’s name. */
const FEWEST_OWN = 2;
/** Share of a good answer that its passage says too. */
const TAKES_UP = 0.25;
/** Words from which on an answer that is nothing but its passage was read out. */
const FEWEST_READ = 3;
/** What a passage wants done without waiting, and what an answer puts off. */
const AT_ONCE = /\b(?:at once|immediately|straight ?away|right away|without delay|instantly)\b/i;
const PUTS_OFF =
  /\b(?:need a (?:minute|moment)|give me a (?:minute|moment)|later|wait (?:a|for)|when there is time|after(?:wards| that)|tomorrow)\b/i;

function faultsOfQuestion({ path, value: { question, good, about } }: Asked, matter: Matter): Message[] {
  const { passages, spans, subject } = matter;
  const named = new Set(meaningIn(subject.skill));
  const cited = about.cites.flatMap((id) => passages.get(id) ?? []);
  const heldOf = (text: string) =>
    new Set(meaningIn(text).filter((word) => cited.some(({ words }) => words.has(word))));
  const own = [...heldOf(question)].filter((word) => !named.has(word) && !ASKING.words.has(word));
  const beyond = unheldIn(question, [...passages.values(), HOW_WELL, ASKING, matter.about]).words;
  const answered = heldOf(good.madeUp).size / Math.max(1, new Set(meaningIn(good.madeUp)).size);
  return [
    ...(own.length < FEWEST_OWN
      ? [atPath([...path, 'question'], message('fault.coach.any-skill', { text: quote(question) }))]
      : []),
    ...(beyond.length > 0
      ? [
          atPath(
            [...path, 'question'],
            message('fault.claim.said-nowhere', {
              text: quote(question),
              words: beyond.slice(0, 8).join(', '),
            }),
          ),
        ]
      : []),
    ...[question, good.madeUp]
      .filter((text) => presumesBreach(text) || confesses(text))
      .map((text) => atPath(path, message('fault.coach.breach', { text: quote(text) }))),
    ...(answered === 1 && meaningIn(good.madeUp).length >= FEWEST_READ
      ? [atPath([...path, 'good'], message('fault.coach.recites', { text: quote(good.madeUp) }))]
      : []),
    ...(answered < TAKES_UP
      ? [atPath([...path, 'good'], message('fault.coach.good', { text: quote(good.madeUp) }))]
      : []),
    ...(PUTS_OFF.test(good.madeUp) &&
    spans.some(({ id, text }) => about.cites.includes(id) && AT_ONCE.test(text) && !PUTS_OFF.test(text))
      ? [atPath([...path, 'good'], message('fault.coach.puts-off', { text: quote(good.madeUp) }))]
      : []),
  ];
}

const repeated = (asked: readonly Asked[]): Message[] =>
  asked.flatMap(({ path, value: { question } }, i) =>
    asked.slice(0, i).some(({ value }) => saysTheSame(value.question, question))
      ? [atPath([...path, 'question'], message('fault.coach.again'))]
      : [],
  );

const AIMS = ['now', 'missed', 'next-level'] as const;

const missingAims = (asked: readonly Asked[]): Message[] =>
  AIMS.filter((aim) => asked.every(({ value }) => value.aim !== aim)).map((aim) =>
    atPath(['runner', 'meetings'], message('fault.coach.aim', { aim })),
  );

const isAbout = (some: readonly Claim[], { cites }: Claim): boolean =>
  some.some((one) => one.cites.some((id) => cites.includes(id)));

const withoutLadder = ({ learner, runner }: Guide): Message[] =>
  isAbout(
    runner.ladder.map(({ criterion }) => criterion),
    learner.objective.behaviour,
  )
    ? []
    : [atPath(['runner', 'ladder'], message('fault.coach.ladder'))];

/** What to try and how to tell that it worked: one of each for a meeting, and about it; more tasks may stand behind. */
function notInPairs({ learner, runner: { meetings } }: Guide): Message[] {
  const lists = { between: learner.between.map(({ about }) => about), tell: learner.tell };
  return Object.entries(lists).flatMap(([name, claims]) =>
    claims.length === meetings.length || (name === 'between' && claims.length > meetings.length)
      ? meetings.flatMap(({ lookAt, asks }, i) => {
          const spoken = [...lookAt, ...asks.flatMap((one) => (typeof one === 'string' ? [] : [one.about]))];
          const claim = claims[i];
          return claim && isAbout(spoken, claim)
            ? []
            : [atPath(['learner', name, i], message('fault.coach.elsewhere', { meeting: i + 1 }))];
        })
      : [
          atPath(
            ['learner', name],
            message('fault.coach.pairs', { found: claims.length, meetings: meetings.length }),
          ),
        ],
  );
}

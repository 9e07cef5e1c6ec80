import type { Artefact, ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { isFoundOut, type Activity, type Claim } from '../../../domain/artefact/parts.ts';
import { minutesSaid } from '../../../domain/text/time-said.ts';
import { bindingsAmong } from '../../../domain/passage/rules-binding-steps.ts';
import { message, type Message } from '../../../messages/message.ts';
import { isNearlySame, shareHeld } from '../../../domain/text/compared.ts';
import { casesInTurn } from './cases.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';

/**
 * Sessions can be run as they stand: people know what to bring, each session has a case of its own that asks for more
 * than the one before, the key is on no hand-out, and what is done there and then fits its minutes.
 */
export const sessions: Check = (matter) => [
  ...tooLong(matter),
  ...(matter.artefact.form === 'cohort' ? faultsOfCohort(matter.artefact, matter) : []),
];

const faultsOfCohort = (cohort: ArtefactOf<'cohort'>, matter: Matter): Message[] => [
  ...unprepared(cohort),
  ...casesInTurn(cohort, matter),
  ...keyOnHandout(cohort, matter),
];

/** Tasks with which somebody comes to a meeting: a case, or what came of something that they did. */
const TO_BRING = new Set([
  'bring-a-case',
  'try-at-work',
  'note-what-happened',
  'watch-a-colleague',
  'drill',
  'play-it-through',
  'note-temptation',
  'sort-cases',
  'by-the-steps',
  'walk-through',
  'with-somebody',
]);

function unprepared({ learner: { before, between }, runner }: ArtefactOf<'cohort'>): Message[] {
  const wanted = runner.sessions.length - 1;
  return [
    ...(before.some(({ do: what }) => TO_BRING.has(what))
      ? []
      : [atPath(['learner', 'before'], message('fault.session.nothing-to-bring'))]),
    ...(between.length === wanted
      ? []
      : [
          atPath(
            ['learner', 'between'],
            message('fault.session.between', { between: between.length, wanted }),
          ),
        ]),
  ];
}

/** Share of a key’s words in a point from which the point gives it away. */
const GIVEN_AWAY = 0.8;

/**
 * What people are to come to by themselves is not read from the hand-out, and given to them behind the case; steps are
 * worked by it, so they may stand there.
 */
function keyOnHandout({ learner, runner }: ArtefactOf<'cohort'>, { spans }: Matter): Message[] {
  const steps = new Set(spans.flatMap(({ id, step }) => (step === undefined ? [] : [id])));
  const bindings = bindingsAmong(spans);
  return runner.sessions.flatMap(({ guide }, i) => {
    const key = guide
      .filter(isFoundOut)
      .flatMap(({ about }) => about)
      .filter(({ cites }) => !cites.some((id) => steps.has(id)));
    const { points = [], afterCase = [] } = learner.handouts[i] ?? {};
    // What binds a step stands with it.
    const isBoundThere = (point: Claim, { cites }: Claim) =>
      point.cites.some((id) => bindings.get(id)?.some((rule) => cites.includes(rule.id)));
    const given = points.flatMap((point, j) =>
      key.some(
        (one) =>
          !isBoundThere(point, one) &&
          (isNearlySame(one.text, point.text) || shareHeld(one.text, point.text) >= GIVEN_AWAY),
      )
        ? [
            atPath(
              ['learner', 'handouts', i, 'points', j],
              message('fault.session.key', { text: quote(point.text) }),
            ),
          ]
        : [],
    );
    const ids = new Set(afterCase.flatMap(({ cites }) => cites));
    const kept = guide
      .filter(({ scene }) => scene.length > 0)
      .flatMap(({ about }) => about)
      .filter(({ cites }) => !cites.some((id) => steps.has(id) || ids.has(id)));
    return [
      ...given,
      ...kept.map(({ text }) =>
        atPath(
          ['learner', 'handouts', i, 'afterCase'],
          message('fault.session.withheld', { text: quote(text) }),
        ),
      ),
    ];
  });
}

/** What goes on for hours or days is no stretch of a meeting. */
function tooLong({ artefact, spans }: Matter): Message[] {
  const said = new Map(spans.map(({ id, text }) => [id, text]));
  return activitiesOf(artefact).flatMap(({ path, stretch: { how, minutes, about } }) =>
    how !== 'try-it-there'
      ? []
      : about.flatMap(({ text, cites }, i) =>
          [text, ...cites.map((id) => said.get(id) ?? '')].some((told) => minutesSaid(told) > minutes)
            ? [
                atPath(
                  [...path, 'about', i],
                  message('fault.session.takes-longer', { text: quote(text), minutes }),
                ),
              ]
            : [],
        ),
  );
}

function activitiesOf({ form, ...sides }: Artefact): { path: (string | number)[]; stretch: Activity }[] {
  if (form !== 'cohort' && form !== 'long-form-program') return [];
  const { runner } = sides as Pick<ArtefactOf<typeof form>, 'runner'>;
  const [name, meetings] =
    'sessions' in runner
      ? (['sessions', runner.sessions] as const)
      : (['meetings', runner.meetings] as const);
  return meetings.flatMap(({ guide }, i) =>
    guide.map((stretch, j) => ({ path: ['runner', name, i, 'guide', j], stretch })),
  );
}

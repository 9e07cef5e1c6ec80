import type { z } from 'zod';
import { meTwinAnswerErase } from '../../../http/me/experts/me-twin-answer-erase.ts';
import { meTwinConsent } from '../../../http/me/experts/me-twin-consent.ts';
import { meTwinDocument } from '../../../http/me/experts/me-twin-document.ts';
import { meTwinErase } from '../../../http/me/experts/me-twin-erase.ts';
import { meTwinRead } from '../../../http/me/experts/me-twin-read.ts';
import { meTwinSwitch } from '../../../http/me/experts/me-twin-switch.ts';
import { buttons, heading, line, presses, type Button, type Card, type CardPart } from '../../card-parts.ts';
import { back, clipped, dateFor, look, more, type Shown } from '../look.ts';

type Twin = z.infer<typeof meTwinRead.reply>;

/** What an expert let be answered in their stead, and all that they can do about it, each at one tap. */
function drawn(twin: Twin, told: Shown): Card {
  const { say } = told.words;
  return {
    title: say('chat.twin'),
    parts: [
      ...standing(twin, told),
      ...buttons(
        ...(twin.consents ? [presses(say('chat.twin.questions'), { door: 'me-handed-list' })] : []),
        consenting(twin, told),
        ...(twin.consents ? [adding(told)] : []),
      ),
      ...(twin.consents ? [...documents(twin, told), ...answers(twin, told), ...unanswered(twin, told)] : []),
      ...buttons(
        ...more('me-twin-read', twin.documents.length, MOST, told),
        ...(twin.consents ? [erasing(told)] : []),
        back(told.words),
      ),
    ],
  };
}

function standing({ consents, isOn, until = 0, calledBy = '', subjects }: Twin, told: Shown): CardPart[] {
  const { say, list } = told.words;
  if (!consents) return [line(say('chat.twin.none'))];
  const day = dateFor(told)(until);
  const isOver = until <= told.at;
  const stands = isOver
    ? say('chat.twin.over', { day })
    : isOn
      ? say('chat.twin.on', { day, name: calledBy })
      : say('chat.twin.off');
  const turn = (title: string, body: { isOn: boolean }): Button =>
    presses(title, { door: 'me-twin-switch', body });
  return [
    line(stands, 'strong'),
    line(say('chat.twin.subjects', { subjects: list(subjects, 'and') })),
    ...(isOver
      ? []
      : buttons(
          isOn
            ? turn(say('chat.twin.turn-off'), { isOn: false })
            : turn(say('chat.twin.turn-on'), { isOn: true }),
        )),
  ];
}

function consenting({ subjects, until }: Twin, { words: { say } }: Shown): Button {
  const field = (id: string, label: string, longest: number, text: string | undefined): CardPart => ({
    is: 'field',
    id,
    label,
    longest,
    needed: say('chat.needed'),
    ...(text === undefined || text === '' ? {} : { text }),
  });
  const day = until === undefined ? undefined : new Date(until).toISOString().slice(0, 10);
  return {
    title: say('chat.twin.consent'),
    unfolds: [
      field('subjects', say('chat.twin.subjects.label'), 900, subjects.join(', ')),
      field('until', say('chat.twin.until'), 10, day),
      ...buttons(
        presses(say('chat.twin.save'), {
          door: 'me-twin-consent',
          asks: ['subjects', 'until'],
        }),
      ),
    ],
  };
}

const adding = ({ words: { say } }: Shown): Button => ({
  title: say('chat.twin.add'),
  unfolds: [
    {
      is: 'field',
      id: 'document',
      label: say('chat.twin.add.label'),
      longest: 400,
      needed: say('chat.needed'),
    },
    { is: 'field', id: 'departments', label: say('chat.twin.add.for'), longest: 900 },
    ...buttons(
      presses(say('chat.twin.add'), { door: 'me-twin-document', asks: ['document', 'departments'] }),
    ),
  ],
});

/** What nobody can bring back is asked once more. */
const erasing = ({ words: { say } }: Shown): Button => ({
  title: say('chat.twin.erase'),
  unfolds: [
    line(say('chat.twin.erase.means')),
    ...buttons(presses(say('chat.twin.erase'), { door: 'me-twin-erase' })),
  ],
});

/** A card of Teams has 28 KB. */
const MOST = 6;

const documents = (twin: Twin, { from, words: { say, list } }: Shown): CardPart[] =>
  twin.documents
    .slice(from, from + MOST)
    .flatMap(({ name: document, departments }) => [
      line(
        departments.length === 0
          ? say('chat.twin.document', { document })
          : say('chat.twin.document.for', { document, departments: list(departments, 'and') }),
      ),
      ...buttons(
        presses(say('chat.twin.take-back'), { door: 'me-twin-document', body: { document, isIn: false } }),
      ),
    ]);

function answers(twin: Twin, { words: { say } }: Shown): CardPart[] {
  if (twin.answers.length === 0) return [];
  const left = twin.answers.length - MOST;
  return [
    heading(say('chat.twin.answers')),
    ...twin.answers
      .slice(0, MOST)
      .flatMap(({ answerId, about, text }) => [
        line(say('chat.twin.answer', { about, text: clipped(text, 300) })),
        ...buttons(presses(say('chat.expert.erase'), { door: 'me-twin-answer-erase', params: { answerId } })),
      ]),
    ...(left > 0 ? [line(say('chat.rest', { left }), 'quiet')] : []),
  ];
}

const unanswered = (twin: Twin, { words: { say } }: Shown): CardPart[] => [
  heading(say('chat.twin.unanswered')),
  ...(twin.unanswered.length === 0
    ? [line(say('chat.twin.unanswered.none'), 'quiet')]
    : twin.unanswered.map((one) => line(say('chat.twin.unanswered.subject', one)))),
];

export const ownTwin = look(meTwinRead, drawn);
export const consented = look(meTwinConsent, drawn);
export const documentSet = look(meTwinDocument, drawn);
export const switched = look(meTwinSwitch, drawn);
export const answerErased = look(meTwinAnswerErase, drawn);
export const twinErased = look(meTwinErase, (_, { words }): Card => ({
  title: words.say('chat.twin'),
  parts: [line(words.say('chat.twin.erased')), ...buttons(back(words))],
}));

import type { z } from 'zod';
import { SeenIn, termsInWords } from '../../../lib/domain/outcome/outcome-terms.ts';
import type { meOwnedList } from '../../http/me/offices/me-owned-list.ts';
import { meSuccessSay } from '../../http/me/offices/me-success-say.ts';
import { buttons, line, presses, type Button, type CardPart } from '../card-parts.ts';
import { back, clipped, look, type Shown } from './look.ts';

type Line = z.infer<typeof meOwnedList.reply>['lines'][number];

const LONGEST = { indicator: 300, figureId: 64, unit: 20, worth: 10, by: 10 } as const;
const FIELDS = ['indicator', 'seenIn', 'figureId', 'unit', 'worth', 'by'] as const;
const LONG = 400;

/** What its owner agreed to as success, and where they say it, or say it anew. */
export function successParts({ lineId, outcome }: Line, told: Shown): CardPart[] {
  const { words } = told;
  return [
    ...(outcome
      ? [
          line(
            clipped(words.say('chat.success.stands', { terms: termsInWords(outcome, words) }), LONG),
            'quiet',
          ),
        ]
      : []),
    ...buttons(sayIt(lineId, outcome, told)),
  ];
}

function sayIt(lineId: string, outcome: Line['outcome'], { words: { say } }: Shown): Button {
  const stood = {
    ...outcome,
    worth: outcome && String(outcome.worth),
    by: outcome?.by?.slice(0, LONGEST.by),
  };
  const field = (id: keyof typeof LONGEST, needed?: string): CardPart => ({
    is: 'field',
    id: `outcome.${id}`,
    label: say(`chat.success.${id}`),
    longest: LONGEST[id],
    ...(needed === undefined ? {} : { needed }),
    ...(stood[id] === undefined ? {} : { text: stood[id] }),
  });
  return {
    title: say(outcome ? 'chat.success.change' : 'chat.success.say'),
    unfolds: [
      field('indicator', say('chat.needed')),
      {
        is: 'choice',
        id: 'outcome.seenIn',
        label: say('chat.success.seenIn'),
        of: SeenIn.exclude(['own-word']).options.map((seenIn) => ({
          value: seenIn,
          title: say(`seen-in.${seenIn}`),
        })),
        chosen: outcome?.seenIn ?? 'assessments',
      },
      field('worth', say('chat.success.worth.needed')),
      field('figureId'),
      field('unit'),
      field('by'),
      ...buttons(
        presses(say('chat.success.save'), {
          door: 'me-success-say',
          params: { lineId },
          // Where a number stands what is typed is read as one.
          body: { outcome: { worth: 0 } },
          asks: FIELDS.map((name) => `outcome.${name}`),
        }),
      ),
    ],
  };
}

/** That it is agreed on. */
export const successSaid = look(meSuccessSay, ({ success }, { words }) => ({
  title: words.say('chat.success.said'),
  parts: [
    line(clipped(success, LONG)),
    line(words.say('chat.success.said.then'), 'quiet'),
    ...buttons(presses(words.say('chat.owned'), { door: 'me-owned-list' }), back(words)),
  ],
}));

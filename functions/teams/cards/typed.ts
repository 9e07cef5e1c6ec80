import { buttons, line, presses, type Button, type Card } from '../card-parts.ts';
import { MOST_ASKED } from '../../../lib/domain/expert/hand-over.ts';
import { home } from './home.ts';
import { back, type Shown } from './look.ts';
import type { MessageId } from '../../../lib/messages/message.ts';

/** As long as the doors take it. */
const LONGEST = 2_000;
/** Fewer words are no wish. */
const FEWEST_WORDS = 3;

/** What may be meant, by the words that speak of it, and the door that is offered. */
const meanings = [
  { title: 'chat.items', words: 'chat.items.words', door: 'me-items-list' },
  { title: 'chat.practice', words: 'chat.practice.words', door: 'me-practice-list' },
  { title: 'chat.measures', words: 'chat.measures.words', door: 'me-measures-list' },
  { title: 'chat.role-plays', words: 'chat.role-plays.words', door: 'me-role-plays-list' },
  { title: 'chat.skills', words: 'chat.skills.words', door: 'me-skills-list' },
  { title: 'chat.expert.questions', words: 'chat.expert.words', door: 'me-questions-list' },
  { title: 'chat.data', words: 'chat.data.words', door: 'me-data-read' },
  { title: 'chat.waits', words: 'chat.waits.words', door: 'me-waits-list' },
  { title: 'chat.waiting', words: 'chat.waiting.words', door: 'approvals-list' },
  { title: 'chat.team', words: 'chat.team.words', door: 'team-coverage-list' },
  { title: 'leaders.title', words: 'chat.leaders.words', door: 'leaders-read' },
  { title: 'chat.owned', words: 'chat.owned.words', door: 'me-owned-list' },
  { title: 'chat.plan', words: 'chat.plan.words', door: 'plan-read' },
  { title: 'chat.undertakings', words: 'chat.undertakings.words', door: 'me-undertakings-list' },
  { title: 'chat.requisitions', words: 'chat.requisitions.words', door: 'me-requisitions-list' },
  { title: 'chat.own-agents', words: 'chat.own-agents.words', door: 'me-own-agents-list' },
  { title: 'chat.objectives', words: 'chat.objectives.words', door: 'me-objectives-list' },
  { title: 'chat.reviews', words: 'chat.reviews.words', door: 'me-reviews-list' },
  { title: 'chat.openings', words: 'chat.openings.words', door: 'me-owned-openings-list' },
  { title: 'chat.critical-roles', words: 'chat.critical-roles.words', door: 'me-critical-roles-list' },
  { title: 'first-hour', words: 'first-hour.words', door: 'first-hour-read' },
  { title: 'chat.declined', words: 'chat.declined.words', door: 'declined-list' },
  { title: 'chat.house-words', words: 'chat.house-words.words', door: 'house-wording-list' },
  { title: 'chat.names', words: 'chat.names.words', door: 'names-list' },
  { title: 'chat.phrases', words: 'chat.phrases.words', door: 'phrases-list' },
  { title: 'hours.title', words: 'hours.words', door: 'hours-read' },
  { title: 'chat.objection', words: 'chat.objection.words', door: 'me-objection-read' },
] as const satisfies readonly { title: MessageId; words: MessageId; door: string }[];

/**
 * What somebody may mean by what they typed, offered and never done: by the company's own words, or else as something
 * that lies before them or that they wish for, which the doors understand by rule first and then by the model.
 */
export function cardForTyped(text: string, { words, person }: Pick<Shown, 'words' | 'person'>): Card {
  const { say } = words;
  const beginning = home({ words, person });
  const typed = text.trim().slice(0, LONGEST);
  const named = calledSo(typed, words);
  if (named)
    return {
      title: say(named.title),
      parts: [
        line(say('chat.open.shown-to-you'), 'quiet'),
        ...buttons(presses(say('chat.open'), { door: named.door }), back(words)),
      ],
    };
  const offers = meant(typed, words);
  if (offers.length > 0)
    return {
      title: say('chat.understood'),
      parts: [...buttons(...offers), line(beginning.title), ...beginning.parts],
    };
  if (typed.split(/\s+/).length < FEWEST_WORDS) return beginning;
  const wishes: Button[] = [
    presses(say('chat.understood.ahead'), { door: 'me-moment-tell', body: { text: typed } }),
    ...(person.roleId === undefined
      ? []
      : [
          presses(say('chat.understood.ask'), {
            door: 'requests-make',
            body: { roleId: person.roleId, text: typed },
          }),
        ]),
    presses(say('chat.understood.expert'), {
      door: 'me-question-ask',
      body: { question: typed.slice(0, MOST_ASKED) },
    }),
  ];
  return {
    title: say('chat.understood'),
    parts: [...buttons(...wishes), line(beginning.title), ...beginning.parts],
  };
}

/** As it is compared: without its case and what is neither letter nor number, between blanks. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** What is called exactly so, on its button or among its words: nothing else is offered beside it. */
function calledSo(text: string, { say }: Shown['words']): (typeof meanings)[number] | undefined {
  const said = plain(text);
  const found = meanings.filter(({ title, words }) =>
    [say(title), ...say(words).split(',')].some((name) => plain(name) === said),
  );
  return found.length === 1 ? found[0] : undefined;
}

function meant(text: string, { say }: Shown['words']): Button[] {
  const said = plain(text);
  return meanings
    .filter(({ words }) =>
      say(words)
        .split(',')
        .some((word) => said.includes(` ${word.trim()} `)),
    )
    .flatMap(({ title, words, door }) => [
      // Who asks for an expert in a sentence has asked already.
      ...(words === 'chat.expert.words' && text.split(/\s+/).length > FEWEST_WORDS
        ? [
            presses(say('chat.understood.expert'), {
              door: 'me-question-ask',
              body: { question: text.slice(0, MOST_ASKED) },
            }),
          ]
        : []),
      presses(say(title), { door }),
    ]);
}

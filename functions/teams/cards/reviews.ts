import type { z } from 'zod';
import type { ObjectiveView, ReviewLine } from '../../http/me/performance/review-brief-views.ts';
import { meBriefTakeBack } from '../../http/me/performance/me-brief-take-back.ts';
import { meObjectiveAnswer } from '../../http/me/performance/me-objective-answer.ts';
import { meObjectivesList } from '../../http/me/performance/me-objectives-list.ts';
import { meReviewsList } from '../../http/me/performance/me-reviews-list.ts';
import { buttons, heading, line, opensDialog, presses, type Button, type CardPart } from '../card-parts.ts';
import { pagePartAt } from '../dialog.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

const MOST = 5;
const LONG = 300;

/** Somebody's own objectives; which skill one takes is asked where it is in doubt. */
export const ownObjectives = look(meObjectivesList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.objectives'),
    parts: [
      line(say(items.length === 0 ? 'chat.objectives.none' : 'chat.objectives.how'), 'quiet'),
      ...items.slice(told.from, told.from + MOST).flatMap((one) => objectiveParts(one, told)),
      ...buttons(...more('me-objectives-list', items.length, MOST, told), back(told.words)),
    ],
  };
});

function objectiveParts(one: z.infer<typeof ObjectiveView>, { words }: Shown): CardPart[] {
  const { say, day, list } = words;
  const { objectiveId, text, due, from, skills, options } = one;
  const takes = (skillId: string | null, title: string): Button =>
    presses(title, { door: 'me-objective-answer', params: { objectiveId }, body: { skillId } });
  const named = list(
    skills.map(({ label }) => label),
    'and',
  );
  return [
    heading(clipped(text, LONG)),
    line(say('chat.objective', { from, due: day(due) }), 'quiet'),
    ...(skills.length > 0 ? [line(say('chat.objective.takes', { skills: named }))] : []),
    ...(options.length > 0
      ? [
          line(say('chat.objective.which'), 'strong'),
          ...buttons(
            ...options.map(({ skillId, label }) => takes(skillId, label)),
            takes(null, say('chat.objective.no-skill')),
          ),
        ]
      : []),
  ];
}

/** What an objective takes, as its person just said it. */
export const objectiveAnswered = look(meObjectiveAnswer, (one, told) => ({
  title: told.words.say('chat.objective.taken'),
  parts: [
    ...objectiveParts(one, told),
    ...buttons(presses(told.words.say('chat.objectives'), { door: 'me-objectives-list' }), back(told.words)),
  ],
}));

/** That reviews come. What a brief says is read on a page: a chat keeps what it shows. */
export const ownReviews = look(meReviewsList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.reviews'),
    parts: [
      line(say(items.length === 0 ? 'chat.reviews.none' : 'chat.reviews.how'), 'quiet'),
      ...items.slice(told.from, told.from + MOST).flatMap((one) => reviewParts(one, told)),
      ...(items.length === 0 ? [] : buttons(opensDialog(say('chat.reviews.open'), pagePartAt('reviews')))),
      ...buttons(...more('me-reviews-list', items.length, MOST, told), back(told.words)),
    ],
  };
});

function reviewParts(
  {
    reviewId,
    from,
    until,
    on,
    isShared,
    isRead,
    isReaderUnread,
    hasEnded,
    reader,
    agreedAt,
  }: z.infer<typeof ReviewLine>,
  { words: { say, day } }: Shown,
): CardPart[] {
  return [
    heading(say('chat.review', { on: day(on) })),
    line(say('chat.review.about', { from: day(from), until: day(until) }), 'quiet'),
    ...(hasEnded ? [line(say('chat.review.ended'), 'strong')] : []),
    line(say(isRead ? 'chat.review.shared' : isShared ? 'chat.review.unread' : 'chat.review.unshared')),
    ...(reader === undefined
      ? []
      : [line(say('chat.review.reader', { name: reader, shared: isRead ? 'true' : 'false' }))]),
    ...(isReaderUnread ? [line(say('chat.review.reader-unread'))] : []),
    ...(agreedAt === undefined ? [] : [line(say('chat.review.agreed', { day: day(agreedAt) }))]),
    ...(isShared
      ? buttons(presses(say('chat.review.take-back'), { door: 'me-brief-take-back', body: { reviewId } }))
      : []),
  ];
}

/** That nobody reads it any more. */
export const briefTakenBack = look(meBriefTakeBack, (one, told) => ({
  title: told.words.say('chat.review.taken-back'),
  parts: [
    ...reviewParts(one, told),
    ...buttons(presses(told.words.say('chat.reviews'), { door: 'me-reviews-list' }), back(told.words)),
  ],
}));

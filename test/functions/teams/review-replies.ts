const at = Date.UTC(2030, 0, 7);

const named = (skillId: string) => ({ skillId, label: skillId.toUpperCase() });
const objective = {
  objectiveId: 'o',
  text: 't'.repeat(600),
  due: '2030-06-30',
  setAt: at,
  from: 'hcm.example',
  level: 3.5,
  skills: [named('negotiation')],
  options: [],
};
const doubtful = {
  ...objective,
  skills: [],
  options: ['negotiation', 'writing', 'measuring', 'pricing', 'closing'].map(named),
};
const review = {
  reviewId: 'review-2030',
  from: '2029-01-01',
  until: '2029-12-31',
  on: '2030-02-01',
  isShared: false,
  isRead: false,
  isReaderUnread: false,
  hasEnded: false,
};

/** What the doors of objectives and reviews may answer, in their extremes. */
export const reviewReplies: Record<string, object[]> = {
  'me-objectives-list': [
    { items: [] },
    { items: Array.from({ length: 9 }, (_, i) => (i % 2 === 0 ? objective : doubtful)) },
  ],
  'me-objective-answer': [objective, { ...objective, skills: [] }],
  'me-reviews-list': [
    { items: [] },
    {
      items: [
        review,
        { ...review, hasEnded: true, reader: 'Bo Ek' },
        { ...review, isShared: true, isRead: true, reader: 'Bo Ek', sharedUntil: at, agreedAt: at },
        { ...review, isShared: true, reader: 'Bo Ek', sharedUntil: at },
        { ...review, isReaderUnread: true },
      ],
    },
  ],
  'me-brief-take-back': [review],
};

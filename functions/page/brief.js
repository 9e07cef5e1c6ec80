// cspell:ignore describedby labelledby
// What stands before a review: one's own brief, read before anybody else can read it, and those that people whom one
// leads share. What it says stays on this page.
import { ask, button, day, el, focusOn, main, row, say, show, today, told, uses, words } from './page-kit.js';

const MOST_PROPOSED = 6;

/**
 * The caller's own reviews, and what others share with them; nothing where there is none, or no such use here.
 * @param isAlone nothing else is on the page, whose heading says what it is
 */
export async function reviewsShown(back, isAlone = false) {
  if (!uses.includes('performance')) return [];
  const own = await ask('GET', 'me/reviews');
  const shared = await ask('GET', 'team/briefs');
  told.textContent = '';
  const mine = own?.items ?? [];
  const briefs = shared?.briefs ?? [];
  return [
    !isAlone && mine.length > 0 && el('h2', {}, words.reviews),
    mine.map(({ reviewId, on, isShared, isRead, isReaderUnread, hasEnded, reader: name }) => [
      row(
        say('reviewOn', { day: day(on) }),
        button(words.briefOpen, () => void openBrief(reviewId, back)),
      ),
      hasEnded && el('p', { class: 'warns' }, words.reviewEnded),
      el('p', { class: 'quiet' }, sharedNow({ isShared, isRead })),
      name && el('p', { class: 'quiet' }, say(isRead ? 'reviewReads' : 'reviewWouldRead', { name })),
      isReaderUnread && el('p', { class: 'quiet' }, words.reviewReaderUnread),
    ]),
    briefs.length > 0 && [
      el('h2', {}, words.briefsShared),
      el('p', { class: 'quiet' }, words.briefsSharedWhy),
    ],
    briefs.map((one) =>
      el(
        'article',
        {},
        el('h3', {}, say('briefBy', { name: one.name, day: day(one.on) })),
        el('p', { class: 'quiet' }, say('briefReadUntil', { day: day(one.until) })),
        briefLines(one.brief, { level: 4, beside: noted }),
        wordsOf(one.brief),
        agreeing(one, back),
      ),
    ),
  ];
}

/** Whether somebody reads it, is shared it in vain, or neither. */
function sharedNow({ isShared, isRead }) {
  if (isRead) return words.reviewShared;
  return isShared ? words.briefUnread : words.reviewUnshared;
}

/** What stands before a review and nothing else, for whoever comes for that; the rest is one press away. */
export async function openReviews(back) {
  const shown = await reviewsShown(() => openReviews(back), true);
  const heading = el('h1', {}, words.reviews);
  show(
    heading,
    shown,
    !shown.flat(3).some(Boolean) && el('p', {}, words.reviewsNone),
    row(button(words.others, () => void back())),
  );
  focusOn(heading);
}

/**
 * The same for both who read it.
 * @param how level of its headings, and what stands beside each thing: a field for its person, their words for a reader
 */
const briefLines = ({ about, how, objectives, skills }, { level, beside }) => [
  el('p', {}, about),
  el('p', { class: 'quiet' }, how),
  objectives.length > 0 && el(`h${level}`, {}, words.objectives),
  objectives.map(({ objectiveId, text, said, note }) =>
    el(
      'section',
      { 'aria-label': text },
      el('p', { id: `of-${objectiveId}` }, el('b', {}, text)),
      el('p', { class: 'quiet' }, said),
      beside(note, objectiveId, words.contest),
    ),
  ),
  skills.length > 0 && el(`h${level}`, {}, words.recorded),
  skills.map(({ skillId, label, said, note, pieces }) => [
    el(`h${level + 1}`, { id: `of-${skillId}` }, label),
    said && el('p', {}, said),
    el(
      'ul',
      {},
      pieces.map((piece) =>
        el(
          'li',
          {},
          el('span', { id: `of-${piece.pieceId}` }, piece.said),
          beside(piece.note, piece.pieceId, words.contest),
        ),
      ),
    ),
    (pieces.length !== 1 || note !== undefined) && beside(note, skillId, words.contestAll),
  ]),
];

const noted = (note) => note && el('p', { class: 'warns' }, say('contested', { note }));

/** A field for what is wrong with something; closed while nothing is, so that what was recorded can be read. */
const contesting = (note, about, summary) =>
  el(
    'details',
    { open: note !== undefined },
    el('summary', {}, summary),
    el('label', { for: `against-${about}` }, words.contestWhat),
    el(
      'textarea',
      {
        id: `against-${about}`,
        'aria-describedby': `of-${about}`,
        'data-about': about,
        rows: '2',
        maxlength: '600',
      },
      note ?? '',
    ),
  );

const wordsOf = ({ word, proposed }) => [
  word !== '' && el('p', {}, say('briefWord', { word })),
  proposed.length > 0 && [
    el('h4', {}, words.proposed),
    el(
      'ul',
      {},
      proposed.map(({ text, due }) => el('li', {}, say('planAct', { will: text, by: day(due) }))),
    ),
  ],
];

function agreeing({ personId, reviewId, brief, version, isAgreed }, back) {
  if (brief.proposed.length === 0) return undefined;
  if (isAgreed) return el('p', {}, words.agreed);
  const agree = async () => {
    if (await ask('POST', 'team/briefs/agree', { personId, reviewId }, version)) await back();
  };
  return row(button(words.agree, () => void agree(), 'first'));
}

/** @param place where its reader goes on: at the sharing, where that is what they just did */
async function openBrief(reviewId, back, place = 'h1') {
  const view = await ask('GET', `me/reviews/${encodeURIComponent(reviewId)}/brief`);
  if (!view) return await back();
  brief(view, back);
  focusOn(main.querySelector(place));
  return undefined;
}

function brief(view, back) {
  const { reviewId } = view;
  const word = el('textarea', { id: 'word', rows: '3', maxlength: '2000' }, view.brief.word);
  const given = view.brief.proposed;
  const proposed = el('div', {}, [...given, {}].slice(0, MOST_PROPOSED).map(proposedFields));
  const written = () => ({
    contested: [...main.querySelectorAll('[data-about]')]
      .map((field) => ({ about: field.dataset.about, note: field.value.trim() }))
      .filter(({ note }) => note !== ''),
    word: word.value.trim(),
    proposed: [...proposed.children].map(proposedIn).filter(({ text }) => text !== ''),
  });
  const keep = async (then) => {
    const wanted = written();
    const missing = [...main.querySelectorAll('input, textarea')].find((field) => !field.checkValidity());
    if (missing) missing.reportValidity();
    else if (await ask('POST', `me/reviews/${encodeURIComponent(reviewId)}/brief`, wanted)) {
      await openBrief(reviewId, back, '#sharing');
      told.textContent = then;
    }
  };
  const share = async (until) => {
    // What they wrote and did not keep is not what they read: they read it first.
    if (JSON.stringify(written()) !== before) return await keep(words.keptFirst);
    const body = { reviewId, readerKey: view.readerKey, ...(until === '' ? {} : { until }) };
    if (await ask('POST', 'me/reviews/share', body, view.version))
      await openBrief(reviewId, back, '#sharing');
    return undefined;
  };
  const takeBack = async () => {
    if (await ask('POST', 'me/reviews/take-back', { reviewId })) await openBrief(reviewId, back, '#sharing');
  };
  show(
    el('h1', {}, words.briefTitle),
    el('p', { class: 'label' }, view.isShared ? words.briefKeptShared : words.briefKept),
    briefLines(view.brief, { level: 2, beside: contesting }),
    el('h2', {}, words.toIt),
    el('label', { for: 'word' }, words.ownWord),
    word,
    el('h3', {}, words.proposed),
    el('p', { class: 'quiet' }, words.proposedWhy),
    proposed,
    view.agreedAt && el('p', {}, say('agreedOn', { day: day(view.agreedAt) })),
    row(button(words.planSave, () => void keep(words.kept), 'first')),
    sharing(view, { share, takeBack }),
    row(button(words.others, () => void back())),
  );
  const before = JSON.stringify(written());
}

/** Who reads it now or would, by name, and until when. */
function sharing(view, { share, takeBack }) {
  const { reader: name } = view;
  const offers = name && !(view.isRead && view.isSame);
  const last = el('input', { id: 'until', type: 'date', min: today(), max: lastDayOf(view) });
  return el(
    'section',
    { 'aria-labelledby': 'sharing' },
    el('h2', { id: 'sharing' }, words.planSharing),
    view.hasEnded && el('p', { class: 'warns' }, words.reviewEnded),
    el('p', {}, standing(view)),
    offers && el('p', {}, say('briefWouldRead', { name })),
    offers && [el('label', { for: 'until' }, say('briefUntil', { day: day(lastDayOf(view)) })), last],
    row(
      offers &&
        button(say('briefShare', { name }), () => {
          if (last.reportValidity()) void share(last.value);
        }),
      view.isShared && button(words.planTakeBack, () => void takeBack()),
    ),
  );
}

/** The last day on which anything of it is left. */
const lastDayOf = ({ endsAt }) => new Date(endsAt - 1).toISOString().slice(0, 10);

function standing({ isRead, isReaderUnread, isSame, isShared, hasManager, reader: name, sharedUntil }) {
  if (!hasManager) return words.planNoManager;
  if (isReaderUnread) return `${sharedNow({ isShared, isRead })} ${words.reviewReaderUnread}`;
  if (!name) return words.briefNoName;
  if (!isShared) return words.reviewUnshared;
  if (!isRead) return words.briefUnread;
  const until = { name, day: day(sharedUntil) };
  return isSame ? say('briefRead', until) : say('briefReadOlder', until);
}

const proposedFields = ({ text, due, skillId }, place) =>
  el(
    'fieldset',
    { 'data-skill': skillId },
    el('legend', {}, say('proposedNumber', { number: place + 1 })),
    el('label', { for: `text${place}` }, words.proposedText),
    el('textarea', { id: `text${place}`, rows: '2', maxlength: '600' }, text ?? ''),
    el('label', { for: `due${place}` }, words.planUntil),
    el('input', { id: `due${place}`, type: 'date', value: due }),
  );
/** Without a day nothing is proposed; the skill that was named for it stays with it. */
function proposedIn(fields) {
  const [text, due] = [fields.querySelector('textarea'), fields.querySelector('input')];
  const said = text.value.replaceAll(/\s+/g, ' ').trim();
  due.required = said !== '';
  const { skill } = fields.dataset;
  return { text: said, due: due.value, ...(skill === undefined ? {} : { skillId: skill }) };
}

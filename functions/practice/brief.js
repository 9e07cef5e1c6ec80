// What stands before a review: one's own brief, read before anybody else can read it, and those that people whom one
// leads share. What it says stays on this page.
import { ask, button, el, focusOn, main, say, show, told, uses, words } from './page-kit.js';

const MOST_PROPOSED = 6;

/** The caller's own reviews, and what others share with them; nothing where there is none, or no such use here. */
export async function reviewsShown(back) {
  if (!uses.includes('performance')) return [];
  const own = await ask('GET', 'me/reviews');
  const shared = await ask('GET', 'team/briefs');
  told.textContent = '';
  const mine = own?.items ?? [];
  const briefs = shared?.briefs ?? [];
  return [
    mine.length > 0 && el('h2', {}, words.reviews),
    mine.map(({ reviewId, on }) =>
      el(
        'p',
        { class: 'row' },
        `${on} `,
        button(words.briefOpen, () => void openBrief(reviewId, back)),
      ),
    ),
    briefs.length > 0 && [
      el('h2', {}, words.briefsShared),
      el('p', { class: 'quiet' }, words.plansSharedWhy),
    ],
    briefs.map((one) =>
      el('article', {}, el('h3', {}, `${one.name}, ${one.on}`), briefLines(one.brief), agreeing(one, back)),
    ),
  ];
}

const briefLines = ({ about, how, objectives, skills, word, proposed }, contests) => [
  el('p', {}, about),
  el('p', { class: 'quiet' }, how),
  objectives.length > 0 && el('h3', {}, words.objectives),
  objectives.map(({ text, said }) => el('p', {}, el('b', {}, `${text} `), said)),
  skills.map((skill) => [
    el('h3', {}, skill.label),
    noteOn(skill.note, skill.skillId, contests),
    skill.said && el('p', {}, skill.said),
    el(
      'ul',
      {},
      skill.pieces.map(({ pieceId, said, note }) => el('li', {}, said, noteOn(note, pieceId, contests))),
    ),
  ]),
  !contests && word !== '' && el('p', {}, say('briefWord', { word })),
  !contests &&
    proposed.length > 0 && [
      el('h3', {}, words.proposed),
      el(
        'ul',
        {},
        proposed.map(({ text, due }) => el('li', {}, say('planAct', { will: text, by: due }))),
      ),
    ],
];

/** What its person says against something: a field where it is theirs, and their words where it was shared. */
const noteOn = (note, about, contests) =>
  contests
    ? el(
        'label',
        {},
        `${words.contest} `,
        el('input', { 'data-about': about, maxlength: '600', value: note }),
      )
    : note && el('p', {}, el('b', {}, say('contested', { note })));

function agreeing({ personId, reviewId, brief, version, isAgreed }, back) {
  if (brief.proposed.length === 0) return undefined;
  if (isAgreed) return el('p', {}, words.agreed);
  const agree = async () => {
    const path = `team/briefs/${encodeURIComponent(personId)}/${encodeURIComponent(reviewId)}/agree`;
    if (await ask('POST', path, {}, version)) await back();
  };
  return el(
    'p',
    { class: 'row' },
    button(words.agree, () => void agree(), 'first'),
  );
}

async function openBrief(reviewId, back) {
  const view = await ask('GET', `me/reviews/${encodeURIComponent(reviewId)}/brief`);
  if (view) brief(view, back);
  else await back();
}

function brief(view, back) {
  const at = `me/reviews/${encodeURIComponent(view.reviewId)}/brief`;
  const again = () => openBrief(view.reviewId, back);
  const word = el('textarea', { id: 'word', rows: '3', maxlength: '2000' }, view.brief.word);
  const given = view.brief.proposed;
  const proposed = el('div', {}, [...given, {}].slice(0, MOST_PROPOSED).map(proposedFields));
  const keep = async () => {
    const contested = [...main.querySelectorAll('input[data-about]')]
      .map((field) => ({ about: field.dataset.about, note: field.value.trim() }))
      .filter(({ note }) => note !== '');
    const wanted = [...proposed.children].map(proposedIn).filter(({ text }) => text !== '');
    const missing = [...main.querySelectorAll('input, textarea')].find((field) => !field.checkValidity());
    if (missing) missing.reportValidity();
    else if (await ask('POST', at, { contested, word: word.value, proposed: wanted })) await again();
  };
  const send = async (path, version) => {
    if (await ask('POST', `${at}${path}`, {}, version)) await again();
  };
  const heading = el('h1', {}, words.briefTitle);
  show(
    heading,
    el('p', { class: 'label' }, words.briefKept),
    briefLines(view.brief, true),
    el('label', { for: 'word' }, words.ownWord),
    word,
    el('h2', {}, words.proposed),
    proposed,
    el(
      'p',
      { class: 'row' },
      button(words.planSave, () => void keep(), 'first'),
    ),
    el(
      'section',
      { 'aria-label': words.planSharing },
      el('h2', {}, words.planSharing),
      el('p', {}, standing(view)),
      el(
        'p',
        { class: 'row' },
        view.hasManager &&
          !(view.isRead && view.isSame) &&
          button(words.briefShare, () => void send('/share', view.version)),
        view.isShared && button(words.planTakeBack, () => void send('/take-back')),
      ),
    ),
    el(
      'p',
      { class: 'row' },
      button(words.others, () => void back()),
    ),
  );
  focusOn(heading);
}

function standing({ isRead, isSame, isShared, hasManager }) {
  if (!hasManager) return words.planNoManager;
  if (!isShared) return words.planNotShared;
  if (!isRead) return words.briefUnread;
  return isSame ? words.briefRead : words.briefReadOlder;
}

const proposedFields = ({ text, due, skillId }, place) =>
  el(
    'fieldset',
    { 'data-skill': skillId },
    el('legend', {}, say('planNumber', { number: place + 1 })),
    el('label', { for: `text${place}` }, words.proposedText),
    el('input', { id: `text${place}`, maxlength: '600', value: text }),
    el('label', { for: `due${place}` }, words.planUntil),
    el('input', { id: `due${place}`, type: 'date', value: due }),
  );
/** Without a day nothing is proposed; the skill that was named for it stays with it. */
function proposedIn(fields) {
  const [text, due] = fields.querySelectorAll('input');
  due.required = text.value.trim() !== '';
  const { skill } = fields.dataset;
  return { text: text.value.trim(), due: due.value, ...(skill === undefined ? {} : { skillId: skill }) };
}

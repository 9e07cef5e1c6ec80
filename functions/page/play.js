// A role-play in the browser, asked of the doors below me/role-plays with the token that Teams gives for whoever looks
// at it; nothing is kept here, and what people said is only ever set as text.
import {
  ask as askDoor,
  briefShown,
  button,
  el,
  focusOn,
  hosts,
  main,
  row,
  say,
  show,
  told,
  words,
} from './page-kit.js';
import { openPart, partsOffered } from './parts.js';
import { openPlan, plansShown } from './plan.js';
import { isShown } from './teams-host.js';

const ask = (method, path = '', body) => askDoor(method, `me/role-plays${path}`, body);

/** What there is to play and to go on with: all of it, or of one role-play alone. */
async function list(wanted) {
  const all = await ask('GET');
  if (!all) return;
  const of = ({ needId }) => wanted === undefined || needId === wanted;
  const [playable, sessions] = [all.playable.filter(of), all.sessions.filter(of)];
  if (wanted !== undefined && playable.length === 0 && sessions.length === 0) {
    await list();
    told.textContent = words.gone;
    return;
  }
  const heading = el('h1', {}, words.title);
  // Of one role-play nothing else is shown.
  const plans = wanted === undefined ? [await plansShown(list), await partsOffered(list)] : [];
  show(
    heading,
    el('p', {}, words.intro),
    playable.length === 0 && sessions.length === 0 ? el('p', {}, words.nothing) : [],
    playable.map(({ needId, title, summary }) =>
      el(
        'section',
        {},
        el('h2', {}, title),
        el('p', {}, summary),
        confidence('before', words.before),
        button(words.start, (event) => void start(needId, event.target), 'first'),
      ),
    ),
    sessions.length > 0 ? el('h2', {}, words.begun) : [],
    sessions.map((one) =>
      row(
        `${one.title} (${say('said', { said: one.said })}) `,
        button(one.isOver ? words.debrief : words.goOn, () => void open(one.sessionId)),
        button(words.erase, () => void erase(one.sessionId)),
      ),
    ),
    plans,
    wanted !== undefined && row(button(words.others, () => void list())),
  );
  focusOn(heading);
}

/** The learner's own mark, which may be left out. */
const confidence = (name, question) =>
  el(
    'label',
    { class: 'mark' },
    question,
    el(
      'select',
      { name },
      el('option', { value: '' }, words.unmarked),
      [1, 2, 3, 4, 5].map((mark) => el('option', { value: String(mark) }, words[`mark${mark}`])),
    ),
  );
const marked = (name) => {
  const value = main.querySelector(`select[name=${name}]`)?.value;
  return value ? { confidence: Number(value) } : {};
};

async function start(needId, pressed) {
  const value = pressed.closest('section').querySelector('select').value;
  const mark = value ? { confidence: Number(value) } : {};
  const view = await ask('POST', '', { sessionId: crypto.randomUUID(), needId, ...mark });
  if (view) play(view);
}
async function open(sessionId) {
  const view = await ask('GET', `/${sessionId}`);
  if (view) play(view);
}
async function erase(sessionId) {
  if (await ask('DELETE', `/${sessionId}`)) await list();
}

function play(view) {
  const { sessionId } = view;
  const open = view.turns.find((turn) => turn.partner === undefined);
  const isTalking = !view.isOver && !open && view.turnsLeft > 0;
  const field = el(
    'textarea',
    { id: 'says', rows: '3', maxlength: '1500', required: true, keydown: sent },
    '',
  );
  // One id a turn, made when the field is drawn: however often it is sent, it is one turn.
  const turnId = crypto.randomUUID();
  const send = () => {
    if (field.value.trim() !== '') void turn(sessionId, turnId, field.value);
  };
  function sent(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  }
  const latest = el('div', { class: 'partner' }, el('b', {}, `${words.partner} `), view.opens);
  const talk = el(
    'ol',
    { 'aria-label': words.talk },
    el('li', {}, latest),
    view.turns.map((one) => turnShown(view, one)),
  );
  show(
    el('h1', {}, view.title),
    el('p', { class: 'label' }, view.labelled),
    el('p', { class: 'quiet' }, view.kept),
    el('details', { open: view.turns.length === 0 }, el('summary', {}, words.brief), briefShown(view.brief)),
    el(
      'details',
      {},
      el('summary', {}, words.rubric),
      el(
        'ul',
        {},
        view.rubric.map(({ criterion }) => el('li', {}, criterion)),
      ),
    ),
    talk,
    el('p', { class: 'quiet' }, say('found', { found: view.found.length, of: view.toFind })),
    el(
      'ul',
      {},
      view.found.map((one) => el('li', {}, words.onSheet, el('q', {}, one))),
    ),
    isTalking && [
      el('label', { for: 'says' }, words.yours),
      field,
      row(
        button(words.send, send, 'first'),
        el('span', { class: 'quiet' }, say('left', { left: view.turnsLeft })),
      ),
    ],
    open && row(button(words.again, () => void turn(sessionId, open.turnId, open.says), 'first')),
    view.isOver
      ? debriefShown(view)
      : row(
          confidence('after', words.after),
          button(words.end, () => void end(sessionId)),
        ),
    row(
      button(words.others, () => void list()),
      button(words.erase, () => void erase(sessionId)),
    ),
  );
  const place = view.isOver
    ? main.querySelector('#debrief')
    : isTalking
      ? field
      : main.querySelector('.first');
  if (place) focusOn(place);
}

function turnShown({ sessionId, isReleased }, one) {
  const coach = el('div', { class: 'coach', role: 'note' });
  return el(
    'li',
    {},
    el('div', { class: 'learner' }, el('b', {}, `${words.you} `), one.says),
    one.partner !== undefined &&
      el('div', { class: 'partner' }, el('b', {}, `${words.partner} `), one.partner),
    one.problem !== undefined && el('div', { class: 'problem', role: 'alert' }, one.problem),
    row(
      one.partner !== undefined && button(words.coach, () => void coached(sessionId, one.turnId, coach)),
      !isReleased && button(words.retry, () => void retry(sessionId, one.turnId)),
      el('span', { class: 'quiet' }, say('counts', one.counts)),
    ),
    coach,
  );
}

async function turn(sessionId, turnId, says) {
  for (const pressed of main.querySelectorAll('button')) pressed.disabled = true;
  const view = await ask('POST', `/${sessionId}/turns`, { turnId, says });
  for (const pressed of main.querySelectorAll('button')) pressed.disabled = false;
  if (!view) return;
  if (view.isWaiting) told.textContent = words.waiting;
  play(view);
}
async function retry(sessionId, turnId) {
  const view = await ask('POST', `/${sessionId}/turns/${turnId}/retry`);
  if (view) play(view);
}
async function coached(sessionId, turnId, place) {
  const said = await ask('GET', `/${sessionId}/turns/${turnId}/coach`);
  if (!said) return;
  place.replaceChildren(
    el('p', {}, el('b', {}, words.coachSays), el('q', {}, said.quote)),
    el('p', {}, el('b', {}, words.line), said.criterion),
    el('p', {}, said.level === undefined ? words.notShown : say('level', said)),
    said.next ? el('p', {}, el('b', {}, words.next), said.next) : '',
  );
  focusOn(place);
}
async function end(sessionId) {
  const view = await ask('POST', `/${sessionId}/end`, marked('after'));
  if (view) play(view);
}

const levelSaid = (line) => (line.level === undefined ? words.notSeen : say('level', line));

const debriefShown = ({ sessionId, debrief, formative, release: how, isReleased, confidence: own }) =>
  el(
    'section',
    { 'aria-label': words.debrief },
    el('h2', { id: 'debrief' }, words.debrief),
    el('p', { class: 'quiet' }, formative),
    el(
      'ol',
      {},
      debrief.lines.map((line) =>
        el(
          'li',
          {},
          el('b', {}, line.criterion),
          el('p', {}, line.hadOccasion ? levelSaid(line) : words.noOccasion),
          line.quotes.map(({ quote }) => el('blockquote', {}, quote)),
          line.next && line.hadOccasion ? el('p', {}, el('b', {}, words.next), line.next) : '',
        ),
      ),
    ),
    debrief.missed.length > 0
      ? [
          el('p', {}, words.missed),
          el(
            'ul',
            {},
            debrief.missed.map((one) => el('li', {}, one)),
          ),
        ]
      : '',
    el('p', {}, say('counts', debrief.counts)),
    own.before || own.after
      ? el('p', {}, say('marks', { before: own.before ?? '–', after: own.after ?? '–' }))
      : '',
    isReleased
      ? el('p', {}, words.released)
      : row(
          button(words.release, () => void release(sessionId)),
          el('span', { class: 'quiet' }, how),
        ),
  );
async function release(sessionId) {
  if (await ask('POST', `/${sessionId}/release`)) await open(sessionId);
}

/** Whoever opened it outside Teams is told where it is, and nothing is asked of anybody. */
function outside() {
  show(el('h1', {}, words.outside), el('p', {}, words.outsideHow));
  focusOn(main.querySelector('h1'));
}

// A card opens the page at one role-play, one plan or one of its parts, by what says nothing of anybody.
const opened = new URLSearchParams(location.search);
const [wanted, plan, part] = ['play', 'plan', 'part'].map((name) => opened.get(name) ?? undefined);
void isShown(hosts).then((isIt) => {
  if (!isIt) return outside();
  if (part !== undefined) return openPart(part, list);
  return plan === undefined ? list(wanted) : openPlan(plan, list);
});

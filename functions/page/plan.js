// How somebody brings a programme to their work, in their own words: theirs alone until they share it.
import { ask, briefShown, button, day, el, focusOn, main, row, say, show, told, words } from './page-kit.js';

/** As many as the door takes. */
const MOST_ACTS = 6;

/**
 * The caller's own programmes and plans, which outlive them, and what people whom they lead share with them; nothing
 * where there is none of it.
 */
export async function plansShown(back) {
  const own = await ask('GET', 'me/items');
  const written = await ask('GET', 'me/plans');
  const shared = await ask('GET', 'team/plans');
  const programmes = (own?.items ?? []).filter(({ programme }) => programme);
  const mine = new Map(
    [...(written?.plans ?? []), ...programmes].map(({ needId, title }) => [needId, title]),
  );
  const plans = shared?.plans ?? [];
  // Where a works agreement knows no views of managers, nothing is shared and nothing is to be told here.
  told.textContent = '';
  return [
    mine.size > 0 && el('h2', {}, words.plans),
    [...mine].map(([needId, title]) =>
      row(
        `${title} `,
        button(words.planOpen, () => void openPlan(needId, back)),
      ),
    ),
    plans.length > 0 && [el('h2', {}, words.plansShared), el('p', { class: 'quiet' }, words.plansSharedWhy)],
    plans.map(({ title, words: said }) => el('article', {}, el('h3', {}, title), wordsShown(said))),
  ];
}

const wordsShown = ({ name, acts }) => [
  el('p', {}, say('planBy', { name })),
  el(
    'ul',
    {},
    acts.map(({ will, by }) => el('li', {}, say('planAct', { will, by: day(by) }))),
  ),
];

export async function openPlan(needId, back) {
  const view = await ask('GET', `me/items/${encodeURIComponent(needId)}/plan`);
  if (view) plan(view, back);
  else await back();
}

function plan(view, back) {
  const at = (path = '') => `me/items/${encodeURIComponent(view.needId)}/plan${path}`;
  const again = () => openPlan(view.needId, back);
  const given = view.words?.acts ?? [];
  const acts = el('div', {}, [...given, {}].slice(0, MOST_ACTS).map(actFields));
  const name = el('input', { id: 'name', maxlength: '120', value: view.words?.name, autocomplete: 'name' });
  const send = async (method, path, body, version) => {
    if (await ask(method, at(path), body, version)) await again();
  };
  const save = async () => {
    const written = [...acts.children].map(actIn).filter(({ will }) => will !== '');
    const missing = [...main.querySelectorAll('input, textarea')].find((field) => !field.checkValidity());
    if (missing) missing.reportValidity();
    else if (written.length === 0) focusOn(acts.querySelector('textarea'));
    else if (name.value.trim() === '') focusOn(name);
    else await send('POST', '', { words: { name: name.value, acts: written } });
  };
  const heading = el('h1', {}, view.title);
  show(
    heading,
    el('p', { class: 'label' }, words.planKept),
    view.proposed.lines.length > 0 &&
      el('details', { open: !view.words }, el('summary', {}, words.planProposed), briefShown(view.proposed)),
    view.isOpen
      ? [
          acts,
          el('label', { for: 'name' }, words.planName),
          name,
          row(
            button(words.planSave, () => void save(), 'first'),
            given.length < MOST_ACTS - 1 &&
              button(words.planMore, () => {
                if (acts.children.length >= MOST_ACTS) return;
                acts.append(actFields({}, acts.children.length));
                focusOn(acts.lastChild.querySelector('textarea'));
              }),
          ),
        ]
      : [el('p', {}, words.planOver), wordsShown(view.words)],
    view.words && sharing(view, send),
    row(
      button(words.others, () => void back()),
      view.words && button(words.erase, () => void send('DELETE')),
    ),
  );
  focusOn(heading);
}

/** What their manager reads now, word by word, and what they would read: it stands here before it is shared. */
function sharing({ words: mine, version, sharedWords, isOpen, hasManager, isRead }, send) {
  const isSame = JSON.stringify(mine) === JSON.stringify(sharedWords);
  const offers = isOpen && hasManager && !(isRead && isSame);
  return el(
    'section',
    { 'aria-label': words.planSharing },
    el('h2', {}, words.planSharing),
    sharedWords && [el('p', {}, isRead ? words.planIsShared : words.planIsUnread), wordsShown(sharedWords)],
    !sharedWords && el('p', {}, hasManager ? words.planNotShared : words.planNoManager),
    offers && [el('p', {}, words.planWouldShare), wordsShown(mine)],
    row(
      offers && button(words.planShare, () => void send('POST', '/share', {}, version)),
      sharedWords && button(words.planTakeBack, () => void send('POST', '/take-back')),
    ),
  );
}

const actFields = ({ will, by }, place) =>
  el(
    'fieldset',
    {},
    el('legend', {}, say('planNumber', { number: place + 1 })),
    el('label', { for: `will${place}` }, words.planWill),
    el('textarea', { id: `will${place}`, rows: '2', maxlength: '600' }, will ?? ''),
    el('label', { for: `by${place}` }, words.planUntil),
    el('input', { id: `by${place}`, type: 'date', value: by }),
  );
/** Without a day nothing was planned, so the field of a day is asked for where something stands beside it. */
function actIn(fields) {
  const [will, by] = [fields.querySelector('textarea'), fields.querySelector('input')];
  by.required = will.value.trim() !== '';
  return { will: will.value.trim(), by: by.value };
}

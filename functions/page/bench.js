// Who could follow in a critical role: everybody decides for themselves whether they are counted or named, and its owner
// reads what may be said of all. What it says stays on this page.
import { ask, button, day, el, focusOn, main, row, say, show, told, uses, words } from './page-kit.js';
import { contestTick, contestsIn, lastDayField, shownSkills, under } from './near.js';

/** The way to it, without a word of what is there; nothing where there is no such use here. */
export const benchOffered = (back) =>
  uses.includes('succession')
    ? [
        el('h2', {}, words.benchTitle),
        el('p', { class: 'quiet' }, words.benchAlone),
        row(button(words.benchOpen, () => void openBenches(back))),
      ]
    : [];

/** @param place where its reader goes on: where they agreed, if that is what they just said something about */
export async function openBenches(back, place = 'h1', then = '') {
  const agreed = (await ask('GET', 'me/on-bench'))?.items ?? [];
  const owned = (await ask('GET', 'me/critical-roles'))?.items ?? [];
  // The last, so that what it says of a failure stays; that somebody may not have it is nothing to say.
  const open = (await ask('GET', 'me/succession', undefined, undefined, true))?.items ?? [];
  show(
    el('h1', {}, words.benchTitle),
    el('p', { class: 'label' }, words.benchAlone),
    agreed.length > 0 && [
      el('h2', { id: 'agreed' }, words.benchAgreed),
      agreed.map((one) => agreedShown(one, back)),
    ],
    open.length === 0 && el('p', {}, words.benchNone),
    under(
      words.benchRoles,
      open.map((role) =>
        el(
          'article',
          {},
          el('h3', {}, role.title),
          roleLine(role),
          el('p', {}, say('benchOwner', { name: role.ownerName })),
          row(
            button(words.benchAsRead, () => void openAsRead(role, contestsIn(agreedTo(role, agreed)), back)),
          ),
        ),
      ),
    ),
    under(
      words.benchOwned,
      owned
        .filter(({ standing }) => standing === 'open')
        .map((role) =>
          el(
            'article',
            {},
            el('h3', {}, role.title),
            roleLine(role),
            row(button(words.benchRead, () => void openBench(role, back))),
          ),
        ),
    ),
    row(button(words.others, () => void back())),
  );
  focusOn(main.querySelector(place) ?? main.querySelector('h1'));
  if (then !== '') told.textContent = then;
}

const agreedTo = ({ criticalRoleId }, agreed) => agreed.find((one) => one.criticalRoleId === criticalRoleId);

const roleLine = ({ department, until, asked }) => [
  el('p', { class: 'quiet' }, say('benchWhere', { department, until: day(until) })),
  el('p', {}, asked.map(({ label, level }) => say('benchAsked', { skill: label, level })).join('; ')),
];

/** How somebody agreed, in one sentence. */
const asWhat = ({ as, until }) =>
  say(as === 'named' ? 'benchNamedUntil' : 'benchCountedUntil', { day: day(until) });

function agreedShown(one, back) {
  const withdraw = async () => {
    const { criticalRoleId } = one;
    if (await ask('POST', 'me/succession/withdraw', { criticalRoleId }))
      await openBenches(back, '#agreed', words.benchWithdrawn);
  };
  return el(
    'article',
    {},
    el('h3', {}, one.role?.title ?? words.benchGone),
    el('p', {}, one.counts ? asWhat(one) : words.benchNot),
    el('details', {}, el('summary', {}, words.benchBy), shownSkills(one.shown)),
    row(button(words.benchWithdraw, () => void withdraw())),
  );
}

/** Exactly what somebody would be counted or named by, before they agree. @param contests what is said to be wrong */
async function openAsRead(role, contests, back, place = 'h1') {
  const { criticalRoleId } = role;
  const view = await ask('POST', 'me/succession/as-read', { criticalRoleId, contests });
  if (!view) return;
  const { ownerName: name } = view;
  const again = (others, focus) => void openAsRead(role, others, back, focus);
  const until = lastDayField();
  const agree = async (as) => {
    if (!until.reportValidity()) return;
    const body = { criticalRoleId, contests, as, until: until.value };
    const agreed = await ask('POST', 'me/succession/agree', body, view.version);
    if (agreed) await openBenches(back, '#agreed', asWhat(agreed));
  };
  show(
    el('h1', {}, say('benchAsReadTitle', { title: view.role.title })),
    el('p', { class: 'label' }, say('benchKept', { name })),
    roleLine(view.role),
    shownSkills(view.shown, (one) => contestTick(one, contests, again)),
    el('label', { for: 'until' }, words.benchLastDay),
    until,
    el('p', { class: 'quiet' }, say('benchWhich', { name })),
    row(
      button(words.benchCount, () => void agree('counted'), 'first'),
      button(say('benchName', { name }), () => void agree('named')),
      button(words.benchBack, () => void openBenches(back)),
    ),
  );
  focusOn(main.querySelector(place) ?? main.querySelector('h1'));
}

/** What the owner of a critical role reads: all together in bounds, and by chance those who agreed to be named. */
async function openBench({ criticalRoleId }, back) {
  const view = await ask('GET', `me/critical-roles/${encodeURIComponent(criticalRoleId)}/bench`);
  if (!view) return;
  show(
    el('h1', {}, say('benchOf', { title: view.role.title })),
    el('p', { class: 'label' }, words.benchOfAll),
    el(
      'ul',
      {},
      view.sentences.map((one) => el('li', {}, one)),
    ),
    el('h2', {}, words.benchPeople),
    el('p', { class: 'label' }, words.benchPeopleWhy),
    view.people.length === 0 && el('p', {}, words.benchNobody),
    view.people.map(({ calledBy, readAt, until, shown }) =>
      el(
        'article',
        {},
        el('h3', {}, calledBy),
        el('p', { class: 'quiet' }, say('ownedRead', { day: day(readAt), until: day(until) })),
        shownSkills(shown),
      ),
    ),
    row(button(words.benchBack, () => void openBenches(back))),
  );
  focusOn(main.querySelector('h1'));
}

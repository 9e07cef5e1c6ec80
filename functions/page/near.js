// What is near to somebody who would like to do something else, and who sees them: they alone decide, for one opening
// at a time. What it says stays on this page.
import { ask, button, day, el, focusOn, main, row, say, show, today, told, uses, words } from './page-kit.js';

/** As many days ahead as somebody may let themselves be seen. */
const MOST_DAYS = 180;
const STANDS = ['there', 'short', 'near', 'not-known', 'contested'];

/** The way to it, without a word of what is there; nothing where there is no such use here. */
export const nearOffered = (back) =>
  uses.includes('mobility')
    ? [
        el('h2', {}, words.nearTitle),
        el('p', { class: 'quiet' }, words.nearAlone),
        row(button(words.nearOpen, () => void openNear(back))),
      ]
    : [];

/** @param place where its reader goes on: where they are seen, if that is what they just said something about */
export async function openNear(back, place = 'h1', then = '') {
  const being = await ask('GET', 'me/being-seen');
  const owned = await ask('GET', 'me/owned-openings');
  // The last, so that what it says of a failure stays; that somebody may not have it is nothing to say.
  const near = await ask('GET', 'me/near', undefined, undefined, true);
  const seen = being?.items ?? [];
  const openings = near?.openings ?? [];
  const roles = near?.roles ?? [];
  const own = (owned?.items ?? []).filter(({ standing }) => standing === 'open');
  const opens = (opening) => openingShown(opening, seen, back);
  show(
    el('h1', {}, words.nearTitle),
    el('p', { class: 'label' }, words.nearAlone),
    seen.length > 0 && [el('h2', { id: 'seen' }, words.beingSeen), seen.map((one) => beingSeen(one, back))],
    near && openings.length + roles.length === 0 && el('p', {}, words.nearNothing),
    under(words.nearOpenings, openings.filter(({ isNear }) => isNear).map(opens)),
    under(
      words.nearRoles,
      roles.map((role) => el('article', {}, el('h3', {}, role.role), beside(role))),
    ),
    under(words.nearFurther, openings.filter(({ isNear }) => !isNear).map(opens)),
    under(
      words.ownedOpenings,
      own.map((opening) =>
        el(
          'article',
          {},
          el('h3', {}, opening.title),
          openingLine(opening),
          row(button(words.ownedSeen, () => void openOwned(opening, back))),
        ),
      ),
    ),
    row(button(words.others, () => void back())),
  );
  focusOn(main.querySelector(place) ?? main.querySelector('h1'));
  if (then !== '') told.textContent = then;
}

export const under = (heading, parts) => parts.length > 0 && [el('h2', {}, heading), parts];

const openingLine = ({ kind, department, from, until }) =>
  el(
    'p',
    { class: 'quiet' },
    kind === 'role' ? words.aRole : words.aProject,
    say('openingWhere', { department, from: day(from), until: day(until) }),
  );

const ownerLine = ({ ownerName, ownerLeadsYou }) => [
  el('p', {}, say('openingOwner', { name: ownerName })),
  ownerLeadsYou && el('p', { class: 'warns' }, words.ownerLeads),
];

function openingShown(opening, seen, back) {
  const { openingId, title, seenUntil } = opening;
  const contests = contestsIn(seen.find((one) => one.openingId === openingId));
  return el(
    'article',
    {},
    el('h3', {}, title),
    openingLine(opening),
    ownerLine(opening),
    seenUntil && el('p', {}, el('b', {}, say('seenUntil', { day: day(seenUntil) }))),
    beside(opening),
    row(button(words.asSeenOpen, () => void openAsSeen(opening, contests, back))),
  );
}

/** What somebody said was wrong in what they agreed to: it stays so until they say otherwise. */
export const contestsIn = (agreed) =>
  (agreed?.shown.skills ?? []).filter(({ stands }) => stands === 'contested').map(({ skillId }) => skillId);

/** The last day on which something is to hold; what was written in it before stays. */
export function lastDayField() {
  const field = el('input', {
    id: 'until',
    type: 'date',
    required: true,
    min: today(),
    max: today(MOST_DAYS),
  });
  const kept = main.querySelector('#until')?.value;
  if (kept) field.value = kept;
  return field;
}

/** A tick beside a skill by which its reader says that what was seen of it is wrong; nothing where nothing was seen. */
export const contestTick = ({ skillId, label, stands }, contests, again) =>
  (stands === 'there' || stands === 'short' || stands === 'near' || contests.includes(skillId)) &&
  el(
    'label',
    { class: 'tick' },
    el('input', {
      id: `wrong-${skillId}`,
      type: 'checkbox',
      checked: contests.includes(skillId),
      'aria-label': `${label}: ${words.contestSkill}`,
      change: (event) => {
        const others = contests.filter((one) => one !== skillId);
        again(event.target.checked ? [...others, skillId] : others, `#wrong-${CSS.escape(skillId)}`);
      },
    }),
    words.contestSkill,
  );

/** What something asks for, beside its reader: how much of it is there, and each skill in its own words. */
const beside = ({ skills, sentence }) => [
  el('p', {}, sentence),
  el(
    'details',
    {},
    el(
      'summary',
      {},
      say('nearAsks', { there: skills.filter(({ stands }) => stands === 'there').length, of: skills.length }),
    ),
    el(
      'ul',
      {},
      skills.map((one) => el('li', {}, skillLine(one))),
    ),
  ),
];

const skillLine = ({ label, stands, sentence }) => [
  el('b', {}, say(`stands${STANDS.indexOf(stands)}`, { skill: label })),
  ' ',
  sentence,
];

/** What is read of somebody, with what each of it rests on. */
export const shownSkills = ({ skills, sentence }, more = () => undefined) => [
  el('p', {}, sentence),
  el(
    'ul',
    {},
    skills.map((one) =>
      el(
        'li',
        {},
        skillLine(one),
        one.sources.length > 0 &&
          el(
            'p',
            { class: 'quiet' },
            say('restsOn', {
              sources: one.sources.map((from) => `${from.source} (${day(from.day)})`).join('; '),
            }),
          ),
        more(one),
      ),
    ),
  ),
];

function beingSeen({ openingId, opening, isSeen, until, shown }, back) {
  const title = opening?.title ?? words.openingGone;
  const withdraw = async () => {
    if (await ask('POST', 'me/near/withdraw', { openingId })) await openNear(back, '#seen', words.withdrawn);
  };
  return el(
    'article',
    {},
    el('h3', {}, title),
    el('p', {}, isSeen ? say('seenUntil', { day: day(until) }) : words.seenNot),
    el('details', {}, el('summary', {}, words.seenRead), shownSkills(shown)),
    row(button(words.withdraw, () => void withdraw())),
  );
}

/** Exactly what the owner of an opening would read, before anybody does. @param contests what is said to be wrong */
async function openAsSeen(opening, contests, back, place = 'h1') {
  const { openingId } = opening;
  const view = await ask('POST', 'me/near/as-seen', { openingId, contests });
  if (!view) return;
  const { ownerName: name } = view;
  const again = (others, focus) => void openAsSeen(opening, others, back, focus);
  const until = lastDayField();
  const beSeen = async () => {
    if (!until.reportValidity()) return;
    const body = { openingId, contests, until: until.value };
    const seen = await ask('POST', 'me/near/be-seen', body, view.version);
    if (seen) await openNear(back, '#seen', say('seenUntil', { day: day(seen.until) }));
  };
  show(
    el('h1', {}, say('asSeenTitle', { name })),
    el('p', { class: 'label' }, words.asSeenKept),
    el('h2', {}, view.opening.title),
    openingLine(view.opening),
    opening.ownerLeadsYou && el('p', { class: 'warns' }, words.ownerLeads),
    shownSkills(view.shown, (one) => contestTick(one, contests, again)),
    el('label', { for: 'until' }, words.seenLastDay),
    until,
    row(
      button(say('beSeen', { name }), () => void beSeen(), 'first'),
      button(words.nearBack, () => void openNear(back)),
    ),
  );
  focusOn(main.querySelector(place) ?? main.querySelector('h1'));
}

/** Who chose to be seen for an opening of the reader's, in the order by chance in which they come. */
async function openOwned(opening, back) {
  const view = await ask('GET', `me/owned-openings/${encodeURIComponent(opening.openingId)}/seen`);
  if (!view) return;
  show(
    el('h1', {}, say('ownedTitle', { title: view.opening.title })),
    el('p', { class: 'label' }, words.ownedWhy),
    view.people.length === 0 && el('p', {}, words.ownedNobody),
    view.people.map(({ calledBy, readAt, until, shown }) =>
      el(
        'article',
        {},
        el('h2', {}, calledBy),
        el('p', { class: 'quiet' }, say('ownedRead', { day: day(readAt), until: day(until) })),
        shownSkills(shown),
      ),
    ),
    row(button(words.nearBack, () => void openNear(back))),
  );
  focusOn(main.querySelector('h1'));
}

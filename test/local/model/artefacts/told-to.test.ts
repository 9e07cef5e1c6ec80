import { expect, test } from '@jest/globals';
import { clausesOf } from '../../../../local/model/artefacts/english/clauses.ts';
import { asOrderTo } from '../../../../local/model/artefacts/english/told-to.ts';
import { passagesOf } from '../../../../local/model/artefacts/material/passages.ts';
import { saysWhoComes } from '../../../../local/model/artefacts/english/who-comes.ts';

test.each([
  ['The officer asks for three papers.', 'Ask for three papers.'],
  ['An officer never promises a payment.', 'Never promise a payment.'],
  ['The housing officer does not ask why.', 'Do not ask why.'],
  [
    'When a tenant calls, the housing officer confirms the call and names the date.',
    'When a tenant calls, confirm the call and name the date.',
  ],
  ['Officers hand the key out at noon.', 'Hand the key out at noon.'],
  ['The officer rings twice and waits one minute.', 'Ring twice and wait one minute.'],
])('what is said of the reader is said to them: %s', (sentence, told) =>
  expect(asOrderTo(sentence, 'Housing Officer')).toBe(told),
);

test.each([
  ['The leader hands in the plan.', 'Hand in the plan.'],
  ['The front desk accepts it in writing only.', 'Accept it in writing only.'],
  ['The manager hands in the plan.', 'The manager hands in the plan.'],
  ['The printer shows the number.', 'The printer shows the number.'],
])('readers are where they sit, and whoever does what is learned: %s', (sentence, told) =>
  expect(asOrderTo(sentence, 'Front Desk Clerk', 'Trips. Leading and managing trips, printing lists')).toBe(
    told,
  ),
);

test.each([
  ['The legal officer asks for three papers.', 'another one'],
  ['The officer may ask for three papers.', 'a permission'],
  ['A housing officer never decides a case of somebody they know.', 'it would point at nobody'],
  ['The tenant asks for three papers.', 'somebody else'],
])('it stays as it is: %s (%s)', (sentence) => expect(asOrderTo(sentence, 'Housing Officer')).toBe(sentence));

test.each([
  [
    'Dentists sometimes ask for a set before it is released.',
    'a dentist asks for a set before it is released',
  ],
  ['Customers are often angry when nothing comes.', 'a customer is angry because nothing comes'],
  ['Foremen ask slingers to leave it out.', 'a foreman asks slingers to leave it out'],
  ['Tables sometimes want paint.', undefined],
  ['Dentists do not ask.', undefined],
])('%s tells that %s', (sentence, says) => expect(saysWhoComes(sentence)).toBe(says));

test('a question in a series of them is no moment', () => {
  expect(clausesOf('Say what is missing, when it comes and what can be had instead.').moment).toBeUndefined();
  // “Before” opens no question.
  const limit = 'Write down the price at which you would still sign, before you hear the other number.';
  expect(clausesOf(limit).moment).toEqual({ word: 'before', says: 'you hear the other number' });
});

test.each([
  ['The front desk calls the manager.', 'Front Desk Manager'],
  ['The call centre team reports losses to the office.', 'Call Centre Team Lead'],
  ['The front desk closes at eight.', 'Front Desk Clerk'],
  ['The machine learning stops the release.', 'Machine Learning Engineer'],
  ['The developer writes it down.', 'Developer C++'],
])('it is not told to whoever is not its doer: %s (%s)', (sentence, audience) =>
  expect(asOrderTo(sentence, audience)).toBe(sentence),
);

test('whoever comes with something, or is only named in what is learned, is not told to do it', () => {
  const need = 'Lending objects. Deciding on requests and handing objects over to borrowing museums';
  const says = 'The borrower keeps the humidity at 50 per cent.';
  expect(asOrderTo(says, 'Registrar', need)).toBe(says);
  const called = 'Calling customers back';
  expect(asOrderTo('The caller gives a code.', 'Agent', called)).toBe('Give a code.');
  expect(asOrderTo('The caller gives a code.', 'Agent', called, new Set(['caller']))).toBe(
    'The caller gives a code.',
  );
});

test.each([
  ['Registrars want more time for it.'],
  ['The registrar hopes for an early answer.'],
  ['The registrar receives a warning.'],
  ['The registrar loses the bonus.'],
  ['Registrar records show the hours.'],
  ['The registrar record shows the hours.'],
])(
  'what they are like, what befalls them and what only is called by their name is no order: %s',
  (sentence) => expect(asOrderTo(sentence, 'Registrar')).toBe(sentence),
);

test('what somebody comes with binds nobody', () => {
  const text = 'A borrower asks whether the courier could be left out.';
  const need = { label: 'Borrowing objects' };
  const [passage] = passagesOf([{ id: 's1', source: 'a.md', text }], 'Registrar', need);
  expect(passage).toMatchObject({ text, use: 'fact' });
});

test('who says one thing or another comes with neither', () =>
  expect(
    saysWhoComes('Borrowers often say that it is printed or ask whether it is needed.'),
  ).toBeUndefined());

const told = (texts: string[], audience: string, label: string) =>
  passagesOf(
    texts.map((text, i) => ({ id: `s${i}`, source: 'a.md', section: 'At the door', text })),
    audience,
    { label },
  );

test('where documents name their readers, whoever is called otherwise is somebody else', () => {
  const texts = ['The sender packs the goods well.', 'The driver rings twice.'];
  expect(told(texts, 'Driver', 'Sending goods').map(({ text }) => text)).toEqual([texts[0], 'Ring twice.']);
  expect(told(texts, 'Clerk', 'Sending goods').map(({ text }) => text)).toEqual([
    'Pack the goods well.',
    texts[1],
  ]);
});

test('what somebody comes with is the case of what stands right behind it, and of nothing else', () => {
  const [comes, order] = ['Customers want their parcel before six.', 'Say when the van comes.'];
  const between = 'Parcels are collected from the shop within seven days.';
  expect(told([comes, order], 'Driver', 'Delivering').at(-1)?.moment?.says).toBe(
    'a customer wants their parcel before six',
  );
  expect(told([comes, between, order], 'Driver', 'Delivering').at(-1)?.moment).toBeUndefined();
});

test.each([
  ['Call the keeper at once if a sheet is missing; nobody leaves before the keeper has come.'],
  ['Call the keeper at once if a sheet is missing.'],
])('the moment of what is done is its own: %s', (sentence) =>
  expect(clausesOf(sentence).moment).toEqual({ word: 'if', says: 'a sheet is missing' }),
);

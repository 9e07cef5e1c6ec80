import { expect, it } from '@jest/globals';
import { isToldOf } from '../../../../lib/domain/receiver/is-told-of.ts';
import { recordStore } from '../../../support/told-company.ts';

const AT = 1_000;
const store = recordStore({ gets: ['completions'] });
const about = { skillId: 'negotiation' };
const record = { happened: { kind: 'completed' as const, about, at: AT }, to: store.way };
const http = { kind: 'http' as const, address: 'https://hcm.contoso.com/in' };

it.each([
  ['what it gets, made for where it is', record, store, AT, true],
  ['what was made before the address was kept', { happened: record.happened }, store, AT, true],
  ['what happened before it was confirmed', record, store, AT + 1, false],
  ['what was made for another address', { ...record, to: http }, store, AT, false],
  [
    'what was made for another way at the same address',
    { ...record, to: { kind: 'csv' as const, address: store.way.address } },
    store,
    AT,
    false,
  ],
  ['what it gets no more', record, recordStore({ gets: ['acts'] }), AT, false],
  ['anything while it is off', record, { ...store, standing: 'off' as const }, AT, false],
])('%s', (_, told, receiver, since, expected) => {
  expect(isToldOf(told, receiver, since)).toBe(expected);
});

import type { Fact } from './fact.ts';

const readUsers = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

/** People, whom the layer never reads: its signals bring what it knows. The checks of administrators do. */
export const people = [
  {
    call: 'GET /v1.0/users',
    app: readUsers,
    person: readUsers,
    query: ['$filter', '$select', '$top', '$expand', '$skiptoken'],
    answers: 'people; $filter (eq, and), $select, $top, $expand=manager',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/users/{user}',
    app: readUsers,
    person: readUsers,
    query: ['$select'],
    answers: 'a person by id or principal name',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/users/{user}/manager',
    app: readUsers,
    query: ['$select'],
    answers: 'whom the person reports to',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/users/{user}/mailboxSettings',
    app: ['MailboxSettings.Read'],
    answers: 'time zone, working hours',
    sources: ['permissions'],
  },
] as const satisfies readonly Fact[];

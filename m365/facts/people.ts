import type { Fact } from './fact.ts';

const readUsers = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

/**
 * People. The layer reads what changes of them where the company lets it; everything else is the checks of
 * administrators.
 */
export const people = [
  {
    call: 'GET /v1.0/users',
    app: readUsers,
    person: readUsers,
    query: ['$filter', '$select', '$top', '$expand', '$skiptoken'],
    emptyWithout: { customSecurityAttributes: 'CustomSecAttributeAssignment.Read.All' },
    answers:
      'people; $filter (eq, and; in, with at most 15 values), $select, $top, $expand=manager; customSecurityAttributes only where they are selected, all sets of a person, null where there are none',
    sources: ['permissions', 'securityAttributes', 'securityAttributeReports'],
    unsettled:
      'Examples list customSecurityAttributes with a filter on them, ConsistencyLevel and $count; that a plain filter by id takes them stands nowhere.',
  },
  {
    call: 'GET /v1.0/users/delta',
    app: readUsers,
    person: readUsers,
    besides: { employeeLeaveDateTime: 'User-LifeCycleInfo.Read.All' },
    query: ['$select', '$skiptoken', '$deltatoken'],
    answers:
      'who there is, then what changed since, with the selected attributes and the address of what follows; who is gone as @removed; of a manager only a change, as manager@delta; after seven days, or a reset, 400 syncStateNotFound or 410',
    sources: ['usersDelta', 'deltaQuery', 'deltaLifetime', 'deltaReports', 'leaveDates', 'permissions'],
    unsettled:
      'Whether employeeHireDate and employeeLeaveDateTime can be selected stands nowhere; other attributes are refused with 400. The page says that unchanged attributes come too, the overview that they may not; of a manager they do not. How many come in a page is not said, and $top is not taken.',
  },
  {
    call: 'GET /v1.0/groups/{group}/transitiveMembers',
    app: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    query: ['$select', '$top', '$skiptoken'],
    answers: 'whoever and whatever is in a group and in the groups within it, each with its type',
    sources: ['groupMembers', 'permissions'],
  },
  {
    call: 'GET /v1.0/users/{user}',
    app: readUsers,
    person: readUsers,
    query: ['$select'],
    answers: 'a person by id or principal name',
    sources: ['permissions', 'userBasics'],
    unsettled: 'The permissions file lets User.ReadBasic.All open it to apps; whoever tried was refused.',
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

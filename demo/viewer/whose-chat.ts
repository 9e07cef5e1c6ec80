import { MINIMUM_GROUP } from '../../lib/domain/disclosure/minimum-group.ts';
import { APPROVER_NAME, DEPUTY_NAME } from '../seed.ts';
import type { TenantRecords } from '../tenant-records.ts';
import { html, link, type Markup } from './html.ts';

type User = TenantRecords['users'][number];

/** Whose chats are worth a look, each for something that only they see there. */
export function whoseChat({ users, notices }: Pick<TenantRecords, 'users' | 'notices'>): Markup {
  const named = (name: string) => users.find(({ userPrincipalName }) => userPrincipalName === name);
  const reached = Map.groupBy(notices, ({ userId }) => userId);
  const led = Map.groupBy(users, ({ managerId }) => managerId ?? '');
  const most = (of: (user: User) => number, least: number) =>
    users.reduce<User | undefined>(
      (best, user) => (of(user) >= least && of(user) > (best ? of(best) : 0) ? user : best),
      undefined,
    );
  const received = ({ id, jobTitle }: User) => (jobTitle ? (reached.get(id)?.length ?? 0) : 0);
  const employee = most((user) => (user.preferredLanguage ? 0 : received(user)), 1);
  const inGerman = most((user) => (user.preferredLanguage ? received(user) : 0), 1);
  const manager = most(({ id }) => led.get(id)?.length ?? 0, MINIMUM_GROUP);
  const worth: [User | undefined, string][] = [
    [employee, 'received something: why this, the lesson, recall, what is believed and held, a wish'],
    [inGerman, 'prefers German, and received something: the same in German'],
    [
      manager,
      `leads ${led.get(manager?.id ?? '')?.length ?? 0} people: how the team stands, and what to do next`,
    ],
    [named(APPROVER_NAME), 'decides at the gates: what waits, the evidence, the draft and its corrections'],
    [named(DEPUTY_NAME), 'decides where the one before had a hand in it'],
    [
      named('owner.of.c1@larkfield.example'),
      'owns the first line of the charter: what is asked, and by when',
    ],
    [named('owner.of.process@larkfield.example'), 'answers for processes: needs that learning does not cure'],
  ];
  return html`<section class="panel">
    <h2>Whose chat to open</h2>
    <ul>
      ${worth.map(([user, why]) => user && html`<li>${link(`/people/${user.id}/chat`, user.displayName)} ${why}</li>`)}
    </ul>
  </section>`;
}

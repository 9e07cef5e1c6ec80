import type { Fact } from '../../../m365/facts/fact.ts';

/** A permission that is held, by whichever way. */
export interface Held {
  permission: string;
  usedBy: readonly string[];
}

/** A call with the file that made it. */
export interface Made {
  by: string;
  fact: Pick<Fact, 'call' | 'app' | 'mailbox' | 'withTeamsApp'>;
}

/**
 * What opens a call, the least first: what comes with a Teams app, or with a scope of mailboxes, reaches fewer people
 * than any app role.
 */
const opening = ({ withTeamsApp = [], mailbox = [], app = [] }: Made['fact']): readonly string[] => [
  ...withTeamsApp,
  ...mailbox,
  ...app,
];

/** Where a list of permissions departs from the least that opens the calls that were made; none where it does not. */
export function departures(held: readonly Held[], made: readonly Made[]): string[] {
  const guarded = made.filter(({ fact }) => opening(fact).length > 0);
  const opens = ({ permission, usedBy }: Held, { by, fact }: Made): boolean =>
    usedBy.includes(by) && opening(fact).includes(permission);
  const closed = guarded.filter((one) => !held.some((permission) => opens(permission, one)));
  const onlyBy = (permission: Held): Made[] =>
    guarded.filter(
      (one) => opens(permission, one) && held.every((other) => other === permission || !opens(other, one)),
    );
  return [
    ...closed.map(({ by, fact }) => `nothing opens ${fact.call} to ${by}`),
    ...held.flatMap((permission) => {
      const needed = onlyBy(permission);
      if (needed.length === 0) return [`${permission.permission} is not needed`];
      const less = opening(needed[0]?.fact ?? { call: '' }).find((candidate) =>
        needed.every(({ fact }) => {
          const [lesser, mine] = [candidate, permission.permission].map((one) => opening(fact).indexOf(one));
          return lesser !== undefined && mine !== undefined && lesser >= 0 && lesser < mine;
        }),
      );
      return less ? [`${less} is less than ${permission.permission} and would do`] : [];
    }),
    ...held.flatMap(({ permission, usedBy }) =>
      usedBy
        .filter((file) => !guarded.some((one) => one.by === file && opening(one.fact).includes(permission)))
        .map((file) => `${file} makes no call that ${permission} opens`),
    ),
  ];
}

/** A connection that flows borrow: whoever imports says whose it is. */
export interface Connection {
  /** Its connector, as Power Platform names it. */
  api: string;
  /** What an importer reads. */
  title: string;
}

/**
 * The connector of this layer. An environment adds a suffix of its own when it takes the connector in; `npm run
 * solution` puts the whole name in place of this one.
 */
export const OWN_API = 'shared_los-5flearningos';

/**
 * Those of an approver are that person's own: the layer takes a decision only from a person, and takes whoever signed
 * in to the connection for the one who decides. Those of the company belong to no person's decisions.
 */
export const connections = {
  approver: { api: OWN_API, title: 'learning-os, as you, the approver' },
  approverProfile: { api: 'shared_office365users', title: 'Office 365 Users, as you, the approver' },
  approverTeams: { api: 'shared_teams', title: 'Microsoft Teams, as you, the approver' },
  company: { api: OWN_API, title: 'learning-os, as an app (service principal)' },
  companyDirectory: { api: 'shared_office365users', title: 'Office 365 Users, to look respondents up' },
  companyForms: { api: 'shared_microsoftforms', title: 'Microsoft Forms, as an owner of the form' },
  companyMail: { api: 'shared_office365', title: 'Office 365 Outlook, as the sender of the weekly mail' },
} as const satisfies Record<string, Connection>;
export type ConnectionName = keyof typeof connections;

export const logicalNameOf = (name: string): string => `los_${name.toLowerCase()}`;

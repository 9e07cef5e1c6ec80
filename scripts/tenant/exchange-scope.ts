import { exchangeScope } from '../../m365/permissions.ts';
import { theIdentity } from './principals.ts';
import type { Step } from './step.ts';

/** Graph has calls for this in beta only, so the commands are printed and somebody runs them. */
export const exchangeScopeStep: Step = {
  name: 'exchange-scope',
  title: 'Calendar access of the managed identity, limited to the organiser mailbox',
  scopes: ['Application.Read.All'],
  admin: 'Exchange Administrator',
  async plan(around) {
    const { role, why, isRequested } = exchangeScope;
    const mailbox = around.settings.get('ORGANISER_MAILBOX');
    if (!isRequested && mailbox === undefined)
      return [
        { what: role, why, state: 'there', detail: 'not asked for now: nothing in the layer uses it yet' },
      ];
    const identity = await theIdentity(around);
    return [
      {
        what: `${role} for ${around.settings.need('ORGANISER_MAILBOX')} only`,
        why,
        state: 'by hand',
        detail: [
          'Printed and not run: outside of the beta of Graph, Exchange is told so in its PowerShell only.',
          ...commands(identity, mailbox ?? '', role),
          '# to take it back',
          `Remove-ManagementRoleAssignment -Identity 'learning-os organiser'`,
          `Remove-ManagementScope -Identity 'learning-os organiser'`,
          `Remove-ServicePrincipal -Identity '${identity.appId ?? ''}'`,
        ].join('\n'),
      },
    ];
  },
};

const commands = (
  identity: { id: string; appId?: string | null },
  mailbox: string,
  role: string,
): string[] => [
  'Connect-ExchangeOnline',
  `New-ServicePrincipal -AppId '${identity.appId ?? ''}' -ObjectId '${identity.id}' -DisplayName 'learning-os'`,
  `New-ManagementScope -Name 'learning-os organiser' -RecipientRestrictionFilter "PrimarySmtpAddress -eq '${mailbox}'"`,
  `New-ManagementRoleAssignment -Name 'learning-os organiser' -App '${identity.id}' -Role '${role}' -CustomResourceScope 'learning-os organiser'`,
  `Test-ServicePrincipalAuthorization -Identity '${identity.id}' -Resource '${mailbox}'   # InScope must be True`,
];

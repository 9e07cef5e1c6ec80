import type { UnifiedRoleAssignment, User } from '@microsoft/microsoft-graph-types';
import { exchangeScope } from '../../../m365/permissions.ts';
import { NotInTenant, theIdentity } from './principals.ts';
import type { Around, Made, Step, Wish } from './step.ts';

/**
 * Of Graph these calls are in beta only; what they do is what New-ManagementRoleAssignment does in Exchange Online
 * PowerShell.
 */
const EXCHANGE = 'beta/roleManagement/exchange';

/**
 * Exchange grants the role for one mailbox. In Entra it would open every calendar, so it is never consented to there.
 */
export const exchangeScopeStep: Step = {
  name: 'exchange-scope',
  title: 'Calendar access of the managed identity, limited to the organiser mailbox',
  scopes: ['Application.Read.All', 'User.Read.All', 'RoleManagement.ReadWrite.Exchange'],
  admin: 'Exchange Administrator',
  async plan(around) {
    const { role, why, isRequested } = exchangeScope;
    if (!isRequested && around.settings.get('ORGANISER_MAILBOX') === undefined)
      return [
        { what: role, why, state: 'there', detail: 'not asked for now: nothing in the layer uses it yet' },
      ];
    const assignment = await wanted(around);
    const held = await heldOf(around, assignment);
    const what = `${role} for ${around.settings.need('ORGANISER_MAILBOX')} only`;
    const isThere = held.some(({ directoryScopeId }) => directoryScopeId === assignment.directoryScopeId);
    const wider = held.filter(({ directoryScopeId }) => directoryScopeId !== assignment.directoryScopeId);
    return [
      isThere
        ? { what, why, state: 'there' }
        : { what, why, state: 'missing', make: () => give(around, assignment) },
      ...wider.map((other) => elsewhere(role, other)),
    ];
  },
};

interface Assignment {
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
}

async function wanted(around: Around): Promise<Assignment> {
  const { graph, settings } = around;
  const address = settings.need('ORGANISER_MAILBOX');
  const identity = await theIdentity(around);
  const mailbox = await graph.get<User>(`users/${encodeURIComponent(address)}`);
  if (!mailbox?.id)
    throw new NotInTenant(
      `There is no mailbox ${address}.`,
      'Create it in Exchange, or correct ORGANISER_MAILBOX.',
    );
  const filter = encodeURIComponent(`displayName eq '${exchangeScope.role}'`);
  const [role] = await graph.all<{ id: string }>(`${EXCHANGE}/roleDefinitions?$filter=${filter}`);
  if (!role)
    throw new NotInTenant(
      `Exchange knows no role ${exchangeScope.role}.`,
      'Look which roles for applications it has: Get-ManagementRole in Exchange Online PowerShell.',
    );
  return {
    principalId: `/ServicePrincipals/${identity.id}`,
    roleDefinitionId: role.id,
    directoryScopeId: `/users/${mailbox.id}`,
  };
}

async function heldOf(
  { graph }: Around,
  { principalId, roleDefinitionId }: Assignment,
): Promise<UnifiedRoleAssignment[]> {
  const filter = encodeURIComponent(`principalId eq '${principalId}'`);
  const all = await graph.all<UnifiedRoleAssignment>(`${EXCHANGE}/roleAssignments?$filter=${filter}`);
  return all.filter((assignment) => assignment.roleDefinitionId === roleDefinitionId);
}

async function give({ graph }: Around, assignment: Assignment): Promise<Made> {
  const body = { ...assignment, appScopeId: null };
  const { id = '' } = await graph.send<UnifiedRoleAssignment>('POST', `${EXCHANGE}/roleAssignments`, body);
  return {
    undo: [{ method: 'DELETE', path: `${EXCHANGE}/roleAssignments/${id}` }],
    tell: 'Exchange may take half an hour. To look from there: Test-ServicePrincipalAuthorization in Exchange Online PowerShell.',
  };
}

/** Somebody else granted it, so somebody else takes it back. */
const elsewhere = (role: string, { directoryScopeId, appScopeId }: UnifiedRoleAssignment): Wish => ({
  what: `${role} for ${directoryScopeId ?? appScopeId ?? 'an unknown scope'}`,
  state: 'by hand',
  detail: 'Nothing here asks for it. Remove it in Exchange: Remove-ManagementRoleAssignment.',
});

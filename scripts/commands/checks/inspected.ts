import type { User } from '@microsoft/microsoft-graph-types';
import type { TenantAccess } from '../tenant/step.ts';
import type { AppAnswers } from './app-answers.ts';
import type { AzureAnswers } from './azure-answers.ts';
import { readParameters, type Parameters } from './read-parameters.ts';

export type TenantPerson = Pick<
  User,
  'userPrincipalName' | 'mail' | 'employeeId' | 'accountEnabled' | 'usageLocation' | 'userType'
> & { id: string; manager?: { id: string } };

/** What the checks look at; each thing is fetched once, at the first check that needs it. */
export interface Inspected extends TenantAccess {
  /** Everybody in the tenant who is not a guest, the disabled included. */
  people: () => Promise<TenantPerson[]>;
  /** What the deployed app says of itself. */
  app: AppAnswers;
  azure: AzureAnswers;
  /** What PARAMETER_FILE asks for. */
  parameters: () => Parameters;
  now: () => number;
}

const FIELDS = 'id,userPrincipalName,mail,employeeId,accountEnabled,usageLocation,userType';

export function inspect(
  around: TenantAccess,
  { app, azure, now }: Pick<Inspected, 'app' | 'azure' | 'now'>,
): Inspected {
  let parameters: Parameters | undefined;
  let people: Promise<TenantPerson[]> | undefined;
  const read = async (): Promise<TenantPerson[]> => {
    const all = await around.graph.all<TenantPerson>(
      `users?$select=${FIELDS}&$expand=${encodeURIComponent('manager($select=id)')}&$top=999`,
    );
    return all.filter(({ userType }) => userType !== 'Guest');
  };
  return {
    ...around,
    app,
    azure,
    now,
    people: () => (people ??= read()),
    parameters: () => (parameters ??= readParameters(around.settings.need('PARAMETER_FILE'))),
  };
}

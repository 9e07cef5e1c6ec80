import type { SubscribedSku } from '@microsoft/microsoft-graph-types';
import { type SetupCheck } from './check.ts';
import { failed, ok } from './finding.ts';

/** A licence is there when an enabled product holds a service plan whose name begins so. */
const licence = (id: string, service: string, plan: string, why: string): SetupCheck => ({
  id,
  what: `The company has ${service}`,
  why,
  async run({ graph }) {
    const skus = await graph.all<SubscribedSku>('subscribedSkus');
    const holding = skus.filter(
      ({ capabilityStatus, servicePlans }) =>
        capabilityStatus === 'Enabled' &&
        servicePlans?.some(({ servicePlanName }) => servicePlanName?.startsWith(plan)),
    );
    const seats = holding.reduce((sum, { prepaidUnits }) => sum + (prepaidUnits?.enabled ?? 0), 0);
    return seats > 0
      ? ok(`${seats} in ${holding.map(({ skuPartNumber }) => skuPartNumber).join(', ')}`)
      : failed(
          `no enabled product holds ${plan}…`,
          `Buy ${service}, or enable it, in the Microsoft 365 admin center.`,
        );
  },
});

/** Names of service plans as Microsoft's list of product names has them. */
export const licenceChecks: readonly SetupCheck[] = [
  licence('licence-teams', 'Microsoft Teams', 'TEAMS', 'Approvers are asked and people are told in Teams.'),
  licence('licence-sharepoint', 'SharePoint', 'SHAREPOINT', 'Sources are read and pages published there.'),
  licence(
    'licence-viva-learning',
    'Viva Learning',
    'VIVA_LEARNING',
    'What people are given is recommended in Viva Learning.',
  ),
];

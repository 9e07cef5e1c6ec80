import { failed, notRun, ok, type Check } from './check.ts';

/** Names in Azure: what `prefix` of bicep/main.bicep makes of them is checked there, the rest needs the subscription. */
const byHand = (id: string, what: string, why: string, command: string): Check => ({
  id,
  what,
  why,
  run: () => notRun(`needs a subscription; ask it with: ${command}`),
});

/** What only a subscription can answer is not run here; the command that asks it is printed and was never tried. */
export const azureChecks: readonly Check[] = [
  {
    id: 'azure-prefix',
    what: 'The prefix makes valid names of resources',
    why: 'A storage account takes lower-case letters and digits only; the deployment would end half made.',
    run({ settings }) {
      const prefix = settings.need('RESOURCE_PREFIX');
      return /^[a-z][a-z0-9]{1,6}$/.test(prefix)
        ? ok(prefix)
        : failed(
            `“${prefix}” does not`,
            'Use 2 to 7 lower-case letters and digits, a letter first, as prefix.',
          );
    },
  },
  byHand(
    'azure-deployer',
    'You may deploy and assign roles',
    'The templates assign roles to the identity.',
    'az role assignment list --assignee <you> --include-inherited --query "[].roleDefinitionName"   (Owner, or Contributor with User Access Administrator)',
  ),
  byHand(
    'azure-quota-models',
    'The region has quota for the models',
    'The deployment of the models fails without.',
    'az cognitiveservices usage list --location <region>',
  ),
  byHand(
    'azure-region',
    'The region has Flex Consumption',
    'The function app cannot be created elsewhere.',
    'az functionapp list-flexconsumption-locations',
  ),
  byHand(
    'azure-names-free',
    'The names are free',
    'Names of accounts are taken by the first in the world.',
    'az deployment group validate --resource-group <group> --parameters bicep/<environment>.bicepparam',
  ),
];

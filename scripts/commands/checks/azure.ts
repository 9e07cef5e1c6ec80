import { type SetupCheck } from './check.ts';
import { failed, notRun, ok } from './finding.ts';
import type { Inspected } from './inspected.ts';

const subscriptionOf = ({ settings }: Inspected): string =>
  `/subscriptions/${settings.need('AZURE_SUBSCRIPTION_ID')}`;

/** `westeurope` of `West Europe`: Azure says it both ways. */
const plain = (region: string): string => region.replaceAll(' ', '').toLowerCase();

interface Allowed {
  actions: string[];
  notActions: string[];
}

/** What a deployment does besides making resources. */
const deploying = ['Microsoft.Resources/deployments/write', 'Microsoft.Authorization/roleAssignments/write'];

const isNamed = (patterns: readonly string[], action: string): boolean =>
  patterns.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'i').test(action),
  );

/**
 * What only a subscription can answer. Never tried: the calls are those of the Azure CLI, the answers those of
 * Microsoft's documentation.
 */
export const azureChecks: readonly SetupCheck[] = [
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
  {
    id: 'azure-deployer',
    what: 'You may deploy and assign roles',
    why: 'The templates assign roles to the identity.',
    async run(inspected) {
      const group = inspected.settings.get('AZURE_RESOURCE_GROUP');
      const at = `${subscriptionOf(inspected)}${group ? `/resourceGroups/${group}` : ''}`;
      const path = `${at}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
      const found = await inspected.azure.get<{ value: Allowed[] }>(path);
      if (!found)
        return failed(`there is no ${group ? `resource group ${group}` : 'such subscription'}`, CREATE);
      const refused = deploying.filter(
        (action) =>
          !found.value.some(
            ({ actions, notActions }) => isNamed(actions, action) && !isNamed(notActions, action),
          ),
      );
      return refused.length === 0
        ? ok()
        : failed(
            `you may not ${refused.join(', ')}`,
            'Let Owner, or Contributor with User Access Administrator, be assigned to you on the resource group.',
          );
    },
  },
  {
    id: 'azure-provider',
    what: 'The subscription knows Microsoft.App',
    why: 'Flex Consumption enters a network through it; the others are registered by the deployment.',
    async run(inspected) {
      const path = `${subscriptionOf(inspected)}/providers/Microsoft.App?api-version=2021-04-01`;
      const found = await inspected.azure.get<{ registrationState: string }>(path);
      return found?.registrationState === 'Registered'
        ? ok()
        : failed(found?.registrationState ?? 'not there', 'az provider register --namespace Microsoft.App');
    },
  },
  {
    id: 'azure-region',
    what: 'The region has Flex Consumption',
    why: 'The function app cannot be created elsewhere.',
    async run(inspected) {
      const region = inspected.settings.need('AZURE_LOCATION');
      const path = `${subscriptionOf(inspected)}/providers/Microsoft.Web/geoRegions?sku=FlexConsumption&api-version=2023-01-01`;
      const found = await inspected.azure.get<{ value: { name: string }[] }>(path);
      const regions = (found?.value ?? []).map(({ name }) => plain(name));
      return regions.includes(plain(region))
        ? ok(region)
        : failed(
            `${region} has not; ${regions.slice(0, 5).join(', ')} … have`,
            'Choose another region: az functionapp list-flexconsumption-locations',
          );
    },
  },
  {
    id: 'azure-quota-models',
    what: 'The region has quota for the models',
    why: 'The deployment of the models fails without.',
    async run(inspected) {
      const region = inspected.settings.need('AZURE_LOCATION');
      const { draft, embedding } = inspected.parameters().models;
      const path = `${subscriptionOf(inspected)}/providers/Microsoft.CognitiveServices/locations/${region}/usages?api-version=2024-10-01`;
      const usages = await inspected.azure.get<{
        value: { name: { value: string }; currentValue: number; limit: number }[];
      }>(path);
      const short = [draft, embedding].flatMap(({ model, processing, capacity }) => {
        const name = `OpenAI.${processing}.${model}`;
        const usage = usages?.value.find((each) => each.name.value === name);
        const free = usage ? usage.limit - usage.currentValue : 0;
        return free >= capacity ? [] : [`${name} has ${free} of ${capacity} thousand tokens a minute`];
      });
      return short.length === 0
        ? ok(`${draft.model}, ${embedding.model}`)
        : failed(
            short.join('; '),
            'Lower capacity in the parameters, choose another processing or region, or ask for quota in Azure AI Foundry.',
          );
    },
  },
  {
    id: 'azure-names-free',
    what: 'The names are free',
    why: 'Names of accounts are taken by the first in the world.',
    // Names end in a hash that Azure makes of the resource group.
    run: () =>
      notRun(
        'only Azure can make the names; ask it with: az deployment group validate --resource-group <group> --parameters bicep/yours.bicepparam',
      ),
  },
];

const CREATE = 'az group create --name <group> --location <region>, and az account show for the subscription';

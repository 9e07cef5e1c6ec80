import { roleIds, roleName } from 'roles.bicep'
import { modelDeployments, resourceTags } from 'types.bicep'

@description('Required. Name of the Azure OpenAI account, which is also its subdomain.')
@minLength(2)
@maxLength(64)
param name string

@description('Required. Azure region.')
param location string

@description('Required. Tags of every resource.')
param tags resourceTags

@description('Required. The models to deploy.')
param models modelDeployments

@description('Required. Resource id of the identity that the app runs as.')
param identityId string

@description('Required. Object id of that identity.')
param principalId string

@description('Required. Roles of that identity on the account.')
param roles roleName[]

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  identity: { type: 'SystemAssigned' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

// Azure refuses to change two deployments of one account at the same time.
@batchSize(1)
resource deployments 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = [
  for item in [models.draft, models.embedding]: {
    parent: account
    name: item.name
    sku: { name: item.processing, capacity: item.capacity }
    properties: {
      model: { format: 'OpenAI', name: item.model, version: item.version }
      versionUpgradeOption: 'NoAutoUpgrade'
    }
  }
]

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(account.id, identityId, roleIds[role])
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Endpoint of the account; ends in a slash.')
output endpoint string = account.properties.endpoint

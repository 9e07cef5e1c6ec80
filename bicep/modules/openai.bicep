import { roleIds, roleName } from 'roles.bicep'
import { foundation, modelDeployments, surroundings } from 'types.bicep'

metadata name = 'Azure OpenAI'
metadata description = 'Account with a drafting and an embedding model.'

@description('Required. Name of the Azure OpenAI account, which is also its subdomain.')
@minLength(2)
@maxLength(64)
param name string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. The models to deploy.')
param models modelDeployments

@description('Required. Roles of the app on the account.')
param roles roleName[]

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  identity: { type: 'SystemAssigned' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: shared.isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: shared.isPrivate ? 'Deny' : 'Allow' }
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

// Who changed what; the log of requests and answers stays off.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: base.workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

module endpoint 'private-endpoint.bicep' = if (shared.isPrivate) {
  params: {
    name: '${name}-account'
    location: shared.location
    tags: shared.tags
    targetId: account.id
    groupId: 'account'
    subnetId: base.endpoints!.subnetId
    zoneId: base.endpoints!.zoneIds.account
  }
}

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(account.id, shared.identityId, roleIds[role])
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: base.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Endpoint of the account; ends in a slash.')
output endpoint string = account.properties.endpoint

@description('Resource id of the account.')
output resourceId string = account.id

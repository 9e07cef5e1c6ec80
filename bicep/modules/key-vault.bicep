import { roleIds, roleName } from 'roles.bicep'
import { foundation, surroundings } from 'types.bicep'

metadata name = 'Key Vault'
metadata description = 'Vault of the one secret, the address of the approvers’ workflow.'

@description('Required. Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. Roles of the app on the vault.')
param roles roleName[]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: shared.isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: shared.isPrivate ? 'Deny' : 'Allow', bypass: 'None' }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: base.workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

module endpoint 'private-endpoint.bicep' = if (shared.isPrivate) {
  params: {
    name: '${name}-vault'
    location: shared.location
    tags: shared.tags
    targetId: vault.id
    groupId: 'vault'
    subnetId: base.endpoints!.subnetId
    zoneId: base.endpoints!.zoneIds.vault
  }
}

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(vault.id, shared.identityId, roleIds[role])
    scope: vault
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: base.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Address of the vault; ends in a slash.')
output uri string = vault.properties.vaultUri

import { roleIds, roleName } from 'roles.bicep'
import { foundation, surroundings } from 'types.bicep'

metadata name = 'Storage'
metadata description = 'Account of the Functions host: leases, histories of flows, and the package.'

@description('Required. Name of the storage account.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. Name of the container that holds the package of the function app.')
param deploymentContainerName string

@description('Required. Roles of the app on the account.')
param roles roleName[]

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  kind: 'StorageV2'
  sku: { name: shared.zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: shared.isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: shared.isPrivate ? 'Deny' : 'Allow', bypass: 'None' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource deployment 'containers' = {
      name: deploymentContainerName
      properties: { publicAccess: 'None' }
    }
  }
}

module endpoints 'private-endpoint.bicep' = [
  for group in ['blob', 'queue', 'table']: if (shared.isPrivate) {
    params: {
      name: '${name}-${group}'
      location: shared.location
      tags: shared.tags
      targetId: storage.id
      groupId: group
      subnetId: base.endpoints!.subnetId
      zoneId: base.endpoints!.zoneIds[group]
    }
  }
]

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(storage.id, shared.identityId, roleIds[role])
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: base.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Endpoint of the blob service.')
output blobEndpoint string = storage.properties.primaryEndpoints.blob

@description('Endpoint of the queue service.')
output queueEndpoint string = storage.properties.primaryEndpoints.queue

@description('Endpoint of the table service.')
output tableEndpoint string = storage.properties.primaryEndpoints.table

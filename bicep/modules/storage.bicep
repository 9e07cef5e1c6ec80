import { roleIds, roleName } from 'roles.bicep'
import { resourceTags } from 'types.bicep'

@description('Required. Name of the storage account.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. Azure region.')
param location string

@description('Required. Tags of every resource.')
param tags resourceTags

@description('Required. Name of the container that holds the package of the function app.')
param deploymentContainerName string

@description('Required. Resource id of the identity that the app runs as.')
param identityId string

@description('Required. Object id of that identity.')
param principalId string

@description('Required. Roles of that identity on the account.')
param roles roleName[]

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
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

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(storage.id, identityId, roleIds[role])
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: principalId
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

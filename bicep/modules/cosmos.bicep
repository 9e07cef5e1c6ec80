import { cosmosCapacity, foundation, surroundings } from 'types.bicep'

metadata name = 'Cosmos DB'
metadata description = 'Account, database and containers, in which the layer keeps what it knows.'

@description('Required. Name of the Cosmos account.')
@minLength(3)
@maxLength(44)
param name string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. How the account is paid for.')
param capacity cosmosCapacity

// The local document store reads the same file, so both hold the same containers.
var layout = loadJsonContent('../cosmos-containers.json')

// Roles of Cosmos itself, not of Azure: none creates a container. The built-in one reads, writes and removes documents.
var dataContributorRoleId = '00000000-0000-0000-0000-000000000002'

// Ours, because the built-in ones are all or nothing, and Cosmos knows no exception from what a role allows. What the SDK asks of
// the account is apart, for a role on a container does not reach it.
var dataAction = 'Microsoft.DocumentDB/databaseAccounts'
var ownRoles = {
  'Reads metadata': ['${dataAction}/readMetadata']
  'Appends documents': map(
    ['items/create', 'items/read', 'executeQuery', 'readChangeFeed'],
    action => '${dataAction}/sqlDatabases/containers/${action}'
  )
}

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: name
  location: shared.location
  tags: shared.tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: capacity.mode == 'Serverless' ? [{ name: 'EnableServerless' }] : []
    locations: [{ locationName: shared.location, failoverPriority: 0, isZoneRedundant: shared.zoneRedundant }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: shared.isPrivate ? 'Disabled' : 'Enabled'
    networkAclBypass: 'None'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: shared.zoneRedundant ? 'Continuous30Days' : 'Continuous7Days' }
    }
  }

  resource database 'sqlDatabases' = {
    name: layout.database
    properties: {
      resource: { id: layout.database }
      options: capacity.mode == 'Autoscale' ? { autoscaleSettings: { maxThroughput: capacity.maximumThroughput } } : {}
    }

    resource containers 'containers' = [
      for container in layout.containers: {
        name: container.name
        properties: {
          resource: {
            id: container.name
            partitionKey: { paths: [container.partitionKey], kind: 'Hash', version: 2 }
            defaultTtl: container.defaultTtl
            // Each indexed path makes every write dearer, so only those that lib/adapters/cosmos asks for.
            indexingPolicy: {
              indexingMode: 'consistent'
              includedPaths: map(container.indexed, path => { path: '${path}/?' })
              excludedPaths: [{ path: '/*' }]
            }
          }
        }
      }
    ]
  }

  // Roles and assignments of one account one after another: at the same time some fail with 412.
  @batchSize(1)
  resource roles 'sqlRoleDefinitions' = [
    for role in items(ownRoles): {
      name: guid(account.id, role.key)
      properties: {
        roleName: role.key
        type: 'CustomRole'
        assignableScopes: [account.id]
        permissions: [{ dataActions: role.value }]
      }
    }
  ]

  resource metadataAssignment 'sqlRoleAssignments' = {
    name: guid(account.id, shared.identityId, 'Reads metadata')
    properties: {
      principalId: base.principalId
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/${guid(account.id, 'Reads metadata')}'
      scope: account.id
    }
    dependsOn: [roles]
  }

  @batchSize(1)
  resource containerAssignments 'sqlRoleAssignments' = [
    for container in layout.containers: {
      name: guid(account.id, shared.identityId, container.name)
      properties: {
        principalId: base.principalId
        roleDefinitionId: '${account.id}/sqlRoleDefinitions/${container.?appendOnly ?? false ? guid(account.id, 'Appends documents') : dataContributorRoleId}'
        scope: '${account.id}/dbs/${layout.database}/colls/${container.name}'
      }
      dependsOn: [database::containers, metadataAssignment]
    }
  ]
}

// Who changed the account; the log of single queries would hold object ids of people.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: base.workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
  }
}

module endpoint 'private-endpoint.bicep' = if (shared.isPrivate) {
  params: {
    name: '${name}-sql'
    location: shared.location
    tags: shared.tags
    targetId: account.id
    groupId: 'Sql'
    subnetId: base.endpoints!.subnetId
    zoneId: base.endpoints!.zoneIds.Sql
  }
}

@description('Endpoint of the account.')
output endpoint string = account.properties.documentEndpoint

@description('Name of the database.')
output databaseName string = layout.database

@description('Resource id of the account.')
output resourceId string = account.id

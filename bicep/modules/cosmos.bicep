import { resourceTags } from 'types.bicep'

@description('Required. Name of the Cosmos account.')
@minLength(3)
@maxLength(44)
param name string

@description('Required. Azure region.')
param location string

@description('Required. Tags of every resource.')
param tags resourceTags

@description('Required. Resource id of the identity that the app runs as.')
param identityId string

@description('Required. Object id of that identity.')
param principalId string

// The local document store reads the same file, so both hold the same containers.
var layout = loadJsonContent('../cosmos-containers.json')

// A role of Cosmos itself, not of Azure: it reads and writes documents and cannot create containers.
var dataContributorRoleId = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    locations: [{ locationName: location, failoverPriority: 0 }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
  }

  resource database 'sqlDatabases' = {
    name: layout.database
    properties: { resource: { id: layout.database } }

    resource containers 'containers' = [
      for container in layout.containers: {
        name: container.name
        properties: {
          resource: {
            id: container.name
            partitionKey: { paths: [container.partitionKey], kind: 'Hash', version: 2 }
            defaultTtl: container.defaultTtl
          }
        }
      }
    ]
  }

  resource roleAssignment 'sqlRoleAssignments' = {
    name: guid(account.id, identityId, dataContributorRoleId)
    properties: {
      principalId: principalId
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributorRoleId}'
      scope: account.id
    }
  }
}

@description('Endpoint of the account.')
output endpoint string = account.properties.documentEndpoint

@description('Name of the database.')
output databaseName string = layout.database

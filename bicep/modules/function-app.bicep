import { appSettings, entraApp, foundation, resourceTags, surroundings } from 'types.bicep'

metadata name = 'Function app'
metadata description = 'The app itself, on Flex Consumption, with Entra authentication in front of every door but those in open-paths.json.'

@description('Required. Name of the function app.')
@minLength(2)
@maxLength(60)
param name string

@description('Required. Name of the Flex Consumption plan.')
param planName string

@description('Required. Tags of the app; `azd` finds it by one of them.')
param tags resourceTags

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. Address of the blob container that holds the package.')
param packageContainerUrl string

@description('Required. Name of the Application Insights component.')
param applicationInsightsName string

@description('Required. Settings that the app reads.')
param settingsOfApp appSettings

@description('Required. Settings that the Functions host reads.')
param settingsOfHost appSettings

@description('Required. The app registration in front of the HTTP doors.')
param entra entraApp

@description('Optional. Address at which people’s Teams reaches the app, where it is not its own.')
param appUrl string?

@description('Required. Most instances of one function group at once; HTTP, Durable and each Service Bus function are groups of their own.')
@minValue(1)
@maxValue(1000)
param maximumInstances int

@description('Optional. Resource id of the subnet through which the app leaves.')
param subnetId string?

@description('Required. Whether the doors may be reached from outside the virtual network.')
param publicDoors bool

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: shared.location
  tags: shared.tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: shared.zoneRedundant }
}

// Read here and not passed between modules: an output would leave the connection string in the deployment history.
resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

var settingsOfTelemetry = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${base.clientId};Authorization=AAD'
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: shared.location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${shared.identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: shared.identityId
    virtualNetworkSubnetId: subnetId
    publicNetworkAccess: publicDoors ? 'Enabled' : 'Disabled'
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: shared.identityId
          }
        }
      }
      runtime: { name: 'node', version: '24' }
      scaleAndConcurrency: { maximumInstanceCount: maximumInstances, instanceMemoryMB: 2048 }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      http20Enabled: true
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settingsOfApp, settingsOfHost, settingsOfTelemetry, {
      APP_URL: appUrl ?? 'https://${app.properties.defaultHostName}'
    })
  }

  resource authentication 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true, runtimeVersion: '~1' }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'Return401'
        // Health and the page of role-plays say nothing of people; messages of the bot have a guard of their own.
        excludedPaths: loadJsonContent('../open-paths.json')
      }
      httpSettings: { requireHttps: true }
      login: { tokenStore: { enabled: false } }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: entra.clientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: {
            // Version 2 tokens carry the client id as audience, version 1 tokens the application id URI.
            allowedAudiences: [entra.audience, entra.clientId]
            // Teams gets people the tokens with which the page of role-plays asks the doors, in its own name.
            defaultAuthorizationPolicy: {
              allowedApplications: union(entra.allowedApplications, loadJsonContent('../teams-hosts.json').clients)
            }
          }
        }
      }
    }
  }

  resource ftpPublishing 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scmPublishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

module endpoint 'private-endpoint.bicep' = if (shared.isPrivate) {
  params: {
    name: '${name}-sites'
    location: shared.location
    tags: shared.tags
    targetId: app.id
    groupId: 'sites'
    subnetId: base.endpoints!.subnetId
    zoneId: base.endpoints!.zoneIds.sites
  }
}

@description('Name of the app.')
output name string = app.name

@description('Host name of the app.')
output hostName string = app.properties.defaultHostName

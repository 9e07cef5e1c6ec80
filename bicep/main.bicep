targetScope = 'resourceGroup'

import { roleName } from 'modules/roles.bicep'
import { entraApp, modelDeployments, resourceTags, workplace } from 'modules/types.bicep'

metadata name = 'learning-os'
metadata description = 'One function app and what it works with, for one company in one resource group. No keys, no secrets.'

@description('Required. Short name that every resource begins with.')
@minLength(2)
@maxLength(7)
param prefix string

@description('Optional. Azure region of every resource.')
param location string = resourceGroup().location

@description('Optional. Tags of every resource.')
param tags resourceTags = {}

@description('Required. The app registration in front of the HTTP doors.')
param entra entraApp

@description('Required. The Microsoft 365 places that the app works in.')
param workplaceOfCompany workplace

@description('Required. The models that draft and embed.')
param models modelDeployments

@description('Optional. Tier of the Service Bus namespace.')
param serviceBusTier 'Standard' | 'Premium' = 'Standard'

@description('Optional. Days that logs are kept.')
param logRetentionInDays int = 365

@description('Optional. Most instances of the app at once.')
param maximumInstances int = 40

@description('Optional. Names of the agents that are switched off.')
param disabledAgents string[] = []

@description('Optional. Whether the layer only observes: needs are found and logged, nobody is asked and nothing is written elsewhere.')
param observeOnly bool = false

@description('Optional. Departments to which a pilot keeps itself; empty for everybody.')
param pilotDepartments string[] = []

var suffix = uniqueString(resourceGroup().id)
var packageContainer = 'app-package'
var applicationInsightsName = '${prefix}-appi-${suffix}'

type rolesByResource = {
  *: roleName[]
}

// Everything the app's one identity may do in Azure; its Cosmos role is in modules/cosmos.bicep.
var roles rolesByResource = {
  applicationInsights: ['Monitoring Metrics Publisher']
  storage: ['Storage Blob Data Owner', 'Storage Queue Data Contributor', 'Storage Table Data Contributor']
  serviceBus: ['Azure Service Bus Data Receiver', 'Azure Service Bus Data Sender']
  openAi: ['Cognitive Services OpenAI User']
  keyVault: ['Key Vault Secrets User']
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${prefix}-id-${suffix}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: '${prefix}-log-${suffix}'
    applicationInsightsName: applicationInsightsName
    location: location
    tags: tags
    retentionInDays: logRetentionInDays
    identityId: identity.id
    principalId: identity.properties.principalId
    roles: roles.applicationInsights
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: toLower('${prefix}st${suffix}')
    location: location
    tags: tags
    deploymentContainerName: packageContainer
    identityId: identity.id
    principalId: identity.properties.principalId
    roles: roles.storage
  }
}

module serviceBus 'modules/service-bus.bicep' = {
  params: {
    name: '${prefix}-sb-${suffix}'
    location: location
    tags: tags
    tier: serviceBusTier
    workspaceResourceId: monitoring.outputs.workspaceResourceId
    identityId: identity.id
    principalId: identity.properties.principalId
    roles: roles.serviceBus
  }
}

module cosmos 'modules/cosmos.bicep' = {
  params: {
    name: '${prefix}-cosmos-${suffix}'
    location: location
    tags: tags
    identityId: identity.id
    principalId: identity.properties.principalId
  }
}

module openAi 'modules/openai.bicep' = {
  params: {
    name: '${prefix}-oai-${suffix}'
    location: location
    tags: tags
    models: models
    identityId: identity.id
    principalId: identity.properties.principalId
    roles: roles.openAi
  }
}

module keyVault 'modules/key-vault.bicep' = {
  params: {
    name: '${prefix}-kv-${suffix}'
    location: location
    tags: tags
    workspaceResourceId: monitoring.outputs.workspaceResourceId
    identityId: identity.id
    principalId: identity.properties.principalId
    roles: roles.keyVault
  }
}

// What lib/config.ts reads, name by name; a test holds the two equal.
var settingsOfApp = {
  AZURE_CLIENT_ID: identity.properties.clientId
  Cosmos__accountEndpoint: cosmos.outputs.endpoint
  Cosmos__credential: 'managedidentity'
  Cosmos__clientId: identity.properties.clientId
  COSMOS_DATABASE: cosmos.outputs.databaseName
  ServiceBus__fullyQualifiedNamespace: serviceBus.outputs.fullyQualifiedNamespace
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identity.properties.clientId
  OPENAI_ENDPOINT: openAi.outputs.endpoint
  OPENAI_DRAFT_DEPLOYMENT: models.draft.name
  OPENAI_EMBEDDING_DEPLOYMENT: models.embedding.name
  GRAPH_ENDPOINT: workplaceOfCompany.?graphEndpoint ?? 'https://graph.microsoft.com'
  SHAREPOINT_SITE_URL: workplaceOfCompany.sharePointSiteUrl
  SHAREPOINT_SOURCES_FOLDER: workplaceOfCompany.sourcesFolder
  VIVA_PROVIDER_ID: workplaceOfCompany.vivaProviderId
  APPROVAL_WEBHOOK_URL: '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.uri}secrets/approval-webhook-url)'
  APPROVAL_WEBHOOK_HOSTS: join(workplaceOfCompany.approvalWebhookHosts, ',')
  APP_AUDIENCE: entra.audience
  DISABLED_AGENTS: join(disabledAgents, ',')
  OBSERVE_ONLY: observeOnly ? 'true' : 'false'
  PILOT_DEPARTMENTS: join(pilotDepartments, ',')
}

var settingsOfHost = {
  AzureWebJobsStorage__blobServiceUri: storage.outputs.blobEndpoint
  AzureWebJobsStorage__queueServiceUri: storage.outputs.queueEndpoint
  AzureWebJobsStorage__tableServiceUri: storage.outputs.tableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
}

module functionApp 'modules/function-app.bicep' = {
  params: {
    name: '${prefix}-func-${suffix}'
    planName: '${prefix}-plan-${suffix}'
    location: location
    tags: tags
    identityId: identity.id
    identityClientId: identity.properties.clientId
    applicationInsightsName: applicationInsightsName
    packageContainerUrl: '${storage.outputs.blobEndpoint}${packageContainer}'
    settingsOfApp: settingsOfApp
    settingsOfHost: settingsOfHost
    entra: entra
    maximumInstances: maximumInstances
  }
}

@description('Name of the function app, to which the package is deployed.')
output functionAppName string = functionApp.outputs.name

@description('Host name of the function app.')
output functionAppHostName string = functionApp.outputs.hostName

@description('Object id of the identity, to which an administrator grants the Microsoft Graph and SharePoint roles.')
output identityPrincipalId string = identity.properties.principalId

@description('Address of the vault, in which an administrator sets the secret approval-webhook-url.')
output keyVaultUri string = keyVault.outputs.uri

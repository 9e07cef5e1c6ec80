targetScope = 'resourceGroup'

import { roleName } from 'modules/roles.bicep'
import {
  cosmosCapacity
  entraApp
  foundation
  modelDeployments
  monthlyBudget
  privateNetwork
  resourceTags
  surroundings
  teamsBot
  workplace
} from 'modules/types.bicep'

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

@description('Required. Mail addresses that alerts and the budget go to.')
@minLength(1)
param operators string[]

@description('Required. What the resource group may cost.')
param budget monthlyBudget

@description('Optional. Tier of the Service Bus namespace; private networking needs Premium.')
param serviceBusTier 'Standard' | 'Premium' = 'Standard'

@description('Optional. How Cosmos DB is paid for.')
param cosmos cosmosCapacity = { mode: 'Serverless' }

@description('Optional. The bot in Teams; the Azure Bot of the public cloud by default.')
param bot teamsBot = {}

@description('Optional. Where flows keep their history; the package must be made for the same (`npm run package`).')
param durableBackend 'AzureStorage' | 'DurableTaskScheduler' = 'AzureStorage'

@description('Optional. Whether to spread over availability zones and keep backups for 30 days instead of 7.')
param zoneRedundant bool = false

@description('Optional. A virtual network of its own, outside of which no data is reached.')
param network privateNetwork?

@description('Optional. Days that logs are kept.')
param logRetentionInDays int = 365

@description('Optional. Most instances of one function group at once; HTTP, Durable and each Service Bus function are groups of their own.')
param maximumInstances int = 40

@description('Optional. Names of the agents that are switched off.')
param disabledAgents string[] = []

@description('Optional. Whether the layer only observes: needs are found and logged, nobody is asked and nothing is written elsewhere.')
param observeOnly bool = false

@description('Optional. Whether needs that are found wait and those on their way go on to their end: before some upgrades.')
param draining bool = false

@description('Optional. Departments to which a pilot keeps itself; empty for everybody.')
param pilotDepartments string[] = []

@description('Optional. Entra groups, by object id, whose members alone are read from Entra; empty for everybody.')
param pilotGroups string[] = []

@description('Optional. Custom security attributes of Entra, each as `Set.Name`, by which a draw of places is checked for fairness and nothing else; none by default. Which of them may lawfully be read is yours to decide.')
@maxLength(3)
param checkedAttributes string[] = []

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
  // Reader, to count waiting messages: without it the app scales by peeking, and the alternative may change the namespace.
  serviceBus: ['Azure Service Bus Data Receiver', 'Azure Service Bus Data Sender', 'Reader']
  openAi: ['Cognitive Services OpenAI User']
  durableTask: ['Durable Task Data Contributor']
  keyVault: ['Key Vault Secrets User']
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${prefix}-id-${suffix}'
  location: location
  tags: tags
}

var shared surroundings = {
  location: location
  tags: tags
  identityId: identity.id
  zoneRedundant: zoneRedundant
  isPrivate: network != null
}

module ownNetwork 'modules/network.bicep' = if (network != null) {
  params: { name: '${prefix}-vnet-${suffix}', location: location, tags: tags, addressSpace: network!.addressSpace }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: '${prefix}-log-${suffix}'
    applicationInsightsName: applicationInsightsName
    shared: shared
    retentionInDays: logRetentionInDays
    principalId: identity.properties.principalId
    roles: roles.applicationInsights
  }
}

var base foundation = {
  principalId: identity.properties.principalId
  clientId: identity.properties.clientId
  workspaceId: monitoring.outputs.workspaceResourceId
  endpoints: network == null
    ? null
    : { subnetId: ownNetwork!.outputs.endpointSubnetId, zoneIds: ownNetwork!.outputs.zoneIds }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: toLower('${prefix}st${suffix}')
    shared: shared
    base: base
    deploymentContainerName: packageContainer
    roles: roles.storage
  }
}

module serviceBus 'modules/service-bus.bicep' = {
  params: { name: '${prefix}-sb-${suffix}', shared: shared, base: base, tier: serviceBusTier, roles: roles.serviceBus }
}

module database 'modules/cosmos.bicep' = {
  params: { name: '${prefix}-cosmos-${suffix}', shared: shared, base: base, capacity: cosmos }
}

module openAi 'modules/openai.bicep' = {
  params: { name: '${prefix}-oai-${suffix}', shared: shared, base: base, models: models, roles: roles.openAi }
}

module keyVault 'modules/key-vault.bicep' = {
  params: { name: '${prefix}-kv-${suffix}', shared: shared, base: base, roles: roles.keyVault }
}

module durableTask 'modules/durable-task.bicep' = if (durableBackend == 'DurableTaskScheduler') {
  params: {
    name: '${prefix}-dts-${suffix}'
    shared: shared
    base: base
    // Without a network of its own the app has no address of its own.
    allowedAddresses: [network == null ? '0.0.0.0/0' : '${ownNetwork!.outputs.outboundAddress}/32']
    roles: roles.durableTask
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    prefix: prefix
    location: location
    tags: tags
    operators: operators
    budget: budget
    serviceBusId: serviceBus.outputs.resourceId
    cosmosId: database.outputs.resourceId
    openAiId: openAi.outputs.resourceId
    workspaceId: monitoring.outputs.workspaceResourceId
    maximumInstances: maximumInstances
  }
}

// What lib/config.ts reads, name by name; a test holds the two equal.
var settingsOfApp = {
  AZURE_CLIENT_ID: identity.properties.clientId
  Cosmos__accountEndpoint: database.outputs.endpoint
  Cosmos__credential: 'managedidentity'
  Cosmos__clientId: identity.properties.clientId
  COSMOS_DATABASE: database.outputs.databaseName
  ServiceBus__fullyQualifiedNamespace: serviceBus.outputs.fullyQualifiedNamespace
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identity.properties.clientId
  OPENAI_ENDPOINT: openAi.outputs.endpoint
  OPENAI_DRAFT_DEPLOYMENT: models.draft.name
  OPENAI_DRAFT_EFFORT: models.?draftEffort ?? 'low'
  OPENAI_EMBEDDING_DEPLOYMENT: models.embedding.name
  OPENAI_EMBEDDING_MODEL: '${models.embedding.model} ${models.embedding.version}'
  GRAPH_ENDPOINT: workplaceOfCompany.?graphEndpoint ?? 'https://graph.microsoft.com'
  SHAREPOINT_SITE_URL: workplaceOfCompany.sharePointSiteUrl
  FACILITATORS_SITE_URL: workplaceOfCompany.?facilitatorsSiteUrl ?? ''
  HR_FILES_FOLDER: workplaceOfCompany.?hrFilesFolder ?? ''
  RECORD_FILES_FOLDER: workplaceOfCompany.?recordFilesFolder ?? ''
  LEARNING_MAILBOX: workplaceOfCompany.?learningMailbox ?? ''
  LEARNING_SYSTEM_KIND: workplaceOfCompany.?learningSystem.?kind ?? ''
  LEARNING_SYSTEM_URL: workplaceOfCompany.?learningSystem.?url ?? ''
  LEARNING_SYSTEM_SECRET: workplaceOfCompany.?learningSystem == null ? '' : '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.uri}secrets/learning-system-secret)'
  RECEIVER_SECRETS: (workplaceOfCompany.?hasReceiverSecrets ?? false) ? '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.uri}secrets/receiver-secrets)' : ''
  SHAREPOINT_SOURCES_FOLDER: workplaceOfCompany.sourcesFolder
  VIVA_PROVIDER_ID: workplaceOfCompany.vivaProviderId
  VIVA_OTHER_PROVIDERS: join(workplaceOfCompany.?vivaOtherProviders ?? [], ',')
  TEAMS_APP_ID: workplaceOfCompany.?teamsAppId ?? ''
  APPROVAL_WEBHOOK_URL: '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.uri}secrets/approval-webhook-url)'
  APPROVAL_WEBHOOK_HOSTS: join(workplaceOfCompany.approvalWebhookHosts, ',')
  WEBHOOK_HOSTS: join(workplaceOfCompany.?webhookHosts ?? [], ',')
  WEBHOOK_NETWORKS: join(workplaceOfCompany.?webhookNetworks ?? [], ',')
  APP_AUDIENCE: entra.audience
  TEAMS_ORIGINS: join(workplaceOfCompany.?teamsOrigins ?? loadJsonContent('teams-hosts.json').origins, ',')
  ENTRA_TENANT_ID: tenant().tenantId
  ENTRA_CLIENT_ID: entra.clientId
  ENTRA_AUTHORITY: environment().authentication.loginEndpoint
  BOT_ISSUER: bot.?issuer ?? 'https://api.botframework.com'
  BOT_KEYS_URL: bot.?keysUrl ?? 'https://login.botframework.com/v1/.well-known/keys'
  BOT_SERVICE_HOSTS: join(bot.?serviceHosts ?? ['smba.trafficmanager.net'], ',')
  DISABLED_AGENTS: join(disabledAgents, ',')
  OBSERVE_ONLY: observeOnly ? 'true' : 'false'
  DRAINING: draining ? 'true' : 'false'
  PEOPLE_FROM_DIRECTORY: workplaceOfCompany.?peopleFromDirectory ?? 'off'
  LANGUAGE: workplaceOfCompany.?language ?? 'en'
  FORM_OF_ADDRESS: workplaceOfCompany.?formOfAddress ?? 'formal'
  CHECKED_ATTRIBUTES: join(checkedAttributes, ',')
  PILOT_GROUPS: join(pilotGroups, ',')
  PILOT_DEPARTMENTS: join(pilotDepartments, ',')
}

var settingsOfHost = {
  AzureWebJobsStorage__blobServiceUri: storage.outputs.blobEndpoint
  AzureWebJobsStorage__queueServiceUri: storage.outputs.queueEndpoint
  AzureWebJobsStorage__tableServiceUri: storage.outputs.tableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  // App Service then tells MCP clients where to sign in (protected-resource metadata, in preview).
  WEBSITE_AUTH_PRM_DEFAULT_WITH_SCOPES: '${entra.audience}/user_impersonation'
}

var settingsOfScheduler = durableBackend == 'DurableTaskScheduler'
  ? { DURABLE_TASK_SCHEDULER_CONNECTION_STRING: durableTask!.outputs.connection }
  : {}

module azureBot 'modules/bot.bicep' = if (bot.?isOff != true) {
  params: {
    name: '${prefix}-bot-${suffix}'
    shared: shared
    base: base
    clientId: entra.clientId
    tenantId: tenant().tenantId
    endpoint: 'https://${functionApp.outputs.hostName}/api/messages'
  }
}

module functionApp 'modules/function-app.bicep' = {
  params: {
    name: '${prefix}-func-${suffix}'
    planName: '${prefix}-plan-${suffix}'
    tags: union(tags, { 'azd-service-name': 'app' })
    shared: shared
    base: base
    applicationInsightsName: applicationInsightsName
    packageContainerUrl: '${storage.outputs.blobEndpoint}${packageContainer}'
    settingsOfApp: settingsOfApp
    settingsOfHost: union(settingsOfHost, settingsOfScheduler)
    entra: entra
    appUrl: workplaceOfCompany.?appUrl
    maximumInstances: maximumInstances
    subnetId: network == null ? null : ownNetwork!.outputs.appSubnetId
    publicDoors: network.?publicDoors ?? true
  }
}

@description('Name of the function app, to which the package is deployed.')
output functionAppName string = functionApp.outputs.name

@description('Host name of the function app.')
output functionAppHostName string = functionApp.outputs.hostName

@description('Object id of the identity, to which an administrator grants the Microsoft Graph and SharePoint roles.')
output identityPrincipalId string = identity.properties.principalId

@description('Address of the vault, in which an administrator sets the secret approval-webhook-url, learning-system-secret where a learning system is asked, and receiver-secrets where record stores are told of people.')
output keyVaultUri string = keyVault.outputs.uri

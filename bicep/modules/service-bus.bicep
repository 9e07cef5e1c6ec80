import { roleIds, roleName } from 'roles.bicep'
import { resourceTags } from 'types.bicep'

@description('Required. Name of the namespace.')
@minLength(6)
@maxLength(50)
param name string

@description('Required. Azure region.')
param location string

@description('Required. Tags of every resource.')
param tags resourceTags

@description('Required. Tier; topics need Standard, audit logs of single calls need Premium.')
param tier 'Standard' | 'Premium'

@description('Required. Resource id of the Log Analytics workspace.')
param workspaceResourceId string

@description('Required. Resource id of the identity that the app runs as.')
param identityId string

@description('Required. Object id of that identity.')
param principalId string

@description('Required. Roles of that identity on the namespace.')
param roles roleName[]

// The local broker reads the same file, so both serve the same entities.
var entities = loadJsonContent('../service-bus-entities.json')

var subscriptions = flatten(map(
  entities.topics,
  topic => map(topic.subscriptions, subscription => union(subscription, { topic: topic.name }))
))

// Azure gives each new subscription a rule named $Default that lets everything through: the first filter must take its place.
var rules = flatten(map(
  subscriptions,
  subscription =>
    map(subscription.correlationFilters, (filter, index) => {
      topic: subscription.topic
      subscription: subscription.name
      name: index == 0 ? '$Default' : 'filter-${index}'
      filter: filter
    })
))

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: tier, tier: tier }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
  }
}

resource topics 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' = [
  for topic in entities.topics: {
    parent: namespace
    name: topic.name
    properties: {
      requiresDuplicateDetection: true
      duplicateDetectionHistoryTimeWindow: topic.duplicateDetectionWindow
    }
  }
]

resource topicSubscriptions 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = [
  for subscription in subscriptions: {
    name: '${namespace.name}/${subscription.topic}/${subscription.name}'
    dependsOn: [topics]
    properties: {
      maxDeliveryCount: subscription.maxDeliveryCount
      lockDuration: subscription.lockDuration
      deadLetteringOnFilterEvaluationExceptions: true
      deadLetteringOnMessageExpiration: true
    }
  }
]

resource subscriptionRules 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [
  for rule in rules: {
    name: '${namespace.name}/${rule.topic}/${rule.subscription}/${rule.name}'
    dependsOn: [topicSubscriptions]
    properties: {
      filterType: 'CorrelationFilter'
      correlationFilter: rule.filter
    }
  }
]

resource queues 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [
  for queue in entities.queues: {
    parent: namespace
    name: queue.name
    properties: {
      maxDeliveryCount: queue.maxDeliveryCount
      lockDuration: queue.lockDuration
      deadLetteringOnMessageExpiration: true
    }
  }
]

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: namespace
  properties: {
    workspaceId: workspaceResourceId
    // The group exists in both tiers; RuntimeAuditLogs by name would fail in Standard.
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(namespace.id, identityId, roleIds[role])
    scope: namespace
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Host name of the namespace.')
output fullyQualifiedNamespace string = split(split(namespace.properties.serviceBusEndpoint, '/')[2], ':')[0]

import { roleIds, roleName } from 'roles.bicep'
import { foundation, surroundings } from 'types.bicep'

metadata name = 'Service Bus'
metadata description = 'Namespace with the topic of signals, its subscriptions and filters, and the queues.'

@description('Required. Name of the namespace.')
@minLength(6)
@maxLength(50)
param name string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. Tier; topics need Standard, audit logs of single calls need Premium.')
param tier 'Standard' | 'Premium'

@description('Required. Roles of the app on the namespace; a narrower scope than the namespace does not reach subscriptions.')
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
  location: shared.location
  tags: shared.tags
  sku: { name: tier, tier: tier, capacity: tier == 'Premium' ? 1 : null }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: shared.isPrivate ? 'Disabled' : 'Enabled'
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
    workspaceId: base.workspaceId
    // The group exists in both tiers; RuntimeAuditLogs by name would fail in Standard.
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

module endpoint 'private-endpoint.bicep' = if (shared.isPrivate) {
  params: {
    name: '${name}-namespace'
    location: shared.location
    tags: shared.tags
    targetId: namespace.id
    groupId: 'namespace'
    subnetId: base.endpoints!.subnetId
    zoneId: base.endpoints!.zoneIds.namespace
  }
}

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(namespace.id, shared.identityId, roleIds[role])
    scope: namespace
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: base.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Host name of the namespace.')
output fullyQualifiedNamespace string = split(split(namespace.properties.serviceBusEndpoint, '/')[2], ':')[0]

@description('Resource id of the namespace.')
output resourceId string = namespace.id

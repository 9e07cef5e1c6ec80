import { resourceTags } from 'types.bicep'

metadata name = 'Private endpoint'
metadata description = 'One resource, reached from inside the network only, under its own name.'

@description('Required. Name of the private endpoint.')
param name string

@description('Required. Azure region.')
param location string

@description('Required. Tags of every resource.')
param tags resourceTags

@description('Required. Resource id of what is reached through it.')
param targetId string

@description('Required. Sub-resource that is reached, such as `blob`.')
param groupId string

@description('Required. Resource id of the subnet.')
param subnetId string

@description('Required. Resource id of the private DNS zone of the sub-resource.')
param zoneId string

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: groupId
        properties: { privateLinkServiceId: targetId, groupIds: [groupId] }
      }
    ]
  }

  resource zone 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: groupId, properties: { privateDnsZoneId: zoneId } }]
    }
  }
}

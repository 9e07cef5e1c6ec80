using 'main.bicep'
extends 'prod.bicepparam'

// As prod, but nothing is reached from outside the virtual network, the HTTP doors included. Power Automate then needs virtual
// network support of its own environment, and Copilot cannot call at all: `publicDoors: true` opens the doors alone, behind Entra.
param prefix = 'lospriv'
param tags = { workload: 'learning-os', environment: 'private' }
param network = { addressSpace: '10.40.0.0/24', publicDoors: false }

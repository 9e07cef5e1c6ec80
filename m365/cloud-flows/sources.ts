import type { Schema } from '../json.ts';
import { definitionOf, fileOf } from './cloud-flow.ts';
import { flows } from './index.ts';
import * as manifest from './manifest.ts';
import { schemaNameOf, variables } from './variables.ts';

/**
 * What the two solutions hold, by folder and path. The connector is a solution of its own: an environment must know a
 * connector before it can take in a flow that refers to it.
 */
export interface Sources {
  'custom-connector': Record<string, string>;
  flows: Record<string, string>;
}

export function sources(
  connector: Schema,
  { version, brandColor }: { version: string; brandColor: string },
): Sources {
  const numbered = `${version}.0`;
  return {
    'custom-connector': {
      '[Content_Types].xml': manifest.contentTypes(['xml', 'json', 'Png']),
      'solution.xml': manifest.manifest(
        'LearningOsConnector',
        'learning-os connector',
        numbered,
        manifest.connectorComponents,
      ),
      'customizations.xml': manifest.customizations({
        Connectors: { Connector: manifest.connectorEntry(brandColor) },
      }),
    },
    flows: {
      '[Content_Types].xml': manifest.contentTypes(['xml', 'json']),
      'solution.xml': manifest.manifest(
        'LearningOsFlows',
        'learning-os flows',
        numbered,
        manifest.flowComponents(flows),
      ),
      'customizations.xml': manifest.customizations({
        Workflows: { Workflow: flows.map(manifest.flowEntry) },
        connectionreferences: { connectionreference: manifest.connectionEntries() },
      }),
      ...Object.fromEntries(
        flows.map((flow) => [`Workflows/${fileOf(flow)}`, JSON.stringify(definitionOf(flow, connector))]),
      ),
      ...Object.fromEntries(
        Object.entries(variables).map(([name, variable]) => [
          `environmentvariabledefinitions/${schemaNameOf(name)}/environmentvariabledefinition.xml`,
          manifest.variableEntry(name, variable),
        ]),
      ),
    },
  };
}

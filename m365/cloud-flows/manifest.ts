import { flowIdOf, fileOf, type CloudFlow } from './cloud-flow.ts';
import { connections, logicalNameOf, OWN_API, type Connection } from './connections.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { schemaNameOf, variables, type Variable } from './variables.ts';
import { xml, type Xml } from './xml.ts';

const ENGLISH = '1033';
const described = (description: string): Xml => ({ '@description': description, '@languagecode': ENGLISH });

const CONNECTOR_ID = guidOf('connector learning-os');
export const CONNECTOR_NAME = 'los_learningos';

/** `solution.xml`: what the solution is, whose it is, and what is in it. */
export const manifest = (name: string, title: string, version: string, components: readonly Xml[]): string =>
  xml({
    ImportExportXml: {
      '@version': '9.2.0.0',
      '@SolutionPackageVersion': '9.2',
      '@languagecode': ENGLISH,
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      SolutionManifest: {
        UniqueName: name,
        LocalizedNames: { LocalizedName: described(title) },
        Descriptions: '',
        Version: version,
        // Makers may change what they import.
        Managed: '0',
        Publisher: {
          UniqueName: 'learningos',
          LocalizedNames: { LocalizedName: described('learning-os') },
          Descriptions: '',
          EMailAddress: { '@xsi:nil': 'true' },
          SupportingWebsiteUrl: { '@xsi:nil': 'true' },
          CustomizationPrefix: 'los',
          CustomizationOptionValuePrefix: '47100',
          Addresses: '',
        },
        RootComponents: { RootComponent: components },
        MissingDependencies: '',
      },
    },
  });

/** Types of components, as Dataverse numbers them. */
const FLOW = '29';
const CONNECTOR = '372';
const VARIABLE = '380';

export const flowComponents = (flows: readonly CloudFlow[]): Xml[] => [
  ...flows.map((flow) => ({ '@type': FLOW, '@id': `{${flowIdOf(flow)}}`, '@behavior': '0' })),
  ...Object.keys(variables).map((name) => ({
    '@type': VARIABLE,
    '@schemaName': schemaNameOf(name),
    '@behavior': '0',
  })),
];

export const connectorComponents: Xml[] = [
  { '@type': CONNECTOR, '@id': `{${CONNECTOR_ID}}`, '@schemaName': CONNECTOR_NAME, '@behavior': '0' },
];

/** `customizations.xml`, with the kinds of component that every export lists. */
export const customizations = (
  own: Partial<Record<'Workflows' | 'Connectors' | 'connectionreferences', Xml>>,
): string =>
  xml({
    ImportExportXml: {
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      Entities: '',
      Roles: '',
      Workflows: own.Workflows ?? '',
      FieldSecurityProfiles: '',
      Templates: '',
      EntityMaps: '',
      EntityRelationships: '',
      OrganizationSettings: '',
      optionsets: '',
      CustomControls: '',
      EntityDataProviders: '',
      ...(own.Connectors ? { Connectors: own.Connectors } : {}),
      ...(own.connectionreferences ? { connectionreferences: own.connectionreferences } : {}),
      Languages: { Language: ENGLISH },
    },
  });

/** Imported switched off: whoever owns its connections switches it on. */
export const flowEntry = (flow: CloudFlow): Xml => ({
  '@WorkflowId': `{${flowIdOf(flow)}}`,
  '@Name': flow.title,
  JsonFileName: `/Workflows/${fileOf(flow)}`,
  Type: '1',
  Subprocess: '0',
  Category: '5',
  Mode: '0',
  Scope: '4',
  OnDemand: '0',
  TriggerOnCreate: '0',
  TriggerOnDelete: '0',
  AsyncAutodelete: '0',
  SyncWorkflowLogOnFailure: '0',
  StateCode: '0',
  StatusCode: '1',
  RunAs: '1',
  IsTransacted: '1',
  IntroducedVersion: '1.0',
  IsCustomizable: '1',
  BusinessProcessType: '0',
  IsCustomProcessingStepAllowedForOtherPublishers: '1',
  ModernFlowType: '0',
  PrimaryEntity: 'none',
  LocalizedNames: { LocalizedName: described(flow.title) },
  Descriptions: { Description: described(flow.what) },
});

export const connectionEntries = (): Xml[] =>
  Object.entries<Connection>(connections).map(([name, { api, title }]) => ({
    '@connectionreferencelogicalname': logicalNameOf(name),
    connectionreferencedisplayname: title,
    connectorid: `/providers/Microsoft.PowerApps/apis/${api}`,
    ...(api === OWN_API ? { customconnectorid: { connectorid: CONNECTOR_ID } } : {}),
    iscustomizable: '1',
    promptingbehavior: '0',
    statecode: '0',
    statuscode: '1',
  }));

export const connectorEntry = (brandColor: string): Xml => ({
  connectorid: CONNECTOR_ID,
  description: 'Senses needs, lets humans decide, delivers in the flow of work and measures what changed.',
  displayname: 'learning-os',
  iconbrandcolor: brandColor,
  name: CONNECTOR_NAME,
  connectortype: '1',
  openapidefinition: `/Connector/${CONNECTOR_NAME}_openapidefinition.json`,
  connectionparameters: `/Connector/${CONNECTOR_NAME}_connectionparameters.json`,
  policytemplateinstances: `/Connector/${CONNECTOR_NAME}_policytemplateinstances.json`,
  iconblob: `/Connector/${CONNECTOR_NAME}_iconblob.Png`,
});

export const variableEntry = (name: string, { title, what }: Variable): string =>
  xml({
    environmentvariabledefinition: {
      '@schemaname': schemaNameOf(name),
      description: { '@default': what, label: described(what) },
      displayname: { '@default': title, label: described(title) },
      introducedversion: '1.0',
      iscustomizable: '1',
      isrequired: '0',
      secretstore: '0',
      // A text.
      type: '100000000',
    },
  });

/** `[Content_Types].xml`: a solution is an OPC package, in which every ending has a type. */
export const contentTypes = (endings: readonly string[]): string =>
  xml({
    Types: {
      '@xmlns': 'http://schemas.openxmlformats.org/package/2006/content-types',
      Default: endings.map((ending) => ({
        '@Extension': ending,
        '@ContentType': 'application/octet-stream',
      })),
    },
  });

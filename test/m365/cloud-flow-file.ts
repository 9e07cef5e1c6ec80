/** A flow as its file has it. */
export interface FlowFile {
  properties: {
    connectionReferences: Record<
      string,
      { runtimeSource: string; connection: { connectionReferenceLogicalName: string }; api: { name: string } }
    >;
    definition: { parameters: Record<string, unknown>; triggers: Steps; actions: Steps };
  };
}
export interface Step {
  type: string;
  expression?: unknown;
  runAfter?: Record<string, string[]>;
  inputs?: {
    host?: { connectionName: string; operationId: string; apiId: string };
    parameters?: Record<string, unknown>;
    retryPolicy?: unknown;
    authentication?: string;
    variables?: { name: string }[];
    from?: string;
  };
  actions?: Steps;
  else?: { actions: Steps };
  limit?: { count?: number; timeout: string };
  runtimeConfiguration?: { secureData?: { properties: string[] } };
  metadata: { operationMetadataId: string };
}
export type Steps = Record<string, Step>;

import { existsSync, readFileSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import { describe, expect, it } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { doors } from '../../functions/http/index.ts';
import { documents } from '../../scripts/documents/api/documents.ts';

const current = await documents();
const openApiFile = 'docs/api/openapi.json';
const connectorFile = 'm365/custom-connector/apiDefinition.swagger.json';

describe('the API documents', () => {
  it.each(Object.keys(current))('%s is current; `npm run api` writes it', (path) => {
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(current[path]);
  });

  it.each([openApiFile, connectorFile])('%s is valid', async (path) => {
    const document = JSON.parse(current[path] ?? '') as Parameters<typeof SwaggerParser.validate>[0];
    await expect(SwaggerParser.validate(document)).resolves.toBeDefined();
  });

  it.each([openApiFile, connectorFile])(
    '%s has nothing that the linter would complain about',
    async (path) => {
      const config = await createConfig({ extends: ['recommended-strict'] });
      const source = current[path] ?? '';
      const problems = await lintFromString({ source, absoluteRef: path, config });
      expect(
        problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
      ).toEqual([]);
    },
  );
});

interface Parameter {
  name: string;
  in: string;
  'x-ms-summary'?: string;
}
type Operations = Record<
  string,
  Record<string, { operationId: string; summary: string; parameters: Parameter[] }>
>;

describe('the connector', () => {
  const text = current[connectorFile] ?? '';
  const { paths } = JSON.parse(text) as { paths: Operations };
  const operations = Object.values(paths).flatMap((path) =>
    Object.entries(path).flatMap(([method, operation]) => (method.startsWith('x-') ? [] : [operation])),
  );

  it('says nothing that Power Automate cannot read', () => {
    expect(text).not.toMatch(/"(oneOf|anyOf|allOf|const|nullable|prefixItems|\$defs)":|"type": \[/);
  });

  it('gives every operation and parameter a name for makers', () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(operations.filter(({ summary }) => summary === '' || summary.length > 80)).toEqual([]);
    const asked = operations.flatMap(({ parameters }) => parameters);
    expect([operations.length, asked.length].map((count) => count > 30)).toEqual([true, true]);
    expect(asked.filter((each) => each.in !== 'body' && !each['x-ms-summary'])).toEqual([]);
  });
});

describe('the blocks to paste', () => {
  const blocks = [...(current['docs/guides/http-actions.md'] ?? '').matchAll(/```json\n([^]*?)\n```/g)].map(
    ([, block = '']) => JSON.parse(block) as Record<string, unknown>,
  );
  const [forPeople, forApps] = [
    blocks.filter((block) => 'method' in block),
    blocks.filter((block) => 'serializedValue' in block),
  ];

  it('are one for each door but those of which no run of a flow may keep anything', () => {
    const shown = doors.filter(({ unrecorded, keptFromFlows }) => !unrecorded && !keptFromFlows);
    expect(blocks).toHaveLength(shown.length);
    expect(forPeople).toHaveLength(shown.filter(({ callers }) => callers === 'people').length);
  });

  it('for apps are scopes with one action that is secured and signs in without a secret', () => {
    expect(forApps).toHaveLength(doors.filter(({ callers }) => callers !== 'people').length);
    expect(forApps).not.toEqual([]);
    for (const { serializedValue } of forApps) {
      const { type, actions } = serializedValue as { type: string; actions: Record<string, object> };
      expect([type, Object.keys(actions).length]).toEqual(['Scope', 1]);
      expect(Object.values(actions)[0]).toMatchObject({
        type: 'Http',
        inputs: { authentication: { type: 'ManagedServiceIdentity' } },
        runtimeConfiguration: { secureData: { properties: ['inputs', 'outputs'] } },
      });
    }
  });
});

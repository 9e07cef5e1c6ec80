import { existsSync, readFileSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import { describe, expect, it } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { documents } from '../../scripts/api/documents.ts';

const current = await documents();
const openApiFile = 'docs/api/openapi.json';
const connectorFile = 'm365/connector/apiDefinition.swagger.json';

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
    expect(asked.filter((each) => each.in !== 'body' && !each['x-ms-summary'])).toEqual([]);
  });
});

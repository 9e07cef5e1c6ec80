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
    await expect(SwaggerParser.validate(JSON.parse(current[path] ?? ''))).resolves.toBeDefined();
  });

  it.each([openApiFile, connectorFile])('%s has nothing that the linter would complain about', async (path) => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const source = current[path] ?? '';
    const problems = await lintFromString({ source, absoluteRef: path, config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });
});

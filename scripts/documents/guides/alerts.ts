import { readFileSync } from 'node:fs';
import { code, table } from './table.ts';

/** The alerts that the template makes, each with its own words. */
export function alerts(): string {
  const template = readFileSync('bicep/modules/alerts.bicep', 'utf8');
  const found = [...template.matchAll(/^ {4}name: '([\w-]+)'\n {4}description: '(.*)'$/gm)];
  return table(
    ['alert', 'says'],
    found.map(([, name = '', description = '']) => [code(name), description]),
  );
}

import { readFileSync } from 'node:fs';

// The build puts the two files into the bundle in place of this module (scripts/development/build.ts).
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What runs in the page, and how it looks. */
export const pageScript: string = read('./play.js');
export const pageStyle: string = read('./play.css');

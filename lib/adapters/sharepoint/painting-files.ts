import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The build puts the two files into the bundle in place of this module (scripts/development/build.ts), because a
// package has no node_modules.
const { resolve } = createRequire(import.meta.url);

export const engine: Uint8Array = readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm'));
/**
 * Free to give away, holds Latin, Greek and Cyrillic; the image of a function app has no font that one could rely on.
 */
export const font: Uint8Array = readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));

import type { ReadBlocks } from './reader.ts';
import { NotRead } from './reading/bounds.ts';

/** A library that is not there is no matter of the document that needs it. */
const MISSING = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED']);

/** Libraries name what they stumble over in many ways; whoever mends the file needs no more than these. */
export function whyNotRead(error: unknown): Extract<ReadBlocks, { why: string }> {
  if (error instanceof NotRead) return { why: error.message };
  if (!(error instanceof Error)) return { why: 'is damaged' };
  if ('code' in error && MISSING.has(String(error.code)))
    return { why: 'cannot be read here: a part of the app is missing', isOfTheApp: true };
  return { why: error.name === 'PasswordException' ? 'is protected by a password' : 'is damaged' };
}

// Jest transform: Node's own type stripping keeps every line where it was, so stack traces are exact without source
// maps.
import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
  getCacheKey: (source, path) =>
    createHash('sha256').update(source).update(path).update(process.version).digest('hex'),
};

// What jest reads of each TypeScript file while a mutant is tried: its file with the change in it, all others as they
// are.
import { pathToFileURL } from 'node:url';

export default {
  async createTransformer({ plain: from, mutant }) {
    const { default: plain } = await import(pathToFileURL(from).href);
    const read = (source, path) =>
      mutant?.path === path
        ? source.slice(0, mutant.start) + mutant.after + source.slice(mutant.end)
        : source;
    return {
      process: (source, path) => plain.process(read(source, path), path),
      getCacheKey: (source, path) => plain.getCacheKey(read(source, path), path),
    };
  },
};

import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { mutated, onOneLine, type Mutant } from './mutant.ts';
import { changesByUs } from './ours.ts';
import { filesByRoom } from './rooms.ts';
import { changesByStryker } from './stryker.ts';

/**
 * All mutants there are, file by file.
 * @param isAsked of which files; of all where it is not said
 */
export async function allMutants(isAsked: (file: string) => boolean = () => true): Promise<Mutant[]> {
  const found: Mutant[] = [];
  for (const [room, files] of filesByRoom())
    for (const file of files.filter(isAsked)) {
      const source = readFileSync(file, 'utf8');
      const changes = [...(await changesByStryker(file, source)), ...changesByUs(file, source)];
      const places = changes.map(({ start, end, after }) => `${start} ${end} ${after}`);
      for (const { kind, start, end, after } of changes.filter(
        (_, i) => places.indexOf(places[i] ?? '') === i,
      )) {
        const lineStart = source.lastIndexOf('\n', start - 1) + 1;
        found.push({
          room: kind === 'minimum group' ? 'minimum groups' : room,
          file,
          kind,
          start,
          end,
          line: source.slice(0, start).split('\n').length,
          before: source.slice(start, end),
          after,
          lineText: onOneLine(source.slice(lineStart, source.indexOf('\n', start))),
        });
      }
    }
  return found;
}

/**
 * The mutant as it can stand in its file: a replacement that binds looser than what is around it needs brackets, a
 * block or a case takes none. Undefined where neither can be read.
 */
export function placed(mutant: Mutant, source: string): Mutant | undefined {
  const inBrackets = { ...mutant, after: `(${mutant.after})` };
  return (mutant.kind === 'BlockStatement' ? [mutant] : [inBrackets, mutant]).find((way) =>
    isReadable(mutated(source, way)),
  );
}

function isReadable(code: string): boolean {
  try {
    stripTypeScriptTypes(code);
    return true;
  } catch {
    return false;
  }
}

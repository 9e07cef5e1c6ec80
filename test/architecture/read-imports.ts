import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import of one file: what it names and where from; type-only and lazy imports count as well. */
export interface Import {
  /** Path of the importing file, from the root of the project. */
  file: string;
  /** Path of the imported file from the root, or the name of a package (`node:fs`, `@azure/cosmos`). */
  target: string;
  /** Names taken; empty for a namespace, a lazy or a bare import. */
  names: string[];
}

/** Imports of every TypeScript file in `folders` under `root`; folders that do not exist have none. */
export function readImports(root: string, folders: string[]): Import[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .flatMap((file) => importsOf(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')));
}

/** Imports of one file with the given text. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, names: string[] = []) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ file, target: resolve(file, specifier.text), names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOf(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

function namesOf(bindings: ts.NamedImportBindings | undefined): string[] {
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}

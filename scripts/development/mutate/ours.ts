import ts from 'typescript';

interface Change {
  kind: string;
  start: number;
  end: number;
  after: string;
}

/** Each looks at one node and says what stands there instead; undefined where it has nothing to change. */
const mutators: Record<string, (node: ts.Node, text: string) => string | undefined> = {
  'minimum group': (node) =>
    ts.isIdentifier(node) && smallestGroup.has(node.text) && isUse(node) ? `(${node.text} - 1)` : undefined,
  'removed await': (node) => (ts.isAwaitExpression(node) ? node.expression.getText() : undefined),
  'changed number': (node) =>
    ts.isNumericLiteral(node) && !ts.isLiteralTypeNode(node.parent) ? changed(node.text) : undefined,
  'removed statement': (node) => (ts.isExpressionStatement(node) && acts(node.expression) ? ';' : undefined),
  'last for first': (node) => swapped(node, 'find', 'findLast') ?? swapped(node, 'findLast', 'find'),
};

/**
 * Small whole numbers by one, because that is how bounds are missed; others grow, because a little more of them is
 * often the same.
 */
function changed(text: string): string {
  const value = Number(text);
  return String(Number.isInteger(value) && value < 100 ? value + 1 : value * 2);
}

/** What the smallest group goes by where something depends on it. */
const smallestGroup: ReadonlySet<string> = new Set(['MINIMUM_GROUP', 'minimumGroup', 'least']);

const isUse = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) || (ts.isCallExpression(node.parent) && node.parent.expression !== node);

const acts = (expression: ts.Expression): boolean => {
  if (ts.isAwaitExpression(expression)) return acts(expression.expression);
  if (ts.isYieldExpression(expression)) return true;
  return ts.isCallExpression(expression) && expression.expression.kind !== ts.SyntaxKind.SuperKeyword;
};

const swapped = (node: ts.Node, from: string, to: string): string | undefined =>
  ts.isIdentifier(node) && node.text === from && isCalled(node) ? to : undefined;

const isCalled = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAccessExpression(parent) &&
  ts.isCallExpression(parent.parent) &&
  parent.parent.expression === parent;

/** The changes that Stryker has no mutator for, and that were noticed least when humans tried them. */
export function changesByUs(name: string, content: string): Change[] {
  const source = ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true);
  const found: Change[] = [];
  const look = (node: ts.Node): void => {
    for (const [kind, replacement] of Object.entries(mutators)) {
      const after = replacement(node, content);
      if (after !== undefined) found.push({ kind, start: node.getStart(), end: node.getEnd(), after });
    }
    if (!ts.isTypeNode(node) && !ts.isInterfaceDeclaration(node)) ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

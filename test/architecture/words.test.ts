// What people read comes from the catalogue of messages (decision 45). English sentences elsewhere are for a model, for
// operators and developers, or the company's own words; whatever else says one is found here.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');
const files = globSync('{lib,functions,orchestrators,m365/cloud-flows}/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('lib/messages/'));

/** Three plain words in a row. */
const SENTENCE = /(?:^|[^\p{L}.])\p{Ll}[\p{Ll}’'-]*,? \p{Ll}[\p{Ll}’'-]+,? \p{Ll}[\p{Ll}’'-]+/u;

/** Fields that are not read by people as they are. */
const fields: Record<string, string> = {
  summary: 'the API documents',
  description: 'the API documents',
  example: 'the API documents',
  error: 'what schemas say of a body that does not fit',
  what: 'checks and commands, for operators',
  next: 'checks and commands, for operators',
  does: 'the guides, of an agent',
  decides: 'the guides, of an agent',
  without: 'the guides, of an agent',
  aiAct: 'the guides, of an agent',
};
/** What is called with a text that is for developers, operators or a schema. */
const CALLS =
  /(?:^|\.)(?:describe|refine|regex|min|max|check|meta|url|split|passageOf|log|warn|error|trace|decisions\??\.append|logThenSave)$/;

/** Files whose English is not for people, or is not the layer's. */
const elsewhere: Record<string, RegExp> = {
  'told to the model':
    /^lib\/agents\/(?:content\/(?:prompt|forms|draft-material|rewording\/jobs|rewording\/worded-by-model|translation\/(?:jobs|translate))|needs-analysis\/demand\/prompt|experts\/prompt|practice\/role-play\/prompt)\.ts$/,
  'shipped in a register, which the company words itself':
    /^lib\/domain\/(?:policy\/policy|own-agent\/shipped|content\/rubrics|cause\/cause-questions|modality\/modality-policy)\.ts$/,
  'words that are looked for, and not said':
    /^lib\/domain\/(?:skill\/skill-kind|text\/grounding|passage\/limits|skill-mentions\/.+|rendering\/sections)\.ts$|^lib\/agents\/content\/(?:checks\/(?:matter|values)|judge-catalogue)\.ts$/,
  'the decision log, which is kept as it was written':
    /^lib\/(?:domain\/(?:decision|policy\/switch|own-agent\/own-agent|gate\/standing-approval|hiring\/requisition|course-pair\/course-pair|mobility\/opening|succession\/critical-role|workforce\/(?:plan-choice|undertaking))|needs\/open-need|gates\/decided-entry|agents\/delivery\/(?:give|places-in-log)|agents\/performance\/announce-reviews|agents\/needs-analysis\/(?:agree-outcome|log-adverse-impact)|agents\/skills\/calibrate-evidence|agents\/analytics\/agent|agents\/content\/(?:choose-response|changed-sources\/(?:mark|draft-anew)))\.ts$|^functions\/http\/(?:registers\/save-entries|operations\/objection-record)\.ts$/,
  'checks, dead letters and logs, which operators read':
    /^functions\/(?:http\/operations\/(?:dead-letter-reasons|pull-checks|self-checks)|service-bus\/.+)\.ts$|^lib\/(?:wiring|adapters\/operators-log)\.ts$/,
  'commands and guides':
    /^lib\/domain\/(?:policy\/retention|taxonomy\/.+|table-file\/csv|skill-estimate\/features)\.ts$|^lib\/adapters\/cosmos\/personal-data\/.+\.ts$|^functions\/http\/door\/(?:door|principal)\.ts$|^m365\/cloud-flows\/(?:connections|variables)\.ts$/,
  'what schemas and rules say to whoever sends signals and statements':
    /^lib\/domain\/(?:ids|signal\/invalid-fields|xapi\/.+)\.ts$|^lib\/agents\/sensing\/(?:accept-signals|rules|xapi)\.ts$|^lib\/config\.ts$|^functions\/start-flow\.ts$/,
  'another’s words, or what is stored as a name':
    /^functions\/flow-status\.ts$|^lib\/domain\/content\/content\.ts$|^lib\/lists\/(?:(?:own-agents|people)\/choices|try-columns)\.ts$|^lib\/adapters\/cosmos\/register-entries\.ts$/,
};

const textOf = (node: ts.Node): string =>
  ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
      : '';

/** Whether a text stands where no person reads it as it is. */
function isForOthers(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isThrowStatement(parent) || ts.isNewExpression(parent)) return true;
    if (ts.isCallExpression(parent)) {
      const called = parent.expression;
      if (called.kind === ts.SyntaxKind.SuperKeyword || CALLS.test(called.getText())) return true;
    }
    if (ts.isPropertyAccessExpression(parent) && CALLS.test(parent.getText())) return true;
    if (ts.isPropertyAssignment(parent) && parent.initializer === at && parent.name.getText() in fields)
      return true;
  }
  return false;
}

/** The sentences in a text of TypeScript that somebody may read. */
function sentencesIn(name: string, source: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (SENTENCE.test(textOf(node)) && !isForOthers(node)) found.push(textOf(node));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}

describe('English sentences', () => {
  test('that people read stand in the catalogue of messages', () => {
    const found = files
      .filter((file) => !Object.values(elsewhere).some((pattern) => pattern.test(file)))
      .flatMap((file) =>
        sentencesIn(file, readFileSync(join(root, file), 'utf8')).map(
          (text) => `${file}: ${text.slice(0, 100)}`,
        ),
      );
    expect(found).toEqual([]);
  });

  test.each(Object.entries(elsewhere))('stand elsewhere where they are %s', (_, pattern) => {
    const some = files.filter((file) => pattern.test(file));
    expect(some.flatMap((file) => sentencesIn(file, readFileSync(join(root, file), 'utf8')))).not.toEqual([]);
  });

  test('are noticed, and those for others are not', () => {
    const source = `
      const told = { text: \`they are told \${n} things\`, facts: [isOld ? 'it was so before' : ''] };
      throw new RangeError('nobody may do that');
      await ports.decisions.append({ outcome: 'told for the third time' });
      const Body = z.string().describe('what they are told');`;
    expect(sentencesIn('told.ts', source)).toEqual(['they are told {} things', 'it was so before']);
  });
});

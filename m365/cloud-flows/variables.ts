/** What an importer fills in: addresses and ids, nothing secret. */
export interface Variable {
  title: string;
  what: string;
}

export const variables = {
  RequestFormId: {
    title: 'Request form',
    what: 'Id of the form in Microsoft Forms: what follows FormId= in its address. People of the company only, with their names recorded.',
  },
  RequestRoleQuestion: {
    title: 'Question about the role',
    what: 'Id of the question whose choices are role ids, such as r1a2b3; the output of a test run names it.',
  },
  RequestTextQuestion: {
    title: 'Question about the wish',
    what: 'Id of the question that asks, in 2,000 characters at most, what would help.',
  },
  InsightReaders: {
    title: 'Readers of the weekly mail',
    what: 'Mail addresses, separated by semicolons. They read about groups, never about one person.',
  },
} as const satisfies Record<string, Variable>;
export type VariableName = keyof typeof variables;

export const schemaNameOf = (name: string): string => `los_${name}`;

/** What a definition calls it, as the designer does: the title with the schema name. */
export const parameterOf = (name: VariableName): string => `${variables[name].title} (${schemaNameOf(name)})`;

/** The value, as an expression. */
export const valueOf = (name: VariableName): string => `parameters('${parameterOf(name)}')`;

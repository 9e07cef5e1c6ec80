/**
 * What a message must be given, read off its ICU text by the compiler: `{name}` takes a text or a number, `{n, number}`
 * and `{n, plural, …}` a number, `{kind, select, …}` a text. So a call that leaves a value out, or misspells one, does
 * not compile.
 */
export type Given<Text extends string> = Text extends unknown ? Flat<Read<Text>> : never;

/**
 * Reads on from brace to brace. `Open` holds what is not closed yet, the innermost first: an argument, or an arm of
 * one, which is text again.
 */
type Read<
  Text extends string,
  Open extends unknown[] = [],
  Found = unknown,
> = Text extends `${infer Before}{${infer After}`
  ? Closed<Before, Open> extends ['argument', ...infer Outer]
    ? Read<After, ['arm', 'argument', ...Outer], Found>
    : Closed<Before, Open> extends infer Now extends unknown[]
      ? Read<After, ['argument', ...Now], Found & Argument<After>>
      : never
  : Found;

/** What is still open after a text without opening braces. */
type Closed<Text extends string, Open extends unknown[]> = Text extends `${string}}${infer After}`
  ? Open extends [unknown, ...infer Outer]
    ? Closed<After, Outer>
    : never
  : Open;

/** Of `name}…`, `name, kind}…` or `name, kind, …`: the name and what it takes. */
type Argument<Text extends string> = Text extends `${infer Head}}${string}`
  ? Head extends `${infer Name}, ${infer Kind}`
    ? Record<Name, Kind extends `select,${string}` ? string | boolean : number>
    : Record<Head, string | number>
  : never;

type Flat<Found> = { [Name in keyof Found]: Found[Name] };

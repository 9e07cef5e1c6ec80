import { countTokens } from 'gpt-tokenizer';

export interface UsageBook {
  /** Counts a call: the texts sent, and the tokens of the answer with what was thought, which is billed as output. */
  count: (deployment: string, input: readonly string[], output?: Output) => { input: number } & Output;
  /** By deployment, since the process started. */
  read: () => Record<string, { calls: number; input: number } & Output>;
}

export interface Output {
  /** Answer and thought together. */
  output: number;
  thought: number;
}

export function usageBook(): UsageBook {
  const book: ReturnType<UsageBook['read']> = {};
  return {
    count(deployment, texts, { output, thought } = { output: 0, thought: 0 }) {
      const input = texts.reduce((sum, each) => sum + countTokens(each), 0);
      const sum = (book[deployment] ??= { calls: 0, input: 0, output: 0, thought: 0 });
      sum.calls += 1;
      sum.input += input;
      sum.output += output;
      sum.thought += thought;
      return { input, output, thought };
    },
    read: () => book,
  };
}

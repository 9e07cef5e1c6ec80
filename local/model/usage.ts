import { countTokens } from 'gpt-tokenizer';

export interface UsageBook {
  /** Counts a call and its tokens. */
  count: (deployment: string, input: readonly string[], output?: string) => { input: number; output: number };
  /** By deployment, since the process started. */
  read: () => Record<string, { calls: number; input: number; output: number }>;
}

export function usageBook(): UsageBook {
  const book: ReturnType<UsageBook['read']> = {};
  return {
    count(deployment, texts, text = '') {
      const input = texts.reduce((sum, each) => sum + countTokens(each), 0);
      const output = countTokens(text);
      const sum = (book[deployment] ??= { calls: 0, input: 0, output: 0 });
      sum.calls += 1;
      sum.input += input;
      sum.output += output;
      return { input, output };
    },
    read: () => book,
  };
}

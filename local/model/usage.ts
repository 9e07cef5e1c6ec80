import { countTokens } from 'gpt-tokenizer';

/** Calls and tokens of one deployment since the process started. */
export interface Usage {
  calls: number;
  inputTokens: number;
  outputTokens: number;
}

export interface UsageBook {
  /** Counts a call; its tokens by the o200k encoding. */
  count: (deployment: string, input: readonly string[], output?: string) => { input: number; output: number };
  read: () => Record<string, Usage>;
}

export function usageBook(): UsageBook {
  const book = new Map<string, Usage>();
  return {
    count(deployment, texts, text = '') {
      const input = texts.reduce((sum, each) => sum + countTokens(each), 0);
      const output = countTokens(text);
      const before = book.get(deployment) ?? { calls: 0, inputTokens: 0, outputTokens: 0 };
      book.set(deployment, {
        calls: before.calls + 1,
        inputTokens: before.inputTokens + input,
        outputTokens: before.outputTokens + output,
      });
      return { input, output };
    },
    read: () => Object.fromEntries(book),
  };
}

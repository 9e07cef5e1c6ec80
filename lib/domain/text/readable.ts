/** Most words of a sentence that a busy reader manages, by judgement. */
export const MOST_WORDS_OF_SENTENCE = 35;

import { meaningIn } from '../text/grounding.ts';

/** Words that turn a sentence or order it are of no matter. */
export const matterIn = (text: string): string[] => meaningIn(text).filter((word) => !OF_NO_MATTER.has(word));
const OF_NO_MATTER = new Set(
  meaningIn(
    'not no never only until unless except can cannot may must should before after first again more less most least than all any every work above below under against two three degrees percent minute hour day week month metre ask say tell want stop call report inform error',
  ),
);

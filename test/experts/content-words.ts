/** Words that say nothing of the subject: the usual English ones, and how they are typed in a hurry. */
const STOP_WORDS = new Set(
  `
  a about above across actually after again against all almost alone along already also although
  always am among an and another any anybody anyone anything anyway are aren't around as at away
  back be because been before behind being below between both but by can can't cannot come could
  couldn't did didn't do does doesn't doing don't done down during each either else enough even ever
  every everybody everyone everything few for from further get gets getting go goes going gonna got
  had hadn't has hasn't have haven't having he he's her here hers herself hi him himself his how
  however i i'm i've if in instead into is isn't it it's its itself just many may maybe me might
  more most much must my myself neither never next no nobody none nor not nothing now of off oh ok
  okay on once one ones only or other others our ours ourselves out over own perhaps please rather
  same say she she's should shouldn't since so some somebody someone something still such than
  that that's the their theirs them themselves then there there's these they they're this those
  though through till to too toward under until up upon us very via was wasn't we we've well were
  weren't what what's whatever when whenever where whether which while who who's whoever whom whose
  why will with within without won't would wouldn't yes yet you you're your yours yourself`
    .trim()
    .replaceAll("'", '')
    .split(/\s+/),
);

/** A plural, an -ing and an -ed are the same word; cutting too much finds more shared words and never fewer. */
const stripped = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?:ing|ed|es|s)$/, '')
        .replace(/e$/, '');

export const contentWords = (text: string): Set<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .replaceAll(/['’]/g, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .filter((word) => !STOP_WORDS.has(word))
      .map(stripped),
  );

import { stem } from './stem.ts';

/**
 * Words that employers use for one another, a line a meaning. Deliberately few: a model knows more, and a wrong one
 * misleads.
 */
const LINES = `
manage lead supervise direct oversee head coordinate run
develop create build construct design make produce
train teach instruct educate coach mentor tutor
cooperate collaborate liaise partner
communicate converse inform
test check inspect verify validate examine
repair fix mend
solve troubleshoot resolve
maintain service upkeep
buy purchase procure
sell retail
hire recruit
analyse analytics evaluate assess appraise
ensure guarantee secure
plan schedule organise arrange
implement introduce deploy install
improve optimise enhance
use utilise operate handle
write draft author compose
speak talk present
gather collect obtain
identify determine recognise detect
help assist support aid
monitor track observe watch
negotiate bargain
research investigate study
advise consult counsel recommend
translate interpret
transport carry ship deliver
customer client guest buyer
staff employee personnel worker workforce people colleague
team group crew squad
manager executive management
child pupil kid
student learner
patient resident
company business enterprise firm
law legal legislation regulation
rule policy guideline
money finance financial cash
budget cost expenditure spend
price pricing
goods product merchandise
vehicle car truck
boat ship vessel
shop store
food meal dish
information data
report document record
software program application app
computer ict it
internet web online website
programming coding code
bug defect error fault
requirement need specification
deadline timetable
change adapt adjust
goal objective target
idea creativity innovation
problem issue challenge difficulty
stress pressure
accurate precise detail
independent autonomous
responsible accountable
international global intercultural cross-cultural foreign
oral verbal spoken
language linguistic
machine machinery equipment
engine motor
safety safe
illness disease
elderly old senior
drug medicine medication pharmaceutical
advertisement advertising campaign publicity
photograph photo picture image
method technique approach methodology
principle theory fundamental
`;

const MEANINGS = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const stems = line.split(' ').map(stem);
      return stems.map((word): [string, string] => [word, stems[0] ?? word]);
    }),
);

/** One name for all words of a meaning, else the stem itself. */
export const meaningOf = (stemmed: string): string => MEANINGS.get(stemmed) ?? stemmed;

import { stem } from './stem.ts';
import { meaningOf } from './synonyms.ts';
import type { Tongue } from './tongue.ts';

const FILLERS = new Set(
  `a an the this that these those it its he she they them their theirs you your yours we our ours us i me my mine who whom whose which what
  when where while why how if then else than so as at by for from in into of off on onto out over to towards toward up upon with within
  without about above across after against along among around before behind below beneath beside between beyond during except inside near
  through throughout under until via per and or but nor not no yes is are was were be been being am do does did done doing have has had having
  can could may might must shall should will would let lets get gets got please also both each either every any all some such same other others
  another more most much many few less least own only very too well just even ever never always often etc eg ie e.g i.e including include
  includes included like there here now once again yet still however therefore thus
  ability able abilities experience experienced experiences knowledge know familiar familiarity understanding skill skills skilled proficiency
  proficient competence competences competent competency competencies expertise expert background qualification qualifications qualified
  strong solid good great excellent proven demonstrated demonstrable outstanding exceptional superior sound deep extensive profound advanced
  basic fluent fluently preferred preferably plus advantage asset bonus desirable desired required require requires requirement essential
  necessary nice ideal ideally must mandatory minimum years year month months week weeks day days
  role roles job jobs position candidate candidates applicant applicants company join joining looking seek seeking offer offers
  responsible responsibility responsibilities duties tasks task main primary primarily key important various several different relevant similar
  related equivalent passionate passion love enjoy thrive want wish welcome opportunity exciting environment working
  e.g. i.e. something someone things thing lot bit kind way ways high highly new
  organization location profession contact address`.split(/\s+/),
);

/** What a label of which no language is told is compared as. */
export const englishTongue: Tongue = {
  isFiller: (word) => FILLERS.has(word),
  stem,
  meaningOf,
  ofFillers: 0.3,
};

import { cohortAnswered, ownCohort } from './cohort.ts';
import { data } from './data.ts';
import { declined } from './declined.ts';
import { houseWording, wordingForgotten } from './house-wording.ts';
import { namesCalled } from './names.ts';
import { phrasesDrafted, phrasesKept, phrasesOfSkills } from './phrases.ts';
import { askedInSamples, measureAnswered } from './measures.ts';
import { measureDecided, measureWanted, sampleQuestions } from './deciding/measure.ts';
import { firstHour, linesConfirmed, linesProposed, observing, titlesConfirmed } from './first-hour.ts';
import { handedAnswered, handedList } from './experts/handed.ts';
import { askedExpert, handedByOne, handedOver, questionErased } from './experts/questions.ts';
import { answerErased, consented, documentSet, ownTwin, switched, twinErased } from './experts/twin.ts';
import { teamHours, teamHoursSaved } from './hours.ts';
import { hastened, itemAnswered, items } from './items.ts';
import { attendance, attendanceKept, leading, leadingAnswered } from './leading.ts';
import { whereWeStand } from './leaders.ts';
import { lesson, lessonAnswered } from './lesson.ts';
import { momentAnswered, told } from './moments.ts';
import { objected, objection } from './objection.ts';
import { answerToRecall, dueToRecall, practising, recalled } from './practice.ts';
import { officeRefused, officeTaken, owned } from './owned.ts';
import { requestAnswered, asked } from './requests.ts';
import { ownSkillCards, responded } from './skills.ts';
import { pairAnswered } from './deciding/pairs.ts';
import { question } from './deciding/question.ts';
import { responseEnded, responseToEnd } from './deciding/response.ts';
import { decided, putBack, waiting } from './deciding/waiting.ts';
import { ownRequests } from './own-requests.ts';
import { moduleCard, programmeAnswered } from './programme.ts';
import { briefTakenBack, objectiveAnswered, ownObjectives, ownReviews } from './reviews.ts';
import {
  ownAgentLooked,
  ownAgentMoved,
  ownAgents,
  ownAgentTaken,
  ownProposalAnswered,
} from './own-agents.ts';
import { rolePlays } from './role-plays.ts';
import { plan, planChosen } from './plan.ts';
import { requisition, requisitions } from './requisitions.ts';
import { successSaid } from './success.ts';
import { team } from './team.ts';
import { criticalRoleAnswered, criticalRoles } from './critical-roles.ts';
import { openingAnswered, openings } from './openings.ts';
import { undertakingAnswered, undertakings } from './undertakings.ts';
import { whatWaitsForOne } from './waits.ts';
import type { Look } from './look.ts';

/** How each door that says `card` looks as one. A new one is a look and one line here; a test holds the two equal. */
export const looks: readonly Look[] = [
  items,
  hastened,
  itemAnswered,
  lesson,
  lessonAnswered,
  moduleCard,
  programmeAnswered,
  ownCohort,
  cohortAnswered,
  leading,
  leadingAnswered,
  attendance,
  attendanceKept,
  dueToRecall,
  answerToRecall,
  recalled,
  practising,
  askedInSamples,
  measureAnswered,
  rolePlays,
  ownSkillCards,
  responded,
  told,
  momentAnswered,
  objection,
  objected,
  data,
  asked,
  requestAnswered,
  team,
  owned,
  officeRefused,
  officeTaken,
  successSaid,
  whereWeStand,
  declined,
  houseWording,
  wordingForgotten,
  namesCalled,
  phrasesOfSkills,
  phrasesDrafted,
  phrasesKept,
  waiting,
  question,
  decided,
  putBack,
  pairAnswered,
  responseToEnd,
  responseEnded,
  measureWanted,
  sampleQuestions,
  measureDecided,
  ownRequests,
  askedExpert,
  handedOver,
  handedByOne,
  questionErased,
  ownTwin,
  consented,
  documentSet,
  switched,
  twinErased,
  answerErased,
  plan,
  planChosen,
  undertakings,
  undertakingAnswered,
  requisitions,
  requisition,
  ownAgents,
  ownAgentLooked,
  ownProposalAnswered,
  ownAgentMoved,
  ownAgentTaken,
  ownObjectives,
  objectiveAnswered,
  ownReviews,
  briefTakenBack,
  firstHour,
  observing,
  titlesConfirmed,
  linesProposed,
  linesConfirmed,
  teamHours,
  teamHoursSaved,
  openings,
  openingAnswered,
  criticalRoles,
  criticalRoleAnswered,
  handedList,
  handedAnswered,
  whatWaitsForOne,
];

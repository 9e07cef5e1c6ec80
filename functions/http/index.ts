import { analysesStart } from './operations/analyses-start.ts';
import { approvalDecide } from './needs/approval-decide.ts';
import { approvalRead } from './needs/approval-read.ts';
import { approvalsList } from './needs/approvals-list.ts';
import { charterTry } from './registers/charter-try.ts';
import { checksList } from './operations/checks-list.ts';
import { coverageList } from './insights/coverage-list.ts';
import { deadLetterRead } from './operations/dead-letter-read.ts';
import { deadLetterReplay } from './operations/dead-letter-replay.ts';
import { deadLettersList } from './operations/dead-letters-list.ts';
import { decisionsList } from './operations/decisions-list.ts';
import { coursePairAnswer } from './needs/course-pair-answer.ts';
import { coursePairsList } from './needs/course-pairs-list.ts';
import { facilitatorsName } from './needs/facilitators-name.ts';
import { declinedLeave } from './needs/declined-leave.ts';
import { declinedList } from './needs/declined-list.ts';
import type { Door } from './door/door.ts';
import { employmentDoors } from './employment-doors.ts';
import { measureDoors } from './measure-doors.ts';
import { deskDoors } from './desk-doors.ts';
import { officeDoors } from './office-doors.ts';
import { effectsList } from './operations/effects-list.ts';
import { hookDelete } from './hooks/hook-delete.ts';
import { hookKeysList } from './hooks/hook-keys-list.ts';
import { hookSubscribe } from './hooks/hook-subscribe.ts';
import { hooksList } from './hooks/hooks-list.ts';
import { firstHourObserve } from './registers/first-hour-observe.ts';
import { hoursEnter } from './registers/hours-enter.ts';
import { hoursRead } from './registers/hours-read.ts';
import { firstHourRead } from './registers/first-hour-read.ts';
import { firstLinesConfirm } from './registers/first-lines-confirm.ts';
import { firstLinesPropose } from './registers/first-lines-propose.ts';
import { firstTitlesConfirm } from './registers/first-titles-confirm.ts';
import { groupChangesList } from './insights/group-changes-list.ts';
import { identityAnswer } from './identities/identity-answer.ts';
import { identityQuestionsList } from './identities/identity-questions-list.ts';
import { askedCoursesList } from './files/asked-courses-list.ts';
import { completionFileTake } from './files/completion-file-take.ts';
import { surveyFileTake } from './files/survey-file-take.ts';
import { peopleFileRead } from './files/people-file-read.ts';
import { peopleFileTake } from './files/people-file-take.ts';
import { peopleFilesList } from './files/people-files-list.ts';
import { meUndertakingAnswer } from './me/workforce/me-undertaking-answer.ts';
import { meUndertakingsList } from './me/workforce/me-undertakings-list.ts';
import { planChoose } from './needs/plan-choose.ts';
import { planRead } from './insights/plan-read.ts';
import { planTry } from './insights/plan-try.ts';
import { undertakingsTake } from './needs/undertakings-take.ts';
import { headcountList } from './insights/headcount-list.ts';
import { insightsList } from './insights/insights-list.ts';
import { leadersRead } from './insights/leaders-read.ts';
import { learningRecordsSend } from './signals/learning-records-send.ts';
import { houseWordingForget } from './registers/house-wording-forget.ts';
import { houseWordingList } from './registers/house-wording-list.ts';
import { meDataRead } from './me/rights/me-data-read.ts';
import { meIdentityRead } from './me/rights/me-identity-read.ts';
import { meItemsList } from './me/items/me-items-list.ts';
import { meItemAnswer } from './me/items/me-item-answer.ts';
import { meItemHasten } from './me/items/me-item-hasten.ts';
import { meLessonAnswer } from './me/practice/me-lesson-answer.ts';
import { meLessonRead } from './me/practice/me-lesson-read.ts';
import { meProgrammeRead } from './me/programmes/me-programme-read.ts';
import { meProgrammeAnswer } from './me/programmes/me-programme-answer.ts';
import { meCohortRead } from './me/cohorts/me-cohort-read.ts';
import { meCohortAnswer } from './me/cohorts/me-cohort-answer.ts';
import { meLeadingList } from './me/cohorts/me-leading-list.ts';
import { meLeadingAnswer } from './me/cohorts/me-leading-answer.ts';
import { meAttendanceRead } from './me/cohorts/me-attendance-read.ts';
import { meAttendanceMark } from './me/cohorts/me-attendance-mark.ts';
import { mePlansList } from './me/programmes/me-plans-list.ts';
import { mePlanRead } from './me/programmes/me-plan-read.ts';
import { mePlanWrite } from './me/programmes/me-plan-write.ts';
import { mePlanShare } from './me/programmes/me-plan-share.ts';
import { mePlanTakeBack } from './me/programmes/me-plan-take-back.ts';
import { meOwnAgentRun } from './me/own-agents/me-own-agent-run.ts';
import { meOwnAgentTake } from './me/own-agents/me-own-agent-take.ts';
import { meOwnAgentsList } from './me/own-agents/me-own-agents-list.ts';
import { meOwnProposalAnswer } from './me/own-agents/me-own-proposal-answer.ts';
import { mePlanErase } from './me/programmes/me-plan-erase.ts';
import { teamPlansList } from './insights/team-plans-list.ts';
import { meObjectionChoose } from './me/rights/me-objection-choose.ts';
import { meObjectionRead } from './me/rights/me-objection-read.ts';
import { meMomentAnswer } from './me/items/me-moment-answer.ts';
import { meMomentTell } from './me/items/me-moment-tell.ts';
import { mePracticeAnswer } from './me/practice/me-practice-answer.ts';
import { mePracticeChoose } from './me/practice/me-practice-choose.ts';
import { mePracticeList } from './me/practice/me-practice-list.ts';
import { mePracticeRead } from './me/practice/me-practice-read.ts';
import { meQuestionAsk } from './me/experts/me-question-ask.ts';
import { meQuestionHandOver } from './me/experts/me-question-hand-over.ts';
import { meQuestionsList } from './me/experts/me-questions-list.ts';
import { meQuestionErase } from './me/experts/me-question-erase.ts';
import { meTwinRead } from './me/experts/me-twin-read.ts';
import { meTwinConsent } from './me/experts/me-twin-consent.ts';
import { meTwinDocument } from './me/experts/me-twin-document.ts';
import { meTwinSwitch } from './me/experts/me-twin-switch.ts';
import { meTwinErase } from './me/experts/me-twin-erase.ts';
import { meTwinAnswerErase } from './me/experts/me-twin-answer-erase.ts';
import { meHandedList } from './me/experts/me-handed-list.ts';
import { meHandedAnswer } from './me/experts/me-handed-answer.ts';
import { meRequestsList } from './me/items/me-requests-list.ts';
import { meRolePlaysList } from './me/practice/me-role-plays-list.ts';
import { meRolePlayStart } from './me/practice/me-role-play-start.ts';
import { meRolePlayRead } from './me/practice/me-role-play-read.ts';
import { meRolePlaySay } from './me/practice/me-role-play-say.ts';
import { meRolePlayGoBack } from './me/practice/me-role-play-go-back.ts';
import { meRolePlayCoach } from './me/practice/me-role-play-coach.ts';
import { meRolePlayEnd } from './me/practice/me-role-play-end.ts';
import { meRolePlayRelease } from './me/practice/me-role-play-release.ts';
import { meRolePlayErase } from './me/practice/me-role-play-erase.ts';
import { meSkillRespond } from './me/skills/me-skill-respond.ts';
import { meSkillsList } from './me/skills/me-skills-list.ts';
import { needFlow } from './operations/need-flow.ts';
import { needsList } from './needs/needs-list.ts';
import { objectionRecord } from './operations/objection-record.ts';
import { operationRead } from './operations/operation-read.ts';
import { receiverDifferencesList } from './operations/receiver-differences-list.ts';
import { receiverRefusedList } from './operations/receiver-refused-list.ts';
import { receiverRetry } from './operations/receiver-retry.ts';
import { receiverTakeTheirs } from './operations/receiver-take-theirs.ts';
import { receiversList } from './operations/receivers-list.ts';
import { registerRead } from './registers/register-read.ts';
import { registerSave } from './registers/register-save.ts';
import { registersSave } from './registers/registers-save.ts';
import { replayRead } from './registers/replay-read.ts';
import { ownAgentMove } from './registers/own-agent-move.ts';
import { ownAgentTry } from './registers/own-agent-try.ts';
import { ownAgentsList } from './registers/own-agents-list.ts';
import { policyTry } from './registers/policy-try.ts';
import { replaysStart } from './registers/replays-start.ts';
import { trialDraftRead } from './registers/trial-draft-read.ts';
import { trialDraftsStart } from './registers/trial-drafts-start.ts';
import { versionsList } from './registers/versions-list.ts';
import { questionAsk } from './needs/question-ask.ts';
import { requestAnswer } from './needs/request-answer.ts';
import { requestRead } from './needs/request-read.ts';
import { requestsMake } from './needs/requests-make.ts';
import { signalsSend } from './signals/signals-send.ts';
import { skillMerge } from './registers/skill-merge.ts';
import { skillsFind } from './signals/skills-find.ts';
import { trendLeave } from './needs/trend-leave.ts';
import { trendsList } from './needs/trends-list.ts';
import { unansweredList } from './insights/unanswered-list.ts';
import { trendsTake } from './needs/trends-take.ts';
import { teamCoverageList } from './insights/team-coverage-list.ts';

/**
 * The route table: every guarded door. A new door is a file and one line here, or in `employment.ts`;
 * `functions/index.ts` registers them.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- doors of every parameter and body
export const doors: readonly Door<any, any, any>[] = [
  signalsSend,
  learningRecordsSend,
  skillsFind,
  identityQuestionsList,
  identityAnswer,
  peopleFileTake,
  completionFileTake,
  surveyFileTake,
  askedCoursesList,
  peopleFilesList,
  peopleFileRead,
  requestsMake,
  requestAnswer,
  requestRead,
  needsList,
  needFlow,
  approvalsList,
  approvalRead,
  approvalDecide,
  questionAsk,
  coursePairsList,
  coursePairAnswer,
  analysesStart,
  operationRead,
  insightsList,
  leadersRead,
  coverageList,
  headcountList,
  planRead,
  planTry,
  planChoose,
  undertakingsTake,
  meUndertakingsList,
  meUndertakingAnswer,
  meOwnAgentsList,
  meOwnAgentRun,
  meOwnAgentTake,
  meOwnProposalAnswer,
  teamCoverageList,
  teamPlansList,
  groupChangesList,
  unansweredList,
  declinedList,
  facilitatorsName,
  declinedLeave,
  trendsTake,
  trendsList,
  trendLeave,
  charterTry,
  policyTry,
  ownAgentsList,
  ownAgentTry,
  hoursRead,
  hoursEnter,
  firstHourRead,
  firstHourObserve,
  firstTitlesConfirm,
  firstLinesPropose,
  firstLinesConfirm,
  ownAgentMove,
  registersSave,
  registerRead,
  registerSave,
  replaysStart,
  trialDraftsStart,
  trialDraftRead,
  versionsList,
  replayRead,
  skillMerge,
  houseWordingList,
  houseWordingForget,
  meDataRead,
  meIdentityRead,
  meSkillsList,
  meSkillRespond,
  meItemsList,
  meItemHasten,
  meItemAnswer,
  meLessonRead,
  meLessonAnswer,
  meProgrammeRead,
  meProgrammeAnswer,
  meCohortRead,
  meCohortAnswer,
  meLeadingList,
  meLeadingAnswer,
  meAttendanceRead,
  meAttendanceMark,
  mePlansList,
  mePlanRead,
  mePlanWrite,
  mePlanShare,
  mePlanTakeBack,
  mePlanErase,
  meMomentTell,
  meMomentAnswer,
  meObjectionRead,
  meObjectionChoose,
  ...officeDoors,
  mePracticeList,
  mePracticeRead,
  mePracticeAnswer,
  mePracticeChoose,
  meQuestionAsk,
  meQuestionHandOver,
  meQuestionsList,
  meQuestionErase,
  meTwinRead,
  meTwinConsent,
  meTwinDocument,
  meTwinSwitch,
  meTwinErase,
  meTwinAnswerErase,
  meHandedList,
  meHandedAnswer,
  meRequestsList,
  meRolePlaysList,
  meRolePlayStart,
  meRolePlayRead,
  meRolePlaySay,
  meRolePlayGoBack,
  meRolePlayCoach,
  meRolePlayEnd,
  meRolePlayRelease,
  meRolePlayErase,
  hookSubscribe,
  hooksList,
  hookDelete,
  hookKeysList,
  deadLettersList,
  deadLetterRead,
  deadLetterReplay,
  effectsList,
  receiversList,
  receiverRefusedList,
  receiverDifferencesList,
  receiverRetry,
  receiverTakeTheirs,
  decisionsList,
  checksList,
  objectionRecord,
  ...employmentDoors,
  ...measureDoors,
  ...deskDoors,
];

import './health-read.ts';
import { analysesStart } from './analyses-start.ts';
import { approvalDecide } from './approval-decide.ts';
import { approvalRead } from './approval-read.ts';
import { approvalsList } from './approvals-list.ts';
import { charterTry } from './charter-try.ts';
import { checksList } from './checks-list.ts';
import { coverageList } from './coverage-list.ts';
import { deadLetterRead } from './dead-letter-read.ts';
import { deadLetterReplay } from './dead-letter-replay.ts';
import { deadLettersList } from './dead-letters-list.ts';
import { decisionsList } from './decisions-list.ts';
import { declinedLeave } from './declined-leave.ts';
import { declinedList } from './declined-list.ts';
import { register, type Door } from './door.ts';
import { effectsList } from './effects-list.ts';
import { hookDelete } from './hook-delete.ts';
import { hookKeysList } from './hook-keys-list.ts';
import { hookSubscribe } from './hook-subscribe.ts';
import { hooksList } from './hooks-list.ts';
import { groupChangesList } from './group-changes-list.ts';
import { insightsList } from './insights-list.ts';
import { learningRecordsSend } from './learning-records-send.ts';
import { meDataRead } from './me-data-read.ts';
import { meIdentityRead } from './me-identity-read.ts';
import { meItemsList } from './me-items-list.ts';
import { mePracticeAnswer } from './me-practice-answer.ts';
import { mePracticeChoose } from './me-practice-choose.ts';
import { mePracticeList } from './me-practice-list.ts';
import { meSkillRespond } from './me-skill-respond.ts';
import { meSkillsList } from './me-skills-list.ts';
import { needsList } from './needs-list.ts';
import { operationRead } from './operation-read.ts';
import { registerRead } from './register-read.ts';
import { registerSave } from './register-save.ts';
import { registersSave } from './registers-save.ts';
import { replayRead } from './replay-read.ts';
import { replaysStart } from './replays-start.ts';
import { requestAnswer } from './request-answer.ts';
import { requestRead } from './request-read.ts';
import { requestsMake } from './requests-make.ts';
import { signalsSend } from './signals-send.ts';
import { skillMerge } from './skill-merge.ts';
import { skillsFind } from './skills-find.ts';
import { teamCoverageList } from './team-coverage-list.ts';

/** The route table: every guarded door. A new door is a file and one line here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a table of doors holds doors of every parameter and body
export const doors: readonly Door<any, any, any>[] = [
  signalsSend,
  learningRecordsSend,
  skillsFind,
  requestsMake,
  requestAnswer,
  requestRead,
  needsList,
  approvalsList,
  approvalRead,
  approvalDecide,
  analysesStart,
  operationRead,
  insightsList,
  coverageList,
  teamCoverageList,
  groupChangesList,
  declinedList,
  declinedLeave,
  charterTry,
  registersSave,
  registerRead,
  registerSave,
  replaysStart,
  replayRead,
  skillMerge,
  meDataRead,
  meIdentityRead,
  meSkillsList,
  meSkillRespond,
  meItemsList,
  mePracticeList,
  mePracticeAnswer,
  mePracticeChoose,
  hookSubscribe,
  hooksList,
  hookDelete,
  hookKeysList,
  deadLettersList,
  deadLetterRead,
  deadLetterReplay,
  effectsList,
  decisionsList,
  checksList,
];

for (const entry of doors) register(entry);

import type { Door } from './door/door.ts';
import { requisitionOpen } from './hiring/requisition-open.ts';
import { requisitionsList } from './hiring/requisitions-list.ts';
import { requisitionBriefRead } from './hiring/requisition-brief-read.ts';
import { requisitionClose } from './hiring/requisition-close.ts';
import { meRequisitionsList } from './me/workforce/me-requisitions-list.ts';
import { meRequisitionRead } from './me/workforce/me-requisition-read.ts';
import { meObjectivesList } from './me/performance/me-objectives-list.ts';
import { meObjectiveAnswer } from './me/performance/me-objective-answer.ts';
import { meReviewsList } from './me/performance/me-reviews-list.ts';
import { meBriefRead } from './me/performance/me-brief-read.ts';
import { meBriefAdd } from './me/performance/me-brief-add.ts';
import { meBriefShare } from './me/performance/me-brief-share.ts';
import { meBriefTakeBack } from './me/performance/me-brief-take-back.ts';
import { teamBriefsList } from './insights/team-briefs-list.ts';
import { teamBriefAgree } from './insights/team-brief-agree.ts';
import { reviewsAnnounce } from './insights/reviews-announce.ts';
import { objectivesTake } from './files/objectives-take.ts';
import { openingSave } from './registers/opening-save.ts';
import { openingsList } from './registers/openings-list.ts';
import { meOwnedOpeningsList } from './me/mobility/me-owned-openings-list.ts';
import { meOwnedOpeningAnswer } from './me/mobility/me-owned-opening-answer.ts';
import { meOwnedOpeningSeen } from './me/mobility/me-owned-opening-seen.ts';
import { meNearList } from './me/mobility/me-near-list.ts';
import { meNearAsSeen } from './me/mobility/me-near-as-seen.ts';
import { meNearBeSeen } from './me/mobility/me-near-be-seen.ts';
import { meNearWithdraw } from './me/mobility/me-near-withdraw.ts';
import { meBeingSeenList } from './me/mobility/me-being-seen-list.ts';
import { criticalRoleSave } from './registers/critical-role-save.ts';
import { criticalRolesList } from './registers/critical-roles-list.ts';
import { meCriticalRolesList } from './me/succession/me-critical-roles-list.ts';
import { meCriticalRoleAnswer } from './me/succession/me-critical-role-answer.ts';
import { meBenchRead } from './me/succession/me-bench-read.ts';
import { meSuccessionList } from './me/succession/me-succession-list.ts';
import { meSuccessionAsRead } from './me/succession/me-succession-as-read.ts';
import { meSuccessionAgree } from './me/succession/me-succession-agree.ts';
import { meSuccessionWithdraw } from './me/succession/me-succession-withdraw.ts';
import { meOnBenchList } from './me/succession/me-on-bench-list.ts';

/** The doors of what bears on employment, each of which a company puts into use by itself. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- doors of every parameter and body
export const employmentDoors: readonly Door<any, any, any>[] = [
  requisitionOpen,
  requisitionsList,
  requisitionBriefRead,
  requisitionClose,
  meRequisitionsList,
  meRequisitionRead,
  meObjectivesList,
  meObjectiveAnswer,
  meReviewsList,
  meBriefRead,
  meBriefAdd,
  meBriefShare,
  meBriefTakeBack,
  teamBriefsList,
  teamBriefAgree,
  reviewsAnnounce,
  objectivesTake,
  openingSave,
  openingsList,
  meOwnedOpeningsList,
  meOwnedOpeningAnswer,
  meOwnedOpeningSeen,
  meNearList,
  meNearAsSeen,
  meNearBeSeen,
  meNearWithdraw,
  meBeingSeenList,
  criticalRoleSave,
  criticalRolesList,
  meCriticalRolesList,
  meCriticalRoleAnswer,
  meBenchRead,
  meSuccessionList,
  meSuccessionAsRead,
  meSuccessionAgree,
  meSuccessionWithdraw,
  meOnBenchList,
];

import type { MessageCatalogue } from '../message.ts';
import { answerProblems } from './answer-problems.ts';
import { artefacts } from './artefacts.ts';
import { chat } from './chat.ts';
import { cloudFlows } from './cloud-flows.ts';
import { cohorts } from './cohorts.ts';
import { copilot } from './copilot.ts';
import { deciding } from './deciding.ts';
import { deskWords } from './desk.ts';
import { expertWords } from './experts.ts';
import { faults } from './faults.ts';
import { feeds } from './feeds.ts';
import { gates } from './gates.ts';
import { hiringWords } from './hiring.ts';
import { insights } from './insights.ts';
import { leaders } from './leaders.ts';
import { mcp } from './mcp.ts';
import { measureWords } from './measures.ts';
import { ownAgentWords } from './own-agents.ts';
import { pages } from './pages.ts';
import { mobilityWords } from './mobility.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { tableFile } from './table-file.ts';
import { performanceWords } from './performance.ts';
import { firstHourWords } from './first-hour.ts';
import { planWords } from './plan.ts';
import { practicePageWords } from './practice-page.ts';
import { problems } from './problems.ts';
import { practiceFaults } from './practice-faults.ts';
import { programmes } from './programmes.ts';
import { records } from './records.ts';
import { reasons } from './reasons.ts';
import { responses } from './responses.ts';
import { rolePlayWords } from './role-play.ts';
import { sources } from './sources.ts';
import { spentWords } from './spent.ts';
import { stepFaults } from './step-faults.ts';
import { steering } from './steering.ts';
import { successionWords } from './succession.ts';
import { taskWords } from './tasks.ts';
import { teamWorkWords } from './team-work.ts';
import { terms } from './terms.ts';
import { roleWords } from './roles.ts';
import { trialWords } from './trials.ts';
import { waitingWords } from './waiting.ts';

/** Every message in German; `[…|…]` holds both forms of address, the informal one first. */
export const de: MessageCatalogue = {
  ...answerProblems,
  ...artefacts,
  ...chat,
  ...cloudFlows,
  ...cohorts,
  ...copilot,
  ...deciding,
  ...deskWords,
  ...expertWords,
  ...faults,
  ...feeds,
  ...gates,
  ...hiringWords,
  ...insights,
  ...leaders,
  ...mcp,
  ...measureWords,
  ...ownAgentWords,
  ...mobilityWords,
  ...pages,
  ...parts,
  ...people,
  ...tableFile,
  ...performanceWords,
  ...firstHourWords,
  ...planWords,
  ...practicePageWords,
  ...problems,
  ...programmes,
  ...reasons,
  ...records,
  ...responses,
  ...rolePlayWords,
  ...sources,
  ...spentWords,
  ...stepFaults,
  ...steering,
  ...successionWords,
  ...practiceFaults,
  ...taskWords,
  ...teamWorkWords,
  ...terms,
  ...roleWords,
  ...trialWords,
  ...waitingWords,
};

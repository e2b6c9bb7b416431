export {
  coordinatorWatch,
  dailyDigest,
  holidayRound,
  ladderSelfTest,
  retentionRound,
  yearRound,
} from './rounds.js';
export { suspicionCase } from './suspicion-case.js';

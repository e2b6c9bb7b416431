export {
  coordinatorWatch,
  dailyDigest,
  holidayRound,
  ladderSelfTest,
  reconcile,
  retentionRound,
  yearRound,
} from './rounds.js';
export { suspicionCase } from './suspicion-case.js';

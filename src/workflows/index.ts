export {
  coordinatorWatch,
  dailyDigest,
  holidayRound,
  ladderSelfTest,
  reconcile,
  retentionRound,
  yearRound,
} from './rounds.js';
export { sotMeeting } from './sot-meeting.js';
export { suspicionCase } from './suspicion-case.js';

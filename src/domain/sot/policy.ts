/**
 * The numbers of a school support team (domain.md 4 and 6). Proposed defaults: the seeds only say four times a year
 * (S001, R34). School days; working days where an organisation has no school (fine print 30).
 */
export const SOT_POLICY = {
  meetingsPerYear: 4,
  agendaClosesBefore: 10,
  preparationBefore: 5,
  minutesAfter: 5,
  /** Guests see their own point from so many days before until so many days after. */
  guestsBefore: 5,
  guestsAfter: 5,
  /** An advice is on the case at the end of the next day. */
  takeOverAfter: 1,
  /** A case in which nothing was done for so many days is proposed. */
  stalledAfter: 20,
  /** When there is no next meeting yet, the agreements are looked at after a quarter. */
  checkAfterCalendarDays: 91,
} as const;

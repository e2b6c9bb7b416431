/** Something that the person at the keyboard can mend; the Dutch message says how. */
export class CannotStart extends Error {}

/** Nothing but white space is nothing said. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

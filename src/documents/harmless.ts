/** With these a spreadsheet begins a formula; also behind white space that it takes away (BI-34). */
const FORMULA = /^\s*[=+\-@\t\r\n]/;

/** A text as a spreadsheet may have it: never the beginning of a formula, and no control characters. */
export function harmless(text: string): string {
  const clean = [...text].filter((one) => one >= ' ' || '\n\t\r'.includes(one)).join('');
  return FORMULA.test(clean) ? `'${clean}` : clean;
}

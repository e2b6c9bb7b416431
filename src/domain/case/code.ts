/** How people read and say a case code: `7K3-M9Q`; in addresses it stands without the dash (screens.md B). */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

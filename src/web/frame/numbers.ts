/** The national numbers: fixed, free, and on every page (P1). `tel` is what a phone dials. */
export const NUMBERS = {
  emergency: { shown: '112', tel: '112' },
  police: { shown: '0900-8844', tel: '09008844' },
  veiligThuis: { shown: '0800-2000', tel: '08002000' },
  inspector: { shown: '0900-111 3111', tel: '09001113111' },
} as const;

/** What a phone dials for a number as people write it. */
export function telOf(shown: string): string {
  return shown.replace(/[^\d+]/g, '');
}

/** S20, `/noodtoegang`. */
export const nlBreakGlass = {
  title: 'Noodtoegang',
  lead: 'Moet je nu in een zaak kunnen kijken, en kan niemand je toegang geven? Vul de code in.',
  told: 'Je krijgt 24 uur toegang. De eigenaar van de zaak en de FG krijgen meteen bericht.',
  code: 'Zaakcode',
  codeError: 'Vul de zaakcode in. Een zaakcode ziet eruit als 7K3-M9Q.',
  reason: 'Waarom moet je er nu bij?',
  reasonHelp: 'Ten minste 20 tekens. Je collega leest dit na.',
  reasonError: 'Schrijf op waarom.',
  reasonShort: 'Schrijf in ten minste 20 tekens op waarom.',
  button: 'Zaak openen',
  cannotOpen: 'Met deze code kun je geen zaak openen.',
  needsFactor:
    'Voor noodtoegang is een code-app nodig. Stel die eerst in. Bij gevaar hoeft dat niet: een spoedzaak gaat meteen open.',
  setUpFactor: 'Code-app instellen',
  done: 'Je hebt 24 uur toegang tot deze zaak.',
  doneLine: 'De eigenaar en de FG krijgen bericht. Je reden staat in de tijdlijn.',
} as const;

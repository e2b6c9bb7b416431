import type { Debt, PointKind } from '../../../domain/case/names.js';
import { urls } from '../../urls.js';

/** On which page a task is done; `signal`: the one that waits to be read. */
export function taskAddress(kind: PointKind, zaak: string, signal: string): string {
  switch (kind) {
    case 'W1':
    case 'W16':
      return urls.reviewSignal({ zaak, id: signal });
    case 'W2':
      return urls.step({ zaak, stap: 1 });
    case 'W3':
    case 'W3vt':
    case 'W13':
      return urls.step({ zaak, stap: 2 });
    case 'W4':
    case 'W4r':
      return urls.step({ zaak, stap: 3 });
    case 'W5':
      return urls.step({ zaak, stap: 4 });
    case 'W6':
    case 'W7':
      return urls.step({ zaak, stap: 5 });
    case 'W8':
    case 'W8w':
      return urls.melding({ zaak });
    case 'W9':
    case 'W9phone':
    case 'W10':
    case 'task':
      return urls.veiligThuis({ zaak });
    case 'W9plan':
      return urls.decideHelp({ zaak });
    case 'W11a':
      return urls.help({ zaak });
    case 'W11b':
      return urls.sight({ zaak });
    case 'W11c':
      return urls.recheck({ zaak });
    case 'W11d':
      return urls.afweging({ zaak, nummer: 5 });
    case 'W12':
      return urls.monitor({ zaak });
    case 'W14':
      return urls.holidayPlan({ zaak });
    case 'W15':
      return urls.accessRequests();
    case 'move':
      return urls.move({ zaak });
    case 'denyCheck':
    case 'breakGlassReview':
      return urls.access({ zaak });
  }
}

/** Where a postponed duty is made good. */
export function debtAddress(debt: Debt, zaak: string): string {
  switch (debt) {
    case 'conversation':
      return urls.step({ zaak, stap: 3 });
    case 'steps':
      return urls.step({ zaak, stap: 1 });
    case 'preReportTalk':
      return urls.preReportTalk({ zaak });
    case 'writtenMelding':
      return urls.melding({ zaak });
  }
}

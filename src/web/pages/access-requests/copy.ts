import { dayOf } from '../../../domain/terms/amsterdam.js';
import { formatDay } from '../../../domain/terms/day.js';
import type { PrintedReport } from '../../../documents/report-pdf.js';
import { holderOf } from '../../colleagues.js';
import { nl } from '../../texts/nl.js';
import { showCode } from '../../urls.js';
import { paperDay } from '../report/sources.js';
import { leavingText, type RequestPage } from './request-page.js';

const words = nl.accessRequests.letter;

/**
 * The letter, in "u", with the pieces that leave behind it. Built from what was released by two people and nothing
 * else: a word that was blacked out is not in the file (PV-06 6). Without their agreement no piece is in it.
 */
export function copyOf(request: RequestPage, decided: NonNullable<RequestPage['decided']>): PrintedReport {
  const { file, visit, colleagues, pieces } = request;
  const contact = holderOf(colleagues, 'privacyOfficer', 'aandachtsfunctionaris', 'director');
  const code = showCode(file.code);
  const footer = words.footer(code, paperDay(visit.now));
  const released = decided.decision !== 'refused' && file.review.agreedBy !== null;
  return {
    title: words.title(code),
    lead: [
      words.opening(words.decisions[decided.decision]),
      ...(decided.decision === 'granted' ? [] : [decided.decision === 'refused' ? words.none : words.part]),
      ...(decided.decision === 'granted' ? [] : [words.reason(decided.reason)]),
      words.disagree(contact?.name ?? visit.viewer.organisation.name, contact?.phone ?? nl.strip.noNumber),
    ],
    parts: [
      {
        heading: words.pieces,
        lines: released
          ? pieces.flatMap((piece) => {
              const text = leavingText(request, piece);
              return text === null
                ? []
                : [{ text, source: `${piece.heading}, ${paperDay(piece.happenedAt)}` }];
            })
          : [],
      },
    ],
    nothing: words.nothing,
    footer: (number, of) => `${footer} · ${words.pageOf(number, of)}`,
  };
}

/** `inzage-7K3M9Q-2026-11-24.pdf`: nobody's name (C0.9). */
export function copyName({ file, visit }: RequestPage): string {
  return `inzage-${file.code}-${formatDay(dayOf(visit.now))}.pdf`;
}

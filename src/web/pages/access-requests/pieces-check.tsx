import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { leavingText, type RequestPage } from './request-page.js';

const words = nl.accessRequests.pieces;

/** What will leave, piece by piece: the text as it is in the copy, or why it is not there. */
export function PiecesCheck({ request }: { readonly request: RequestPage }): ReactElement {
  const { pieces, file, visit } = request;
  return (
    <ol className="wl-plain">
      {pieces.map((piece) => {
        const text = leavingText(request, piece);
        const reason = file.choices[piece.id]?.reason;
        return (
          <li key={piece.id} className="wl-line">
            <p className="wl-line__head">
              <strong>{piece.heading}</strong>{' '}
              <span className="wl-quiet">{showDay(dayOf(piece.happenedAt), visit.now)}</span>
            </p>
            {text === null ? null : <p className="wl-pre">{text}</p>}
            {reason === undefined ? null : (
              <p className="wl-quiet">{words.notShown(words.reasons[reason].toLowerCase())}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

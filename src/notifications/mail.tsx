import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';

/** A mail before it is put in an envelope: the same words in plain text and in simple HTML. */
export interface Mail {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** One task a line; only the daily digest has them. */
  readonly lines?: readonly string[];
  /** Asks for sign-in; holds a code or a path, never a secret of a case. */
  readonly link: { readonly label: string; readonly url: string } | null;
  /** Whom to call when the mail reached the wrong person. */
  readonly wrongPerson: string | null;
}

const IN_DANGER = 'Is er direct gevaar? Bel 112.';

/** The closing lines of every mail (screens.md D.1). */
function closing(mail: Mail): readonly string[] {
  return mail.wrongPerson === null
    ? [IN_DANGER]
    : [`Niet voor jou bedoeld? Bel ${mail.wrongPerson}.`, IN_DANGER];
}

export function plainText(mail: Mail): string {
  const blocks = [
    ...mail.paragraphs,
    ...(mail.lines === undefined ? [] : [mail.lines.join('\n')]),
    ...(mail.link === null ? [] : [`${mail.link.label}: ${mail.link.url}`]),
    closing(mail).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** No image, no style from elsewhere, nothing that tells us it was opened. */
export function html(mail: Mail): string {
  return `<!doctype html>${renderToStaticMarkup(<MailPage mail={mail} />)}`;
}

function MailPage({ mail }: { readonly mail: Mail }): ReactElement {
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <title>{mail.subject}</title>
      </head>
      <body>
        {mail.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {mail.lines !== undefined && (
          <ul>
            {mail.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {mail.link !== null && (
          <p>
            <a href={mail.link.url}>{mail.link.label}</a>
          </p>
        )}
        {closing(mail).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </body>
    </html>
  );
}

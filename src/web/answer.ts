import type { ReactNode } from 'react';

/** A page of HTML. */
export interface PageAnswer {
  readonly kind: 'page';
  readonly status?: number;
  /** First part of the title; never a name. The case code goes in `caseCode`. */
  readonly title: string;
  readonly caseCode?: string;
  /** The title begins with "Fout: ". */
  readonly failed?: boolean;
  /** Reloads after so many seconds, to `to` or to itself. */
  readonly refresh?: { readonly seconds: number; readonly to?: string };
  /** PR0 (default): not meant for paper; PR1: a reading page; PR2: a document with names. */
  readonly print?: 'PR0' | 'PR1' | 'PR2';
  readonly body: ReactNode;
}

/** What a page handler answers. A value: nothing is sent before the frame has seen it. */
export type Answer =
  | PageAnswer
  /** 303. `told`: what the next page says in the green box. */
  | { readonly kind: 'redirect'; readonly to: string; readonly told?: Told }
  /** One line for the script. */
  | { readonly kind: 'text'; readonly text: string; readonly status?: number }
  /** "Denied" and "unknown" are this one answer (P9). */
  | { readonly kind: 'notFound' }
  /** A file to save; the name holds no name of a person (C0.9). */
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly name: string;
      readonly body: Buffer | string;
    };

/** What was recorded, what happens next, who is on turn (C0.6). */
export interface Told {
  readonly heading: string;
  readonly lines?: readonly string[];
}

export function page(
  title: string,
  body: ReactNode,
  more: Omit<PageAnswer, 'kind' | 'title' | 'body'> = {},
): PageAnswer {
  return { kind: 'page', title, body, ...more };
}

export function redirect(to: string, told?: Told): Answer {
  return told === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, told };
}

export const notFound: Answer = { kind: 'notFound' };

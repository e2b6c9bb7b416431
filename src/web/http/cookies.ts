import type { Request, Response } from 'express';

/** What a cookie is for; its name gets the `__Host-` prefix wherever the pages are served over https (AU-25). */
export type CookieName = 'wl' | 'wld' | 'wlp';

export interface Cookies {
  readonly read: (request: Request, name: CookieName) => string | null;
  readonly set: (response: Response, name: CookieName, value: string, lastsMs?: number) => void;
  readonly clear: (response: Response, name: CookieName) => void;
}

/** `wl` session, `wld` known device, `wlp` a sign-in under way. Without https (localhost only) a plain name. */
export function createCookies(publicUrl: string): Cookies {
  const secure = new URL(publicUrl).protocol === 'https:';
  const full = (name: CookieName): string => (secure ? `__Host-${name}` : name);
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    read(request, name) {
      const wanted = `${full(name)}=`;
      const found = (request.get('cookie') ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part.startsWith(wanted));
      // Two cookies of one name: somebody planted one. Neither counts.
      const value = found.length === 1 ? (found[0] ?? '').slice(wanted.length) : '';
      return /^[\w.-]{1,500}$/.test(value) ? value : null;
    },
    set(response, name, value, lastsMs) {
      response.cookie(full(name), value, { ...options, ...(lastsMs !== undefined && { maxAge: lastsMs }) });
    },
    clear(response, name) {
      response.clearCookie(full(name), options);
    },
  };
}

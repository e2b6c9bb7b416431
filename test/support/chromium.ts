import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Express } from 'express';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { codeAt } from '../../src/accounts/totp.js';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** The product on a port, and a real Chromium that looks at it. */
export interface Surfing {
  /** A browser of its own: nothing shared with other people. */
  readonly surfer: (size: typeof PHONE, options?: { javaScriptEnabled?: boolean }) => Promise<Surfer>;
  readonly close: () => Promise<void>;
}

export async function startSurfing(http: Express): Promise<Surfing> {
  const server: Server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  return {
    async surfer(size, options = {}) {
      const context = await browser.newContext({
        viewport: size,
        baseURL: address,
        locale: 'nl-NL',
        ...options,
      });
      context.setDefaultTimeout(10_000);
      return new Surfer(context, await context.newPage());
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const SHOTS = join(import.meta.dirname, '..', '..', '.waaklicht', 'test', 'screenshots');

/** One person behind one browser. Remembers what the console said: it must stay empty. */
export class Surfer {
  readonly complaints: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('requestfailed', (request) =>
      this.complaints.push(`${request.method()} ${new URL(request.url()).pathname}`),
    );
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  async signIn(login: string, password: string, seed: string | null): Promise<void> {
    await this.page.goto('/aanmelden');
    await this.page.getByLabel('E-mailadres').fill(login);
    await this.page.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Aanmelden' }).click();
    if (seed !== null) {
      await this.page.getByLabel('Code van 6 cijfers').fill(codeAt(seed, Date.now()));
      await this.page.getByRole('button', { name: 'Verder' }).click();
    }
    await this.page.getByRole('button', { name: 'Ik houd me hieraan' }).click();
  }

  /** What axe finds on the page that is shown, in words; none is wanted (P8). */
  async axe(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 300)}`,
    );
  }

  /** Kept for people to look at. */
  async shot(name: string): Promise<void> {
    await mkdir(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  }

  /** Nothing sticks out sideways. */
  async fits(): Promise<boolean> {
    return this.page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
  }
}

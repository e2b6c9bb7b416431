import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';
import { assembleStyles } from './styles.js';

/** One file that never changes under its address. */
interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
  readonly serve: RequestHandler;
}

const FOLDER = '/bestanden';

/** Reads and assembles everything once, at start; the address holds a hash of the content (AU-36). */
export function createAssets(ownTokensFile: string | undefined): Assets {
  const files = new Map<string, Asset>();
  const add = (name: string, type: string, content: string): string => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const address = `${FOLDER}/${hash}-${name}`;
    const plain = Buffer.from(content);
    files.set(address, { type, plain, zipped: gzipSync(plain) });
    return address;
  };
  const stylesheet = add('waaklicht.css', 'text/css; charset=utf-8', assembleStyles(ownTokensFile));
  const scriptFile = fileURLToPath(new URL('waaklicht.mjs', import.meta.url));
  const script = add('waaklicht.js', 'text/javascript; charset=utf-8', readFileSync(scriptFile, 'utf8'));
  return { stylesheet, script, serve: server(files) };
}

function server(files: ReadonlyMap<string, Asset>): RequestHandler {
  return (request, response, next) => {
    const asset = files.get(request.path);
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    response.set({
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    });
    const zipped = request.acceptsEncodings('gzip') === 'gzip';
    if (zipped) response.set('Content-Encoding', 'gzip');
    response.end(zipped ? asset.zipped : asset.plain);
  };
}

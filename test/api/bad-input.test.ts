import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Response } from 'supertest';
import request from 'supertest';
import { createHttp } from '../../src/main/http.js';
import { ApiClient, newId } from '../support/api-client.js';
import { OPEN_CASE, School, SIGNAL, type Fields } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

/** The rows of security.md section 8 that concern the API, one by one. */
describe('bad input', () => {
  let system: System;
  let school: School;
  let api: ApiClient;
  let server: Server;
  let caseId: string;

  beforeAll(async () => {
    const plenty = '100000';
    system = await createSystem({
      TOKEN_REQUESTS_PER_MINUTE: plenty,
      PERSON_COMMANDS_PER_MINUTE: plenty,
      PERSON_CASES_PER_HOUR: plenty,
    });
    school = await School.create(system.services);
    api = await ApiClient.create(system, school);
    caseId = await api.open('omar');
    server = createServer(api.http);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await system.close();
  });

  const signal = (fields: Fields) => api.act(caseId, 'omar', 'recordSignal', { ...SIGNAL, ...fields });
  const bytes = (content: Buffer | string, type?: string) =>
    api.raw(`/cases/${caseId}/commands`, 'omar', { bytes: content, ...(type !== undefined && { type }) });
  const codesOf = (answer: Response): string[] =>
    (answer.body as { errors?: { code: string }[] }).errors?.map(({ code }) => code) ?? [];
  const written = async () => {
    const { rows } = await system.owner.query<{ written: string }>(
      'select (select count(*) from case_event) || $1 || (select count(*) from command_outcome) as written',
      ['/'],
    );
    return rows[0]!.written;
  };

  /** Every answer to bad input: the status, a problem, nothing written. */
  const rejected = async (status: number, send: () => Promise<Response>) => {
    const before = await written();
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status, code: expect.any(String), title: expect.any(String) });
    expect(await written()).toBe(before);
    return answer;
  };

  /** Bytes on the wire that no client library would send. @returns the first line of the answer. */
  const wire = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.on('error', () => resolve(answer.split('\r\n')[0]!));
      socket.on('close', () => resolve(answer.split('\r\n')[0]!));
      socket.write(text);
    });

  it('BI-00: one row in the audit log, without the value; no echo, no stack, no path', async () => {
    const secret = 'Fietsbel-van-Joris';
    const answer = await rejected(422, () => signal({ kind: secret, [secret]: 1 }));

    expect(answer.text.replaceAll(`/${secret}`, '')).not.toContain(secret);
    expect(answer.text).not.toMatch(/ at |src\/|node_modules|select /);
    const { rows } = await system.owner.query<{ row: { event: string; action: string } }>(
      "select row from audit where row->>'event' = 'input.rejected' order by seq desc limit 1",
    );
    expect(rows[0]!.row).toMatchObject({ action: 'giveCommand', personId: school.people.omar });
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('BI-01: body over 1 MiB 413, headers over 16 KiB 431, address over 2,048 characters 414', async () => {
    await rejected(413, () => signal({ text: 'a'.repeat(1024 * 1024) }));
    await rejected(414, () => api.get(`/work-list?cursor=${'a'.repeat(2100)}`, 'omar'));
    expect(
      await wire(`GET /api/v1/work-list HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(17_000)}\r\n\r\n`),
    ).toContain('431');
  });

  it('BI-02: text over 20,000 code points or empty where required 422, with the limit in words', async () => {
    const answer = await rejected(422, () => signal({ text: 'a'.repeat(20_001) }));
    expect(answer.text).toContain('20000 tekens');
    await rejected(422, () => signal({ text: ' \n\t ' }));
    await rejected(422, () => signal({ source: 'a'.repeat(201) }));
    expect((await signal({ text: '\u{1F600}'.repeat(20_000) })).status).toBe(200);
  });

  it('BI-03: lists, nesting and fields beyond their limits 422', async () => {
    const subject = { kind: 'pupil' };
    const open = (fields: Fields) => api.post('/cases', 'omar', { id: newId(), ...OPEN_CASE, ...fields });
    await rejected(422, () => open({ subjects: Array(21).fill(subject) }));
    await rejected(422, () => open({ deny: Array(51).fill(school.people.bea) }));
    await rejected(422, () => signal({ text: [[[[[[[[[['deep']]]]]]]]]] }));
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, 1]));
    expect(codesOf(await rejected(422, () => signal(many)))).toEqual(['tooManyFields']);
  });

  it('BI-04: unknown fields, wrong types, prototypes, duplicate names and numbers nobody means 422; prototypes unchanged', async () => {
    for (const fields of [{ extra: 1 }, { text: 7 }, { text: ['a'] }, { constructor: 1 }, { toString: 'x' }])
      await rejected(422, () => signal(fields));
    const start = `{"id":"${newId()}","type":"recordSignal","kind":"observation","direction":"supports","source":"x","text":"y"`;
    for (const more of [
      ',"__proto__":{"admin":true}',
      ',"text":"z"',
      ',"expectedVersion":1e400',
      ',"expectedVersion":-0',
      ',"expectedVersion":9007199254740993',
    ])
      await rejected(422, () => bytes(`${start}${more}}`));
    for (const value of ['null', '[]', '"text"', '7']) await rejected(422, () => bytes(value));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('BI-05: broken JSON, byte order mark, UTF-16, invalid UTF-8, truncated, trailing text 400', async () => {
    const whole = JSON.stringify({ id: newId(), type: 'recordSignal', ...SIGNAL });
    const broken = [
      '{', '', whole.slice(0, -4), `${whole} x`, `\uFEFF${whole}`, Buffer.from(whole, 'utf16le'),
      Buffer.concat([Buffer.from(whole.slice(0, -2)), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]), '{a:1}', 'NaN',
    ]; // prettier-ignore
    for (const content of broken) await rejected(400, () => bytes(content));
  });

  it('BI-06: another content type, an encoding, or multipart 415', async () => {
    const whole = JSON.stringify({ id: newId(), type: 'recordSignal', ...SIGNAL });
    for (const type of [
      'text/plain',
      'application/xml',
      'application/json; charset=latin1',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ])
      await rejected(415, () => bytes(whole, type));
    await rejected(415, async () =>
      request(api.http)
        .post(`/api/v1/cases/${caseId}/commands`)
        .set('Authorization', `Bearer ${api.tokens.omar}`)
        .set('Content-Type', 'application/json')
        .set('Content-Encoding', 'gzip')
        .send(whole),
    );
  });

  it.each([
    ['BI-07', 'a NUL', 'a\u0000b'],
    ['BI-07', 'an escape character', 'a\u001b[31mb'],
    ['BI-07', 'a C1 control', 'a\u0085b'],
    ['BI-08', 'a lone surrogate', 'a\ud800b'],
    ['BI-08', 'a non-character', 'a\uffffb'],
    ['BI-08', 'a tag', 'a\u{e0041}b'],
    ['BI-08', 'a private character', 'a\ue000b'],
    ['BI-09', 'a bidi override', 'a\u202eb'],
    ['BI-09', 'an isolate', 'a\u2066b'],
    ['BI-09', 'a zero-width space', 'a\u200bb'],
    ['BI-09', 'a byte order mark', 'a\ufeffb'],
    ['BI-10', 'nine marks on one letter', `a${'\u0301'.repeat(9)}`],
  ])('%s: given %s in a text, 422 before it reaches the database', async (_row, _name, text) => {
    await rejected(422, () => signal({ text }));
    await rejected(422, () => signal({ source: text }));
  });

  it.each([
    ['BI-09', 'Arabic, Hebrew and emoji', 'سلام שלום 👨‍👩‍👧'],
    ['BI-10', 'decomposed letters', 'cafe\u0301'],
    ['BI-11', 'markup and templates', '<script>alert(1)</script> javascript:x {{7*7}} ${1} **b**'],
    ['BI-12', 'the marks of SQL', `'; drop table person; -- % _ \\`],
  ])('%s: given %s in a text, it is taken literally and stored as typed', async (_row, _name, text) => {
    const answer = await signal({ text });

    expect(answer.status).toBe(200);
    const timeline = await api.get(`/cases/${caseId}/timeline`, 'omar');
    const { items } = timeline.body as { items: { entry: { text?: string } | null }[] };
    expect(items.map(({ entry }) => entry?.text)).toContain(text);
  });

  it('BI-13: malformed ids in the address 404, in the body 422, before any query', async () => {
    const malformed = [
      'x',
      '1',
      `{${newId()}}`,
      `${newId()}0`,
      '..',
      `urn:uuid:${newId()}`,
      'BCDFGHJ',
      '%00',
    ];
    for (const id of malformed)
      await rejected(404, () => api.get(`/cases/${encodeURIComponent(id)}`, 'omar'));
    for (const id of malformed)
      await rejected(422, () =>
        api.post(`/cases/${caseId}/commands`, 'omar', { id, type: 'recordSignal', ...SIGNAL }),
      );
    await rejected(422, () => signal({ id: undefined }));
    expect((await api.get(`/cases/${caseId.toUpperCase()}`, 'omar')).status).toBe(200);
  });

  it('BI-14: a well-formed id of something else 404', async () => {
    for (const id of [newId(), school.organisationId, school.locationId, school.people.omar])
      await rejected(404, () => api.get(`/cases/${id}`, 'omar'));
    await rejected(422, () => api.post('/cases', 'omar', { id: newId(), ...OPEN_CASE, locationId: caseId }));
  });

  it('BI-15: moments in the future, before 1900 or that do not exist 422', async () => {
    const ahead = new Date(Date.now() + 6 * 60_000).toISOString();
    for (const moment of [
      ahead,
      '1899-12-31T10:00',
      '10000-01-01T10:00',
      '2026-02-30T10:00',
      '2026-11-24T10:00:60',
      'gisteren',
      20261124,
    ]) {
      await rejected(422, () => signal({ observedAt: moment }));
      await rejected(422, () => signal({ at: moment }));
    }
  });

  it('BI-17: offsets and zones that do not exist, and a time the clock skipped 422; the doubled hour is the first', async () => {
    for (const moment of ['2026-03-01T10:00+25:00', '2026-03-01T10:00[Europe/Foo]', '2026-03-29T02:30'])
      await rejected(422, () => signal({ observedAt: moment }));
    const doubled = await signal({ observedAt: '2025-10-26T02:30', text: 'Dubbel uur' });
    expect(doubled.status).toBe(200);
    const timeline = await api.get(`/cases/${caseId}/timeline`, 'omar');
    expect(timeline.text).toContain(String(Date.parse('2025-10-26T00:30:00Z')));
  });

  it('BI-18, 19: ages and enumerations outside what exists 422 with what is allowed', async () => {
    const open = (subject: Fields) =>
      api.post('/cases', 'omar', { id: newId(), ...OPEN_CASE, subjects: [subject] });
    for (const age of [-1, 121, 7.5, 'zeven']) await rejected(422, () => open({ kind: 'pupil', age }));
    await rejected(422, () => open({ kind: 'unborn', age: 0 }));
    const answer = await rejected(422, () => signal({ direction: 'Supports' }));
    expect(answer.text).toContain('supports, contradicts, unknown');
  });

  it('BI-20, 21: a stale version 409, a negative one 422, one that never was 409', async () => {
    await signal({});
    expect((await signal({ expectedVersion: 1 })).body).toMatchObject({ status: 409, code: 'staleVersion' });
    await rejected(422, () => signal({ expectedVersion: -1 }));
    expect((await signal({ expectedVersion: 1_000_000 })).body).toMatchObject({
      status: 409,
      code: 'staleVersion',
    });
  });

  it('BI-22: acting in the name of somebody else, or with a second person who cannot be one 422', async () => {
    await rejected(422, () => signal({ by: school.people.lisa }));
    for (const secondPerson of [school.people.omar, school.people.bea, newId()]) {
      const answer = await api.act(caseId, 'omar', 'changeClass', {
        class: 'standard',
        reason: 'x',
        secondPerson,
      });
      expect([409, 422]).toContain(answer.status);
      expect((await api.get(`/cases/${caseId}`, 'omar')).body).toMatchObject({ level: 'full' });
    }
  });

  it('BI-23: doubled, nested, encoded and unknown query fields 422', async () => {
    for (const query of [
      'stage=closed&stage=acting',
      'class[a]=high',
      'class=%00',
      'class=%c0%af',
      'limit=1e3',
      'limit=-1',
      'other=1',
      'cursor=%2e%2e',
      'cursor=e30',
    ])
      await rejected(422, () => api.get(`/work-list?${query}`, 'omar'));
  });

  it('BI-24: addresses with tricks in them 404', async () => {
    for (const path of [
      '/..%2f..%2fetc',
      `/cases/${caseId}%2ftimeline`,
      '/cases/%c0%af',
      '/cases/%',
      '//cases',
      '/a'.repeat(200),
      '/cases\\x',
    ])
      await rejected(404, () => api.get(path, 'omar'));
  });

  it('BI-26: another method 405 with what is allowed; a forged method or host changes nothing', async () => {
    for (const method of ['put', 'patch', 'options', 'trace'] as const) {
      const answer = await rejected(405, () => api.send(method, '/work-list', 'omar'));
      expect(answer.headers['allow']).toBe('GET');
    }
    const forged = await request(api.http)
      .get('/api/v1/work-list')
      .set('Authorization', `Bearer ${api.tokens.omar}`)
      .set({ 'X-HTTP-Method-Override': 'DELETE', Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' });
    expect(forged.status).toBe(200);
    expect(JSON.stringify(forged.headers)).not.toContain('evil');
  });

  it('BI-27: two lengths, broken chunks and line breaks in headers 400', async () => {
    const start = 'POST /api/v1/cases HTTP/1.1\r\nHost: x\r\n';
    expect(await wire(`${start}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toContain(
      '400',
    );
    expect(await wire(`${start}Transfer-Encoding: chunked\r\n\r\nzz\r\n`)).toContain('400');
    expect(await wire('GET /api/v1/work-list HTTP/1.1\r\nHost: x\r\nX-A: a\rb\r\n\r\n')).toContain('400');
  });

  it('BI-37: line breaks and pieces of JSON in an address or header reach no log line', async () => {
    const lines: object[] = [];
    const log = { info: (line: object) => lines.push(line), warn: (line: object) => lines.push(line) };
    const http = createHttp({ ...system.services, log });

    await request(http)
      .get('/api/v1/cases/%0a%7b%22level%22%3a50%7d')
      .set('Authorization', `Bearer ${api.tokens.omar}`)
      .set('User-Agent', '{"level":50}');

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ event: 'request', route: 'GET getCase', status: 404 });
    expect(JSON.stringify(lines)).not.toContain('level');
  });

  it('BI-38: bait for regular expressions in every field and header is judged at once', async () => {
    const bait = [
      'a'.repeat(50_000),
      `${'a'.repeat(25_000)}!`,
      '\u0301'.repeat(50_000),
      '2026-'.repeat(10_000),
    ];
    for (const text of bait) {
      const began = performance.now();
      await signal({
        kind: text,
        direction: text,
        source: text,
        observedAt: text,
        at: text,
        id: text,
        class: text,
      });
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });

  it('BI-42: tokens truncated, of another kind or far too long 401 or 431, all the same text', async () => {
    const send = (secret: string) =>
      request(api.http).get('/api/v1/work-list').set('Authorization', `Bearer ${secret}`);
    const { omar } = api.tokens;
    for (const secret of [omar.slice(0, -1), omar.toUpperCase(), 'x', `${omar}${omar}`, 'a'.repeat(8_000)])
      expect((await send(secret)).body).toMatchObject({ status: 401, code: 'notSignedIn' });
    expect(
      await wire(
        `GET /api/v1/work-list HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${'a'.repeat(1024 * 1024)}\r\n\r\n`,
      ),
    ).toMatch(/431|^$/);
  });

  it('AU-35, AU-36: every answer carries the same protecting headers and tells nothing of what serves it', async () => {
    const answers = [
      await api.get('/work-list', 'omar'),
      await api.get('/nowhere', 'omar'),
      await request(api.http).get('/api/v1/work-list'),
      await request(api.http).get('/api/v1/docs'),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none';require-trusted-types-for 'script';report-to csp",
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'etag'])
        expect(headers).not.toHaveProperty(name);
    }
  });
});

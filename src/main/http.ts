import express, { type Express } from 'express';

/** The one HTTP application of product and tests: the JSON API and the pages, under the same protection. */
export function createHttp(): Express {
  const http = express();
  http.disable('x-powered-by');
  return http;
}

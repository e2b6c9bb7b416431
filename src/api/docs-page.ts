import type { JsonSchema } from './route.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { name: string; in: string; description?: string }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
  };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** The description as a page to read: no script, one style sheet of our own. */
export function docsPage(document: JsonSchema, styleSheet: string): string {
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waaklicht API</title><link rel="stylesheet" href="${styleSheet}"></head>
<body><main>
<h1>Waaklicht API</h1>
<p>Everything stands under <code>/api/v1</code>. Send <code>Authorization: Bearer wl_…</code> and JSON in UTF-8. A
refusal or mistake comes as <code>application/problem+json</code>. Machines read <a href="openapi.json">openapi.json</a>.</p>
${operations.join('\n')}
</main></body></html>
`;
}

function section(method: string, path: string, operation: Operation): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const schema = requestBody?.content['application/json'].schema;
  return `<section id="${operationId}">
<h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>
<p>${escaped(summary)}. ${escaped(description)}</p>
${parameters.length === 0 ? '' : list(parameters.map((one) => [`${one.name} (${one.in})`, one.description ?? '']))}
${schema === undefined ? '' : bodies(schema)}
<details><summary>Answers</summary>${list(Object.entries(responses).map(([status, { description: text }]) => [status, text]))}</details>
</section>`;
}

/** A body, or each of the bodies it may be. */
function bodies(schema: JsonSchema): string {
  const variants = (schema['oneOf'] as readonly JsonSchema[] | undefined) ?? [schema];
  return variants.map(body).join('\n');
}

function body(schema: JsonSchema): string {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = new Set((schema['required'] ?? []) as readonly string[]);
  const fields = Object.entries(properties).map(([name, field]): [string, string] => [
    required.has(name) ? name : `${name}?`,
    shape(field),
  ]);
  const title = typeof schema['title'] === 'string' ? schema['title'] : 'Body';
  return `<details><summary>${escaped(title)}</summary>${list(fields)}</details>`;
}

/** A schema in a few words. */
function shape(schema: JsonSchema): string {
  const { type, enum: values, const: constant, items, properties, format, description } = schema;
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (type === 'array') return `list of ${shape(items as JsonSchema)}`;
  if (properties !== undefined) {
    const parts = Object.entries(properties as Record<string, JsonSchema>);
    return `{ ${parts.map(([name, part]) => `${name}: ${shape(part)}`).join(', ')} }`;
  }
  const words = [type, format, description].filter((word) => typeof word === 'string');
  return words.join(', ');
}

function list(items: readonly (readonly [name: string, text: string])[]): string {
  const rows = items.map(([name, text]) => `<dt><code>${escaped(name)}</code></dt><dd>${escaped(text)}</dd>`);
  return `<dl>${rows.join('')}</dl>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const DOCS_STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0 1rem; }
main { max-width: 56rem; margin: 2rem auto; }
section { border-top: 1px solid #767676; padding: 0.5rem 0; }
h2 { font-size: 1.1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
`;

import { z } from 'zod';

const count = (usual: number, meaning: string): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().int().min(1).default(usual).describe(meaning);

/** Every setting of a process, read once at its start. `explain` is what `config check` prints. */
const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL, as the owner of the tables'),
  APP_DATABASE_PASSWORD: z.string().min(16).describe('Wachtwoord van de rol wl_app (mensen)'),
  WORKER_DATABASE_PASSWORD: z
    .string()
    .min(16)
    .describe('Wachtwoord van de rol wl_worker (tijd en bezorging)'),
  TEMPORAL_ADDRESS: z.string().min(1).describe('Adres van Temporal, bijvoorbeeld temporal:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('waaklicht').describe('Namespace in Temporal'),
  TEMPORAL_TOKEN_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('Bestand (0400) met het token waarmee Waaklicht zich bij Temporal meldt'),
  KEY_PROVIDER: z
    .enum(['file', 'env'])
    .default('file')
    .describe('Waar de sleutels staan: in KEY_FILE, of (nooit in productie) in KEYS'),
  KEY_FILE: z
    .string()
    .min(1)
    .describe('Bestand met de sleutels die de zaaksleutels beschermen (0400), buiten elke back-up'),
  KEYS: z.string().min(1).optional().describe('De inhoud van KEY_FILE, bij KEY_PROVIDER=env'),
  BACKUP_DIRECTORY: z.string().min(1).optional().describe('Map voor back-ups'),
  BACKUP_PUBLIC_KEY_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('Publieke RSA-sleutel (PEM) waarmee back-ups versleuteld worden'),
  ANCHOR_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('Bestand bij een andere beheerder, waarin elk uur staat hoe ver het logboek is'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('Aparte poort voor de meetwaarden (Prometheus)'),
  TEMPORAL_METRICS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('Aparte poort van een worker voor de meetwaarden van Temporal (Prometheus)'),
  ALARM_URL: z.url().optional().describe('Adres dat een POST krijgt bij elk alarm, naast mail en log'),
  PING_URL: z
    .url()
    .optional()
    .describe('Adres dat elke minuut hoort dat alles loopt; blijft het stil, dan slaat dat adres alarm'),
  NODE_ENV: z.string().optional().describe('production in productie'),
  PUBLIC_URL: z.url().describe('Adres waaronder gebruikers Waaklicht openen'),
  HOST: z.string().default('127.0.0.1').describe('Adres waarop de webserver luistert'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Poort van de webserver'),
  OUTBOX_DIRECTORY: z
    .string()
    .min(1)
    .default('.waaklicht/outbox')
    .describe('Map voor uitgaande mail als er geen SMTP_URL is, en voor alle mail van oefenzaken'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mailserver, bijvoorbeeld smtp://mail:587'),
  MAIL_FROM: z.string().default('Waaklicht <waaklicht@localhost>').describe('Afzender van de mail'),
  TOKEN_REQUESTS_PER_MINUTE: count(120, 'Hooguit zoveel verzoeken per minuut met één token'),
  PERSON_COMMANDS_PER_MINUTE: count(60, 'Hooguit zoveel handelingen per minuut van één persoon'),
  PERSON_CASES_PER_HOUR: count(
    10,
    'Hooguit zoveel nieuwe zaken per uur van één persoon (acuut telt niet mee)',
  ),
  TOKENS_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('CSS-bestand met eigen --basis-waarden, voor de huisstijl van de organisatie'),
  BOUNCE_DIRECTORY: z
    .string()
    .min(1)
    .optional()
    .describe('Map (new van een Maildir) waarin de mailserver mail legt die terugkomt'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Hoeveel de log vertelt'),
});

export type Config = z.infer<typeof settings>;

/** A setting that is missing or wrong, with its name and what is expected. Never holds a value: some are secret. */
export class WrongConfiguration extends Error {}

/** @throws WrongConfiguration naming every setting that is missing or wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = settings.safeParse(environment);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name}: ${explain(name)} (${issue.message})`;
  });
  throw new WrongConfiguration(`Instellingen ontbreken of kloppen niet:\n${lines.join('\n')}`);
}

/** What each setting is for, one line a setting, with its default. */
export function explainConfig(): readonly { readonly name: string; readonly meaning: string }[] {
  return Object.keys(settings.shape).map((name) => ({ name, meaning: explain(name) }));
}

function explain(name: string): string {
  return settings.shape[name as keyof typeof settings.shape].description ?? '';
}

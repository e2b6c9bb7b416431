import { z } from 'zod';

/**
 * What may stand in the engine about a case or a meeting (security.md CR-11, CR-12), field by field. What is not named here is a
 * violation: a new field, a new text, a new kind of payload.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUMBER = /^\d{1,19}$/;
const DURATION = /^\d{1,12}(\.\d{1,9})?s$/;
const EVENT = /^\d{1,7}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const OURS = /^waaklicht(-worker)?$/;
const CODE = /^(recordUnavailable|UnhandledCommand|noOpenCase|)$/;
const SIGNAL = /^(stepTaken|decisionTaken|meldingTold|helpTold|caseChanged|meetingChanged)$/;

/** Name of a field → what its value may be. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  acceptedEventId: EVENT,
  acceptedRequestMessageId: /^[0-9a-f-]{36}\/request$/,
  acceptedRequestSequencingEventId: EVENT,
  attempt: NUMBER,
  buildId: /^@temporalio\/worker@[\w.+-]{1,120}$/,
  cause: /^WORKFLOW_TASK_FAILED_CAUSE_[A-Z_]{1,60}$/,
  continuedExecutionRunId: UUID,
  createTime: MOMENT,
  expireTime: MOMENT,
  firstWorkflowTaskCompletedId: EVENT,
  resettable: /^(true|false)$/,
  runId: UUID,
  coreUsedFlags: EVENT,
  eventId: EVENT,
  eventTime: MOMENT,
  eventType: /^EVENT_TYPE_[A-Z_]{1,60}$/,
  firstExecutionRunId: UUID,
  firstWorkflowTaskBackoff: DURATION,
  historySizeBytes: NUMBER,
  identity: OURS,
  initiator: /^CONTINUE_AS_NEW_INITIATOR_[A-Z_]{1,30}$/,
  kind: /^TASK_QUEUE_KIND_(NORMAL|STICKY)$/,
  langUsedFlags: EVENT,
  markerName: /^core_local_activity$/,
  message: CODE,
  newExecutionRunId: UUID,
  nonRetryable: /^(true|false)$/,
  normalName: /^waaklicht-cases$/,
  originalExecutionRunId: UUID,
  protocolInstanceId: UUID,
  requestId: /^([0-9a-f-]{36}|request-from-RespondWorkflowTaskCompleted)$/,
  retryState: /^RETRY_STATE_[A-Z_]{1,40}$/,
  scheduledEventId: EVENT,
  sdkName: /^temporal-typescript$/,
  sdkVersion: /^\d+\.\d+\.\d+$/,
  signalName: SIGNAL,
  source: /^TypeScriptSDK$/,
  stackTrace: /^$/,
  startedEventId: EVENT,
  startToCloseTimeout: DURATION,
  startToFireTimeout: DURATION,
  taskId: NUMBER,
  timerId: EVENT,
  type: /^recordUnavailable$/,
  updateId: UUID,
  workflowId: /^(case|meeting)-[0-9a-f-]{36}$/,
  workflowTaskCompletedEventId: EVENT,
  workflowTaskTimeout: DURATION,
  backoffStartInterval: DURATION,
  inheritBuildId: /^(true|false)$/,
  workerStartedEventId: EVENT,
  workflowRunTimeout: DURATION,
};

/** A name means different things in different places. */
const NAMES: Readonly<Record<string, RegExp>> = {
  workflowType: /^(suspicionCase|sotMeeting)$/,
  taskQueue: /^(waaklicht-cases|waaklicht-worker-[0-9a-f]{32})$/,
  input: /^advanceClock$/,
};

/** Fields that hold other fields. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'events', 'taskQueue', 'workflowType', 'input', 'payloads', 'details', 'data', 'result', 'failure',
  'sdkMetadata', 'workerVersion', 'meta', 'acceptedRequest', 'outcome', 'success', 'args', 'header', 'fields',
  'applicationFailureInfo', 'prevAutoResetPoints', 'points', 'workflowExecution', 'workflowExecutionStartedEventAttributes',
  'workflowExecutionSignaledEventAttributes', 'workflowExecutionCompletedEventAttributes',
  'workflowExecutionContinuedAsNewEventAttributes', 'workflowTaskScheduledEventAttributes',
  'workflowTaskStartedEventAttributes', 'workflowTaskCompletedEventAttributes', 'workflowTaskFailedEventAttributes',
  'workflowTaskTimedOutEventAttributes', 'markerRecordedEventAttributes', 'timerStartedEventAttributes',
  'timerCanceledEventAttributes', 'timerFiredEventAttributes', 'workflowExecutionUpdateAcceptedEventAttributes',
  'workflowExecutionUpdateCompletedEventAttributes', 'workflowExecutionTerminatedEventAttributes',
]); // prettier-ignore

const POINT =
  /^(W\d{1,2}[a-z]{0,5}(:\d{1,3})?|task\d{1,3}|move|denyCheck|breakGlassReview|agenda|minutes|check|(prepare|record|takeOver|action):\d{1,4})$/;
const moment = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(2200, 0, 1));
const picture = z.strictObject({
  version: z.number().int().min(0),
  waiting: z.array(
    z.strictObject({
      point: z.string().regex(POINT),
      at: moment,
      rung: z.enum(['before', 'due', '1', '2', '3']).nullable(),
      pace: z.enum(['acute', 'high', 'standard']),
    }),
  ),
});
const stamp = z.strictObject({ seconds: z.number(), nanos: z.number() });
const localActivity = z.strictObject({
  seq: z.number().int(),
  attempt: z.number().int(),
  activity_id: z.string().regex(/^\d+$/),
  activity_type: z.enum(['letTimePass', 'moveClock', 'letMeetingPass', 'moveMeetingClock']),
  complete_time: stamp.nullable(),
  backoff: z.unknown().refine((value) => value === null),
  original_schedule_time: stamp.nullable(),
});
const payload = z.union([z.string().regex(UUID), moment, picture, localActivity, z.null()]);

/** Everything in a history that the list does not allow, by its path; empty = clean. */
export function violations(history: string): readonly string[] {
  const found: string[] = [];
  walk(JSON.parse(history), ['history'], found);
  return found;
}

function walk(value: unknown, path: readonly string[], found: string[]): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, path, found);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    if ('metadata' in value) checkPayload(value, path, found);
    else for (const [name, inner] of Object.entries(value)) visit(name, inner, path, found);
    return;
  }
  const name = path.at(-1) ?? '';
  const allowed = name === 'name' ? NAMES[path.at(-2) ?? ''] : FIELDS[name];
  if (allowed?.test(String(value)) !== true) found.push(`${path.join('.')}: ${String(value).slice(0, 80)}`);
}

function visit(name: string, inner: unknown, path: readonly string[], found: string[]): void {
  const holds = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  const isKnown = holds || isListOfObjects(inner) ? CONTAINERS.has(name) : name === 'name' || name in FIELDS;
  if (isKnown || isEmpty(inner)) walk(inner, [...path, name], found);
  else found.push(`${[...path, name].join('.')}: unknown field`);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => typeof one === 'object');
}

/** What the protocol always sends and we leave empty: headers, memo, search attributes. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).every(isEmpty));
}

const decoded = z.object({
  metadata: z.strictObject({ encoding: z.string() }),
  data: z.string().nullish(),
});

function checkPayload(value: object, path: readonly string[], found: string[]): void {
  const read = decoded.safeParse(value);
  const encoding = read.success ? Buffer.from(read.data.metadata.encoding, 'base64').toString() : 'unknown';
  const text = Buffer.from((read.success && read.data.data) || '', 'base64').toString();
  const content: unknown = encoding === 'binary/null' ? null : safely(text);
  if (!/^(json\/plain|binary\/null)$/.test(encoding) || !payload.safeParse(content).success) {
    found.push(`${path.join('.')}: payload ${encoding} ${text.slice(0, 200)}`);
  }
}

function safely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

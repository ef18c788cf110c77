import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { AppError } from '../kernel/errors.ts';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

/** Fields that never reach the log, at any of the first levels of what is logged. */
const SECRET_FIELDS = [
  ...['password', 'token', 'secret', 'cookie', 'authorization', 'masterKey', 'connectionString'],
  ...['name', 'phone', 'mobile', 'address', 'identityNumber', 'email', 'text', 'content', 'title', 'body'],
];
const REDACTED = '[略]';

/**
 * The process's log: one JSON object a line, on standard error (results of commands go to standard output). It names
 * people by id only, and errors by code and place: messages of the database quote what people wrote, so they stay out
 * (SC-P7). `request` or `job` ties the lines of one piece of work together.
 */
export function openLog(level: LogLevel, service: string, sink: DestinationStream = destination(2)): Logger {
  return pino(
    {
      level,
      base: { service, pid: process.pid },
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: label => ({ level: label }) },
      redact: {
        paths: SECRET_FIELDS.flatMap(name => [name, `*.${name}`, `*.*.${name}`, `*["${name}"]`]),
        censor: REDACTED,
      },
      serializers: { err: describeError, error: describeError },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map(arg => (typeof arg === 'string' ? maskNumbers(arg) : arg)) as typeof args);
        },
      },
    },
    sink,
  );
}

/** What may be told of an error: its kind, code, place in the code and cause; of its message only what cannot quote. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const described: Record<string, unknown> = { type: error.name, at: placesOf(error) };
  if ('code' in error) described.code = error.code;
  if (error instanceof AppError) described.rules = error.refusals.flatMap(refusal => refusal.rule ?? []);
  else if (isDatabaseError(error)) Object.assign(described, databaseFacts(error));
  else described.message = maskNumbers(error.message);
  if (error.cause !== undefined) described.cause = describeError(error.cause);
  return described;
}

/** Errors of PostgreSQL carry a severity; their message and detail quote values, the rest names things of the schema. */
function isDatabaseError(error: Error): error is Error & Record<string, unknown> {
  return 'severity' in error && 'routine' in error;
}

function databaseFacts(error: Record<string, unknown>): Record<string, unknown> {
  const names = ['severity', 'schema', 'table', 'column', 'constraint', 'position', 'routine'];
  return Object.fromEntries(names.filter(name => error[name] !== undefined).map(name => [name, error[name]]));
}

/** The stack without its first lines, which repeat the message. */
function placesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map(line => line.trim());
  return lines.filter(line => line.startsWith('at ')).slice(0, 12);
}

/** Mobile and fixed telephone numbers and identity numbers, should one slip into a message. */
export function maskNumbers(text: string): string {
  return text
    .replace(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, REDACTED)
    .replace(/(?<![\dA-Za-z-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, REDACTED)
    .replace(/(?<![\dA-Za-z-])0\d{2,3}[- ]?[2-8]\d{6,7}(?!\d)/g, REDACTED);
}

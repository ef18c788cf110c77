import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, isProblem, type Problem } from './problem.ts';
import type { paths } from './schema.generated.ts';

/** What the client tells the rest of the console: the session is gone, or its token has changed. */
type OnSessionTrouble = (code: 'not-signed-in' | 'csrf') => void;

let csrfToken: string | null = null;
let onSessionTrouble: OnSessionTrouble = () => undefined;

/** The token of the present session; every change carries it. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

export function listenForSessionTrouble(listener: OnSessionTrouble): void {
  onSessionTrouble = listener;
}

const guard: Middleware = {
  onRequest({ request }) {
    if (csrfToken !== null && request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    const problem = await readProblem(response);
    const isSignIn = schemaPath === '/api/sign-in' || schemaPath === '/api/session';
    if (!isSignIn && (problem.code === 'not-signed-in' || problem.code === 'csrf')) onSessionTrouble(problem.code);
    throw new ApiError(problem);
  },
};

/**
 * The console's client of the HTTP API, typed by the generated schema. Errors are thrown as {@link ApiError}, so `data`
 * of an answer is what the schema says.
 */
export const api = createClient<paths>({ baseUrl: '' });
api.use(guard);

/** The data of an answer that was not an error. */
export async function dataOf<Data>(answer: Promise<{ readonly data?: Data; readonly error?: unknown }>): Promise<Data> {
  const { data } = await answer;
  if (data === undefined) throw new Error('the server answered without data');
  return data;
}

/**
 * Sends a form with a file; the typed client does not speak multipart, and only this older way tells how far it is.
 * @param onProgress how much of the form is sent, 0 to 1
 * @throws ApiError
 */
export async function sendForm<Answer>(
  path: keyof paths & string,
  form: FormData,
  onProgress?: (share: number) => void,
): Promise<Answer> {
  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    if (csrfToken !== null) request.setRequestHeader('x-csrf-token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const id = request.getResponseHeader('x-request-id');
      const headers: HeadersInit = id === null ? {} : { 'x-request-id': id };
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => reject(new TypeError('the connection broke'));
    request.send(form);
  });
  if (response.ok) return (await response.json()) as Answer;
  const problem = await readProblem(response);
  if (problem.code === 'not-signed-in' || problem.code === 'csrf') onSessionTrouble(problem.code);
  throw new ApiError(problem);
}

async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return body;
  return {
    type: 'about:blank',
    title: '服务器没有正常回答',
    status: response.status,
    detail: '服务器没有正常回答，这一步没有完成，页面上的内容还在。请稍后再试。',
    code: 'unavailable',
    refusals: [],
    id: response.headers.get('x-request-id') ?? '',
  };
}

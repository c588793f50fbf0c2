import type { Logger } from 'pino';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import restify, { type Request, type Response, type Server } from 'restify';
import { guardServer } from './channels/guards.js';
import { sendJson } from './channels/send-json.js';

export interface ServerParts {
  log: Logger;
  /** Adds routes, each part its own. */
  mounts: readonly ((server: Server) => void)[];
  /** Rejects while something that a turn needs is missing. */
  ready(): Promise<void>;
}

/** The HTTP server: guards first, then liveness, readiness and metrics, then the routes of the parts. */
export function createServer({ log, mounts, ready }: ServerParts): Server {
  const server = restify.createServer({ name: 'health-bill-assistant' });
  guardServer(server, (error, where) => log.error({ err: error, ...where }, 'a request failed'));
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests by route and status',
    labelNames: ['route', 'status'],
    registers: [metrics],
  });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, in seconds',
    labelNames: ['route'],
    registers: [metrics],
  });
  server.on('after', (req: Request, res: Response) => {
    const route = String((req as { route?: { path?: unknown } }).route?.path ?? 'none');
    requests.inc({ route, status: res.statusCode });
    seconds.observe({ route }, (Date.now() - req.time()) / 1000);
  });
  server.get('/healthz', async (_req: Request, res: Response) => sendJson(res, 200, { status: 'ok' }));
  server.get('/readyz', async (_req: Request, res: Response) => {
    const problem = await ready().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (problem) log.warn({ err: problem }, 'not ready');
    sendJson(res, problem ? 503 : 200, { status: problem ? 'not ready' : 'ready' });
  });
  server.get('/metrics', async (_req: Request, res: Response) => {
    res.sendRaw(200, await metrics.metrics(), { 'Content-Type': metrics.contentType });
  });
  for (const mount of mounts) mount(server);
  return server;
}

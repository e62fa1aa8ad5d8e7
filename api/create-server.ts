import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { MikroORM } from '@kualik/db';
import type { Clock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import express from 'express';
import type { Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { judgeAudit } from './audit/judge-audit.ts';
import type { AuditGap } from './audit/judge-audit.ts';
import { judgeRoutes } from './audit/judge-route.ts';
import type { JudgeRoute } from './audit/judge-route.ts';
import { tellGap } from './audit/tell-gap.ts';
import { isHttps } from './config.ts';
import type { ApiConfig } from './config.ts';
import type { ApiContext } from './context.ts';
import { createContext, requestIdOf } from './create-context.ts';
import { documentRoute } from './http/document-route.ts';
import { errorRoute } from './http/error-route.ts';
import { toGraphqlError } from './errors/to-graphql-error.ts';
import { explorer } from './http/explorer.ts';
import { createListener } from './http/listener.ts';
import type { Listener } from './http/listener.ts';
import { createMetrics } from './http/metrics.ts';
import { pkiFiles } from './http/pki-files.ts';
import { requireHttps } from './http/require-https.ts';
import { scanRoute } from './http/scan-route.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serviceRoutes } from './http/service-routes.ts';
import { staticSite } from './http/static-site.ts';
import { hearNews } from './live/news.ts';
import { subscriptionRoute } from './live/subscription-route.ts';
import { LIMITS } from './limits/limit-table.ts';
import type { LimitTable } from './limits/limit-table.ts';
import { createRateLimits } from './limits/rate-limits.ts';
import type { Log } from './log.ts';
import { armour } from './schema/armour.ts';
import { createSchema } from './schema/create-schema.ts';
import { requestPlugin } from './schema/request-plugin.ts';
import { loadSecrets } from './secrets.ts';
import type { ServerParts } from './server-parts.ts';
import { createStatusDoor } from './status/status-door.ts';

/** Two PKCS#10 or one CMS as Base64 need a tenth of it. */
const MAX_BODY = '256kb';
const LIMITER_CONNECTIONS = 3;

export interface ServerDeps {
  orm: MikroORM;
  clock: Clock;
  config: ApiConfig;
  log: Log;
  /** Tests of the limits count faster; everything else keeps the table. */
  limits?: LimitTable;
  /** Tests refuse an answer that owes the audit log an entry; in production it is logged and counted. */
  onAuditGap?: (gap: AuditGap) => void;
}

export interface ApiServer extends Listener {
  readonly app: Express;
}

/** The whole api: the same for production and tests. Listening is the caller's. */
export async function createServer(deps: ServerDeps): Promise<ApiServer> {
  const { orm, clock, config, log, limits = LIMITS } = deps;
  const secrets = await loadSecrets(orm.em.fork());
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    max: LIMITER_CONNECTIONS,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', () => log.warn('rate limit store lost a connection'));
  const parts: ServerParts = {
    orm,
    clock,
    config,
    log,
    secrets,
    registry: loadServices(),
    limits: createRateLimits({ pool, table: limits, secret: secrets.limits }),
    metrics: createMetrics(),
    news: await hearNews(config.databaseUrl, (line) => log.warn({ line }, 'news')),
  };
  const onAuditGap = deps.onAuditGap ?? ((gap: AuditGap) => tellGap(parts, gap));
  const schema = judgeAudit(await createSchema(), onAuditGap);
  const apollo = await startApollo(parts, schema);
  const app = await createApp(parts, { apollo, schema, judge: judgeRoutes(onAuditGap) });
  const { dataDir, databaseUrl } = config;
  const statuses = createStatusDoor({ dataDir, databaseUrl, clock, log: (line) => log.warn({ line }, 'status') });
  const listener = createListener(statuses.before(app), config.tls);
  const close = async (): Promise<void> => {
    await parts.news.close();
    await listener.close();
    await statuses.stop();
    await apollo.stop();
    await pool.end();
  };
  return { app, server: listener.server, close };
}

async function startApollo(parts: ServerParts, schema: GraphQLSchema): Promise<ApolloServer<ApiContext>> {
  const { validationRules, plugins = [], ...protection } = armour();
  const apollo = new ApolloServer<ApiContext>({
    schema,
    ...protection,
    validationRules,
    plugins: [...plugins, requestPlugin(parts), ApolloServerPluginLandingPageDisabled()],
    formatError: toGraphqlError,
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: parts.log,
  });
  await apollo.start();
  return apollo;
}

interface Answering {
  apollo: ApolloServer<ApiContext>;
  schema: GraphQLSchema;
  judge: JudgeRoute;
}

async function createApp(parts: ServerParts, { apollo, schema, judge }: Answering): Promise<Express> {
  const { config, log } = parts;
  const https = isHttps(config);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', config.trustProxy);
  if (https) app.use(requireHttps(config.publicUrl));
  app.use((request, response, next) => {
    response.setHeader('x-request-id', requestIdOf(request));
    next();
  });
  const data = securityHeaders('data', https);
  app.use(['/ca', '/crl', '/healthz', '/readyz', '/metrics', '/documents', '/scans'], data);
  app.use(pkiFiles(parts), serviceRoutes(parts), documentRoute(parts, judge), scanRoute(parts, judge));
  app.get('/graphql', explorer(securityHeaders('explorer', https)));
  const contextOf = (request: express.Request, response: express.Response): Promise<ApiContext> =>
    createContext(parts, request, response);
  app.use('/graphql', data, express.json({ limit: MAX_BODY }), subscriptionRoute({ schema, contextOf }));
  app.use('/graphql', expressMiddleware(apollo, { context: ({ req, res }) => contextOf(req, res) }));
  app.use('/admin', securityHeaders('admin', https), await staticSite(config.adminDir));
  app.use(securityHeaders('portal', https), await staticSite(config.portalDir));
  app.use((_request, response) => void response.status(404).type('text/plain').send('not found\n'));
  app.use(errorRoute(log));
  return app;
}

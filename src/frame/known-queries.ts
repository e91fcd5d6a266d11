import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { platformFailure } from '#src/platform/errors.ts';
import { frameText } from './messages.ts';

interface Operation {
  readonly parameters?: readonly object[] | undefined;
}
export interface Described {
  readonly paths?: Readonly<Record<string, object>> | undefined;
}

/**
 * Refuses a name in the query that the description of the operation lacks: a mistyped filter would
 * answer with everything, a mistyped `preview` would record.
 */
export function onlyKnownQueries(prefix: string, described: () => Described): MiddlewareHandler {
  let known: ReadonlyMap<string, readonly string[]> | undefined;
  return async (c, next) => {
    const asked = Object.keys(c.req.queries());
    if (asked.length === 0) return await next();
    known ??= namesByRoute(prefix, described());
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const names = matchedRoutes(c)
      .map(({ path }) => known?.get(`${method} ${path}`))
      .find((one) => one !== undefined);
    const unknown = names ? asked.filter((name) => !names.includes(name)) : [];
    if (unknown.length === 0) return await next();
    const sentence = frameText(c.var.locale).api.unknownParameter(names?.join(', ') ?? '');
    const fields = Object.fromEntries(unknown.map((name) => [name, sentence]));
    throw platformFailure('InvalidInput', 'platform.invalid_input', {}, fields);
  };
}

function namesByRoute(prefix: string, { paths = {} }: Described): Map<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  for (const [path, methods] of Object.entries(paths)) {
    const route = prefix + path.replaceAll(/\{(\w+)\}/g, ':$1');
    for (const [method, operation] of Object.entries(methods)) {
      known.set(`${method.toUpperCase()} ${route}`, queryNames(operation as Operation));
    }
  }
  return known;
}

const queryNames = ({ parameters = [] }: Operation): string[] =>
  parameters.flatMap((one) =>
    'in' in one && one.in === 'query' && 'name' in one ? [String(one.name)] : [],
  );

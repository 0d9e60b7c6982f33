import type { FastifyInstance } from 'fastify';

/** Every address that an application answers at, from the tree that Fastify draws of them. */
export function routesOf(app: FastifyInstance): readonly string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, branch = '', segment = ''] = /^([│\s]*[├└]── )(\S+)/.exec(line) ?? [];
      if (segment === '') return [];
      const depth = branch.length / 4 - 1;
      above.length = depth;
      above.push(segment);
      return [above.join('')];
    });
}

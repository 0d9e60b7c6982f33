import fastify from 'fastify';

// One route that answers one JSON text, in a process of its own: what any answer of Fastify costs at least.

const answer = JSON.parse(process.argv[2] ?? '{}') as object;
const app = fastify();
app.get('/api/session', async () => answer);
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.((app.server.address() as { port: number }).port);

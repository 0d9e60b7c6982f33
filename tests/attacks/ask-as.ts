import type { CommandName } from '../../core/commands/catalogue.ts';
import type { ReadingPath } from '../../core/portal/readings/catalogue.ts';
import { read, send } from '../server/ask.ts';
import type { Asker } from './open-asker.ts';
import { commandSamples, readingSamples } from './samples/index.ts';
import type { Setting } from './samples/sample.ts';
import type { World } from './world.ts';

type Values = Readonly<Record<string, unknown>>;

let asked = 0;
/** Each question comes from a place of its own, so that none pays for the wrong guesses of another. */
const address = () => `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`;

export const settingOf = (world: World, { self, reference }: Pick<Asker, 'reference' | 'self'>): Setting => ({
  world,
  self,
  ...(reference === undefined ? {} : { reference }),
});

/** Arguments from the command's sample. */
export async function sampleArguments(name: CommandName, setting: Setting): Promise<Values> {
  const sample = commandSamples[name];
  if (sample === undefined) throw new Error(`tests/attacks/samples/ has no arguments for ${name}`);
  return (typeof sample === 'function' ? sample(setting) : sample.args(setting)) as Promise<Values> | Values;
}

/** How the sample ends for whom the command is. */
export function sampleEnd(name: CommandName): string {
  const sample = commandSamples[name];
  return typeof sample === 'object' ? sample.ends : 'done';
}

export async function sampleParams(
  path: ReadingPath,
  setting: Setting,
): Promise<Readonly<Record<string, string>>> {
  const sample = readingSamples[path];
  if (sample === undefined && path.includes(':')) {
    throw new Error(`tests/attacks/samples/ has nothing for the names in ${path}`);
  }
  return sample === undefined ? {} : sample(setting);
}

/** @returns `done`, or the code and detail of the refusal */
export async function askCommand(
  { app }: World,
  asker: Asker,
  name: CommandName,
  args: Values,
): Promise<{ readonly code: string; readonly detail?: unknown }> {
  const answer = await send(app, name, args as never, {
    headers: { ...asker.headers },
    remoteAddress: asker.address ?? address(),
  });
  return outcomeOf(answer, `${name} ${JSON.stringify(args).slice(0, 300)}`);
}

export async function askReading(
  { app }: World,
  asker: Asker,
  path: ReadingPath,
  params: Readonly<Record<string, string>>,
  { as = '' }: { readonly as?: string } = {},
): Promise<{ readonly code: string; readonly detail?: unknown }> {
  const named = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const url = named + as;
  const answer = await read(app, url, { ...asker.headers }, { remoteAddress: asker.address ?? address() });
  return outcomeOf(answer, url);
}

function outcomeOf(answer: Awaited<ReturnType<typeof read>>, what: string) {
  if (answer.statusCode === 200) return { code: 'done' };
  const body = answer.json<{ readonly code: string; readonly detail: unknown }>();
  // A fault is the test's or the portal's own: no rule is told by it.
  if (answer.statusCode >= 500) throw new Error(`${what}: ${answer.body}`);
  if (body.code === 'command.invalidArguments')
    throw new Error(`the sample is wrong: ${what}: ${answer.body}`);
  return body;
}

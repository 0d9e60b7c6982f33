import * as v from 'valibot';
import { isCommandName } from '#core/commands/catalogue.ts';
import { id } from '#core/commands/fields.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { mostSent, type PushRequest } from '#core/sync/protocol.ts';

const schema = v.object({
  clientId: id,
  commands: v.pipe(
    v.array(
      v.object({
        number: v.pipe(v.number(), v.integer(), v.minValue(1)),
        id,
        name: v.pipe(v.string(), v.maxLength(64)),
        args: v.unknown(),
      }),
    ),
    v.maxLength(mostSent),
  ),
});

/** @throws Refusal `request.malformed`, `command.unknown` for what an older or newer device knows */
export function readPush(body: unknown): PushRequest {
  const read = v.safeParse(schema, body);
  if (!read.success) throw new Refusal('request.malformed');
  const commands = read.output.commands.map(({ name, ...command }) => {
    if (!isCommandName(name)) throw new Refusal('command.unknown', { name });
    return { ...command, name };
  });
  return { clientId: read.output.clientId, commands };
}

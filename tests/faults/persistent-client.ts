import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandInput, CommandName, CommandResult } from '../../core/commands/catalogue.ts';
import type { Readings } from '../../core/portal/readings/catalogue.ts';

/** The answer was a refusal or a fault: something that trying again must not be needed for. */
class Refused extends Error {
  readonly code: string;

  constructor(what: string, code: string) {
    super(`${what}: ${code}`);
    this.code = code;
  }
}

/**
 * A client as the PWA is one: it keeps asking, with the same command id, until it gets an answer. No answer and
 * `server.unavailable` mean that nothing is known.
 */
export class PersistentClient {
  readonly #origin: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #patience: number;
  cookie: string | undefined;

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}, patience = 30_000) {
    this.#origin = origin;
    this.#headers = headers;
    this.#patience = patience;
  }

  async run<Name extends CommandName>(name: Name, args: CommandInput<Name>): Promise<CommandResult<Name>> {
    const body = JSON.stringify({ id: crypto.randomUUID(), name, args });
    const headers = { 'content-type': 'application/json', origin: this.#origin };
    const { result } = (await this.#ask(name, '/api/commands', { method: 'POST', headers, body })) as {
      result: CommandResult<Name>;
    };
    return result;
  }

  async read<Path extends keyof Readings>(path: Path, address: string = path): Promise<Readings[Path]> {
    return (await this.#ask(address, address, {})) as Readings[Path];
  }

  async #ask(what: string, path: string, { headers = {}, ...init }: RequestInit): Promise<unknown> {
    const deadline = performance.now() + this.#patience;
    let last = 'no answer';
    while (performance.now() < deadline) {
      try {
        const cookie = this.cookie === undefined ? {} : { cookie: this.cookie };
        const response = await fetch(this.#origin + path, {
          ...init,
          headers: { ...(headers as Record<string, string>), ...this.#headers, ...cookie },
          signal: AbortSignal.timeout(10_000),
        });
        const answer = (await response.json()) as { code?: string };
        if (response.ok) {
          this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
          return answer;
        }
        last = answer.code ?? String(response.status);
        if (last !== 'server.unavailable') throw new Refused(what, last);
      } catch (error) {
        if (error instanceof Refused) throw error;
        last = String(error);
      }
      await sleep(30);
    }
    throw new Error(`${what}: no answer in time (${last})`);
  }
}

import { spawnSync } from 'node:child_process';

/** One command of a longer run, with what to type to run it alone. */
export interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the stages one after the other; at the first failure says how to repeat it, and ends the process. */
export function runStages(stages: readonly Stage[]): void {
  const durations: string[] = [];
  for (const { name, command, environment = {} } of stages) {
    console.log(`\n── ${name} ──`);
    const started = performance.now();
    const [program, ...args] = command;
    const { status } = spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    durations.push(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${name}`);
    if (status !== 0) {
      const settings = Object.entries(environment).map(([key, value]) => `${key}=${value} `);
      console.error(`\n${name} failed. To run it alone: ${settings.join('')}npx ${command.join(' ')}`);
      process.exit(status ?? 1);
    }
  }
  console.log(`\n${durations.join('\n')}`);
}

import { spawn } from 'node:child_process';

/** One command of a longer run, with what to type to run it alone. */
export interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Stages one after the other. */
type Lane = readonly Stage[];
/** Lanes side by side: one waits for the disk or for other programs while the other works. */
interface SideBySide {
  readonly lanes: readonly Lane[];
}

interface Ended {
  readonly stage: Stage;
  readonly seconds: number;
  readonly status: number;
}

/** Runs one after the other; at the first failure says how to repeat it, and ends the process. */
export async function runStages(stages: readonly (SideBySide | Stage)[]): Promise<void> {
  const all: Ended[] = [];
  for (const stage of stages) {
    const lanes = 'lanes' in stage ? stage.lanes : [[stage]];
    const ended = await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));
    all.push(...ended.flat());
    const failed = ended.flat().filter(({ status }) => status !== 0);
    for (const each of failed)
      console.error(`\n${each.stage.name} failed. To run it alone: ${typed(each.stage)}`);
    if (failed[0]) process.exit(failed[0].status);
  }
  const lines = all.map(({ stage, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${stage.name}`);
  console.log(`\n${lines.join('\n')}`);
}

async function runLane(lane: Lane, alone: boolean): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const stage of lane) {
    ended.push(await runStage(stage, alone));
    if (ended.at(-1)?.status !== 0) break;
  }
  return ended;
}

/** What several print at once is printed in one piece when each ends. */
function runStage(stage: Stage, alone: boolean): Promise<Ended> {
  const { name, command, environment = {} } = stage;
  const heading = `\n── ${name} ──`;
  if (alone) console.log(heading);
  const started = performance.now();
  const [program, ...args] = command;
  const env = { ...process.env, ...environment };
  const child = spawn(program, args, { stdio: ['inherit', alone ? 'inherit' : 'pipe', 'inherit'], env });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (!alone) console.log(`${heading}\n${Buffer.concat(printed).toString('utf8')}`);
      resolve({ stage, seconds: (performance.now() - started) / 1000, status: code ?? 1 });
    });
  });
}

function typed({ command, environment = {} }: Stage): string {
  const settings = Object.entries(environment).map(([key, value]) => `${key}=${value} `);
  return `${settings.join('')}npx ${command.join(' ')}`;
}

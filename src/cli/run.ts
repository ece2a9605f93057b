import manifest from '../../package.json';
import type { Command } from './command';
import { compareCommand } from './compareCommand';
import { encodeCommand } from './encodeCommand';
import { help } from './help';
import type { Io } from './io';
import { permutationCommand } from './permutationCommand';
import { positionsCommand } from './positionsCommand';
import { precisionCommand } from './precisionCommand';
import { schemesCommand } from './schemesCommand';
import { UsageError } from './usageError';

const commands: readonly Command[] = [
  schemesCommand,
  encodeCommand,
  compareCommand,
  precisionCommand,
  positionsCommand,
  permutationCommand,
];

/** Exit code for anything that cannot be done. */
export const failed = 2;

/**
 * Do what a command line asks.
 * @param argv What follows `phasor`.
 * @returns The exit code: 0, or 2 after one sentence on standard error.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv.includes('--help') || argv.includes('-h')) io.write(help(commands));
    else if (argv[0] === '--version') io.write(`${manifest.version}\n`);
    else await commandOf(argv[0]).run(argv.slice(1), io);
    return 0;
  } catch (error) {
    io.writeError(`${sentenceOf(error)}\n`);
    return failed;
  }
}

/** What is wrong; the settings of VS Code that some errors name do not rule here. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/ \(settings? phasor\.[^)]*\)/, '');
}

/** @throws UsageError where there is no such command. */
function commandOf(name: string | undefined): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const names = commands.map((one) => one.name).join(', ');
  throw new UsageError(`The command is ${name ?? 'missing'}, but it must be one of ${names} (see phasor --help).`);
}

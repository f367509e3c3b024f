/**
 * Runs a command as this process.
 * @param command prints what it does, and returns the exit code
 */
export async function start(command: (args: string[]) => number | Promise<number>): Promise<void> {
  // Whatever reads the output, such as `head`, may close the pipe early.
  process.stdout.on('error', () => {});
  process.exitCode = await command(process.argv.slice(2));
}

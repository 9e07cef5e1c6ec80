/** Where a command was called with --help: says what it is for and ends, before anything is read, made or asked. */
export function explain(help: string): void {
  if (!process.argv.includes('--help')) return;
  process.stdout.write(`${help}\n`);
  process.exit();
}

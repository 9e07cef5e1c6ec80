import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const version = '0.49.2';
const platform = process.platform === 'darwin' ? 'osx' : process.platform === 'win32' ? 'win' : 'linux';
const packageName = `Azure.Bicep.CommandLine.${platform}-${process.arch}`;
const program = process.platform === 'win32' ? 'bicep.exe' : 'bicep';
const folder = join(import.meta.dirname, '..', '.local', 'bicep-cli');
const restored = join(folder, packageName.toLowerCase(), version, 'tools', program);

/** The project file fetches the compiler's package as it is and builds nothing. */
const restoreProject = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
  </PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="${packageName}" Version="[${version}]" />
  </ItemGroup>
</Project>
`;

const runs = (command: string) => spawnSync(command, ['--version']).status === 0;

function restore(): void {
  mkdirSync(folder, { recursive: true });
  const project = join(folder, 'restore.csproj');
  writeFileSync(project, restoreProject);
  execFileSync('dotnet', ['restore', project, '--packages', folder, '--verbosity', 'quiet'], {
    stdio: 'inherit',
  });
  chmodSync(restored, 0o755);
}

/**
 * Path of the Bicep compiler: the pinned one, restored through the .NET SDK when it is not here yet, else whichever one
 * is installed. `undefined` when the machine has neither. Throws when the restore fails.
 */
export function findBicep(): string | undefined {
  if (!existsSync(restored) && runs('dotnet')) restore();
  if (existsSync(restored)) return restored;
  // The Azure CLI keeps one of its own, which is on no path.
  return ['bicep', join(homedir(), '.azure', 'bin', program)].find(runs);
}

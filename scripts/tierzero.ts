import { enableCompileCache } from 'node:module';

// Half of what a short verb takes would be compiling.
enableCompileCache();
const { run } = await import('../src/commands/run.ts');

process.exitCode = await run(process.argv.slice(2));

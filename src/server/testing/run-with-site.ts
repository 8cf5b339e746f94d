import { pathToFileURL } from 'node:url';
import { assemble } from '../assemble';
import { run } from '../lifecycle/run';

// What `main.ts` does, with the built page's folder as an argument: tests run before there is a build.
await run(pathToFileURL(`${process.argv[2]}/`), assemble);

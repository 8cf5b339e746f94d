import { pathToFileURL } from 'node:url';
import { assemble } from '../assemble';
import { run } from '../lifecycle/run';

// Does what `main.ts` does, with the page's folder as an argument, because tests run before there is a build.
await run(pathToFileURL(`${process.argv[2]}/`), assemble);

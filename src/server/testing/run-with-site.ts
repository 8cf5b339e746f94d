import { pathToFileURL } from 'node:url';
import { run } from '../run';

// What `main.ts` does, with the built page's folder as an argument: tests run before there is a build.
await run(pathToFileURL(`${process.argv[2]}/`));

import { createServer } from 'node:http';
import { announce } from './announce';

/** The least that can answer at all: how fast can a process start here? */
announce(createServer((_, response) => response.end('ok')));
